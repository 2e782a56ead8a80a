package org.dingzuo.identity;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.foundation.access.StudioRole;

/** A link into a studio that nobody has used yet. */
public record Invitation(UUID id, StudioRole role, Instant madeAt, Instant expiresAt) {}
