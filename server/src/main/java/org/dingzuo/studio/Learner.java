package org.dingzuo.studio;

import java.util.Map;

/** Somebody who works here and what they have learnt.
 *  @param marks by kind of work; empty: none are kept, and whatever it is may be left to this person */
public record Learner(PersonId id, String name, Map<String, Mark> marks) {
    /** Whether the plan asks what was learnt. */
    public boolean isMarked() {
        return !marks.isEmpty();
    }
}
