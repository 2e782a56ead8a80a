package org.dingzuo.identity;

import java.time.Instant;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.StudioId;

/** An account in a studio; it may be in several. */
public record Member(StudioId studio, AccountId account, StudioRole role, Instant since) {}
