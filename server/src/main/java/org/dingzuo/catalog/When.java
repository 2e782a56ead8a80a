package org.dingzuo.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Something that is true of a configuration or not: the group is filled in, and what is said of it holds too. Rules, steps and bill
 *  lines speak in these.
 *  @param choices any of these chosen; null: nothing is said of choices
 *  @param from least size, inclusive: the number itself, the characters of a text, how many were picked of CHOICES; null: any
 *  @param upTo greatest size, inclusive; null: any */
public record When(
        String group,
        @Nullable Set<String> choices,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long upTo) {
    public When {
        // Sorted, so that the same blueprint is always the same text and has the same hash.
        choices = choices == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(choices));
    }

    public When(String group, @Nullable Set<String> choices) {
        this(group, choices, null, null);
    }

    static When filled(String group) {
        return new When(group, null);
    }

    static When sized(String group, @Nullable Long from, @Nullable Long upTo) {
        return new When(group, null, from, upTo);
    }

    /** @param size of what was filled in; null: it has none */
    boolean admits(@Nullable Long size) {
        return (from == null || size != null && size >= from) && (upTo == null || size != null && size <= upTo);
    }
}
