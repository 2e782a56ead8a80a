package org.dingzuo.studio;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who makes. A person with no skill named can do every step.
 *  @param ownHours how single days lie that are not like their weekday; days off come before them
 *  @param alone the kinds of work that may be left to this person; null: nobody marks what this person has learnt, so it is every one */
public record Person(
        PersonId id,
        String name,
        Set<String> skills,
        Paces paces,
        List<TimeBlock> week,
        Set<LocalDate> daysOff,
        Map<LocalDate, List<TimeBlock>> ownHours,
        @Nullable Set<String> alone,
        long version) {
    /** Somebody for whom no marks are kept, and whose days are all as usual. */
    public Person(
            PersonId id,
            String name,
            Set<String> skills,
            Paces paces,
            List<TimeBlock> week,
            Set<LocalDate> daysOff,
            long version) {
        this(id, name, skills, paces, week, daysOff, Map.of(), null, version);
    }

    /** @param work a kind of it */
    public boolean doesAlone(String work) {
        return alone == null || alone.contains(work);
    }

    /** What this day holds: nothing on a day off, else its own hours, else those of the weekday as which it is worked.
     *  @param pattern null: a day of rest for everybody */
    public List<TimeBlock> blocksOn(LocalDate day, @Nullable DayOfWeek pattern) {
        if (pattern == null || daysOff.contains(day)) {
            return List.of();
        }
        var own = ownHours.get(day);
        return own != null
                ? own
                : week.stream().filter(block -> block.day() == pattern).toList();
    }

    /** No skills named: whatever there is to do. */
    public boolean can(String skill) {
        return skills.isEmpty() || skills.contains(skill);
    }
}
