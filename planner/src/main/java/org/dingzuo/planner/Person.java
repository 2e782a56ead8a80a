package org.dingzuo.planner;

import java.util.List;
import java.util.Set;

/**
 * A maker of the studio.
 *
 * @param key stable name, unique among people
 * @param skills what the person can be asked to do
 * @param free when making may land: sorted, disjoint; hundreds of days are fine
 */
public record Person(String key, Set<String> skills, List<Window> free) {

    public Person {
        skills = Set.copyOf(skills);
        free = List.copyOf(free);
        Sorted.require("free windows of person " + key, free);
    }
}
