package org.dingzuo.catalog.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.dingzuo.catalog.When;
import org.dingzuo.foundation.web.Part;
import org.jspecify.annotations.Nullable;

/** Reads what is said of an option group of the same draft. */
final class WhenReading {
    private static final long LARGEST_NUMBER = 1_000_000_000L;

    private final List<OptionGroup> groups;

    WhenReading(List<OptionGroup> groups) {
        this.groups = groups;
    }

    When read(Part part) {
        var group = group(part, "group");
        var choices = part.has("choices") ? choices(part, "choices", group) : null;
        if (part.has("from") || part.has("upTo")) {
            sized(part, "group", group);
        }
        var bounds = bounds(part);
        return new When(group, choices, bounds.from(), bounds.upTo());
    }

    /** @param from inclusive; null: no end @param upTo as {@code from} */
    record Bounds(@Nullable Long from, @Nullable Long upTo) {}

    Bounds bounds(Part part) {
        var from = part.optionalNumber("from", -LARGEST_NUMBER, LARGEST_NUMBER);
        var upTo = part.optionalNumber("upTo", -LARGEST_NUMBER, LARGEST_NUMBER);
        if (from != null && upTo != null && from > upTo) {
            part.fault("upTo", "below-from", "upTo must not be less than from");
        }
        return new Bounds(from, upTo);
    }

    /** Bounds of which one at least is there. */
    Bounds someBounds(Part part) {
        if (!part.has("from") && !part.has("upTo")) {
            part.fault("upTo", "missing", "Say from, upTo, or both");
        }
        return bounds(part);
    }

    String group(Part part, String field) {
        var key = part.key(field);
        if (find(key).isEmpty()) {
            part.fault(field, "unknown-group", "Name an option group of this design");
        }
        return key;
    }

    /** A group that has a size: a number, a text, or several picks. */
    String sizedGroup(Part part) {
        return sizedGroup(part, "group");
    }

    String sizedGroup(Part part, String field) {
        var key = group(part, field);
        sized(part, field, key);
        return key;
    }

    private void sized(Part part, String field, String group) {
        if (find(group)
                .filter(known -> known.kind() == Kind.CHOICE || known.kind() == Kind.UPLOAD)
                .isPresent()) {
            part.fault(field, "no-size", "Only numbers, texts and picks of several have a size");
        }
    }

    /** A group whose choices a rule can speak of. */
    String chooser(Part part, String field) {
        var key = part.key(field);
        if (find(key)
                .filter(known -> known.kind() == Kind.CHOICE || known.kind() == Kind.CHOICES)
                .isEmpty()) {
            part.fault(field, "unknown-group", "Name an option group that has choices");
        }
        return key;
    }

    Set<String> choices(Part part, String field, String group) {
        var choices = part.texts(field, GroupReading.MOST_CHOICES, 61);
        if (choices.isEmpty()) {
            part.fault(field, "missing", "Name at least one choice");
        }
        find(group)
                .ifPresent(known -> choices.stream()
                        .filter(choice -> known.choice(choice).isEmpty())
                        .forEach(choice -> part.fault(
                                field, "unknown-choice", "'" + choice + "' is not a choice of '" + group + "'")));
        return new HashSet<>(choices);
    }

    private Optional<OptionGroup> find(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }
}
