package org.dingzuo.foundation.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something a module does for one subject of one studio at a due time. Runs in that studio's scope, at least once: it must be
 *  harmless when it comes late or twice. */
public interface StudioJob {
    /** Stable and unique in the house, such as {@code ordering.expire-hold}. */
    String name();

    void run(UUID subject);

    /** When to look at this subject again, asked after each run; empty: it is done with. */
    default Optional<Instant> again(UUID subject) {
        return Optional.empty();
    }
}
