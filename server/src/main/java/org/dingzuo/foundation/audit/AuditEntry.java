package org.dingzuo.foundation.audit;

import java.time.Instant;
import java.util.UUID;
import org.dingzuo.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** Who did what to which subject. Ids only, never a person's words.
 *  @param account null: the house did it by itself, or a buyer did */
public record AuditEntry(UUID id, Instant at, @Nullable AccountId account, String action, Subject subject) {}
