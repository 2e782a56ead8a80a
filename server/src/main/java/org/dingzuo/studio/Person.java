package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who makes. A person with no skill named can do every step.
 *  @param alone the kinds of work that may be left to this person; null: nobody marks what this person has learnt, so it is every one */
public record Person(
        PersonId id,
        String name,
        Set<String> skills,
        Paces paces,
        List<TimeBlock> week,
        Set<LocalDate> daysOff,
        @Nullable Set<String> alone,
        long version) {
    /** Somebody for whom no marks are kept. */
    public Person(
            PersonId id,
            String name,
            Set<String> skills,
            Paces paces,
            List<TimeBlock> week,
            Set<LocalDate> daysOff,
            long version) {
        this(id, name, skills, paces, week, daysOff, null, version);
    }

    /** @param work a kind of it */
    public boolean doesAlone(String work) {
        return alone == null || alone.contains(work);
    }

    public boolean can(String skill) {
        return skills.isEmpty() || skills.contains(skill);
    }
}
