package org.dingzuo.catalog;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When a step or a bill line belongs to a configuration.
 *  @param choices any of these chosen; null: the group is filled in at all */
public record When(String group, @Nullable Set<String> choices) {
    public When {
        // Sorted, so that the same blueprint is always the same text and has the same hash.
        choices = choices == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(choices));
    }
}
