package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Somebody who makes. A person with no skill named can do every step. */
public record Person(
        PersonId id,
        String name,
        Set<String> skills,
        Paces paces,
        List<TimeBlock> week,
        Set<LocalDate> daysOff,
        long version) {
    public boolean can(String skill) {
        return skills.isEmpty() || skills.contains(skill);
    }
}
