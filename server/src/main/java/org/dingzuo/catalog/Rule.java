package org.dingzuo.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.dingzuo.kernel.Words;

/** What goes together. A rule speaks only when its {@code group} has one of {@code choices}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Needs.class, name = "needs"),
    @JsonSubTypes.Type(value = Rule.Excludes.class, name = "excludes")
})
public sealed interface Rule {
    String group();

    Set<String> choices();

    String otherGroup();

    Set<String> otherChoices();

    /** The maker's reason, shown to the buyer. */
    Words because();

    /** The other group must then have one of the other choices. */
    record Needs(String group, Set<String> choices, String otherGroup, Set<String> otherChoices, Words because)
            implements Rule {
        public Needs {
            choices = sorted(choices);
            otherChoices = sorted(otherChoices);
        }
    }

    /** The other group must then have none of the other choices. */
    record Excludes(String group, Set<String> choices, String otherGroup, Set<String> otherChoices, Words because)
            implements Rule {
        public Excludes {
            choices = sorted(choices);
            otherChoices = sorted(otherChoices);
        }
    }

    /** Sorted, so that the same blueprint is always the same text and has the same hash. */
    private static Set<String> sorted(Set<String> choices) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(choices));
    }
}
