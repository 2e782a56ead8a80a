package org.dingzuo.production.sop;

import java.time.Instant;

/** One wording of how a kind of step is done; it never changes.
 *  @param step module of the library, else the step's own key
 *  @param version from 1 */
public record Sop(String step, int version, Sheet sheet, Instant writtenAt) {
    /** Names one wording. */
    public record Ref(String step, int version) {}

    public Ref ref() {
        return new Ref(step, version);
    }
}
