package org.dingzuo.production.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dingzuo.studio.Learner;
import org.dingzuo.studio.Mark;
import org.dingzuo.studio.Rung;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, and how far they are with each kind of work.
 *  @param marked false: no marks are kept, and the plan gives this person whatever comes
 *  @param marks what is not among them is not learnt yet */
record LearnerBody(UUID id, String name, boolean marked, List<MarkBody> marks) {

    /** @param work kind of step, as instructions name it
     *  @param by name of who marked it
     *  @param version goes back as If-Match */
    record MarkBody(String work, Rung rung, @Nullable String by, Instant at, long version) {
        static MarkBody of(Mark mark) {
            return new MarkBody(mark.work(), mark.rung(), mark.by(), mark.at(), mark.version());
        }
    }

    static LearnerBody of(Learner learner) {
        return new LearnerBody(
                learner.id().value(),
                learner.name(),
                learner.isMarked(),
                learner.marks().values().stream()
                        .sorted(Comparator.comparing(Mark::work))
                        .map(MarkBody::of)
                        .toList());
    }
}
