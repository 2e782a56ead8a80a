package org.dingzuo.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What somebody chose, group by group: a String (choice key, lettering, artwork id), a Long, or a sorted list of choice keys.
 *  Canonical: keys sorted, texts in NFC, nothing empty; so equal wishes are equal values. */
public record Configuration(@JsonValue Map<String, Object> values) {
    @JsonCreator
    public Configuration {
        var canonical = new TreeMap<String, Object>();
        values.forEach((group, value) -> canonical.put(group, canonical(value)));
        values = Collections.unmodifiableMap(canonical);
    }

    /** A key, a list of keys, a long or a text, by the kind of the group; null: not filled. */
    public @Nullable Object value(String group) {
        return values.get(group);
    }

    /** Whether anything was chosen there. */
    public boolean fills(String group) {
        return values.containsKey(group);
    }

    /** The choice keys picked in this group; empty for texts, numbers and what was left out. */
    public Set<String> picked(OptionGroup group) {
        var value = values.get(group.key());
        return switch (group.kind()) {
            case CHOICE -> value instanceof String key ? Set.of(key) : Set.of();
            case CHOICES -> value instanceof List<?> keys ? Set.copyOf(strings(keys)) : Set.of();
            case NUMBER, TEXT, UPLOAD -> Set.of();
        };
    }

    boolean meets(@Nullable When when, Blueprint blueprint) {
        if (when == null) {
            return true;
        }
        var group = blueprint.group(when.group());
        if (group.isEmpty() || !fills(when.group())) {
            return false;
        }
        var wanted = when.choices();
        return (wanted == null || !Collections.disjoint(wanted, picked(group.get()))) && when.admits(size(group.get()));
    }

    /** The number itself, the characters of a text, how many were picked of CHOICES; null: left out, or it has no size. */
    @Nullable
    Long size(OptionGroup group) {
        return switch (values.get(group.key())) {
            case Long number when group.kind() == OptionGroup.Kind.NUMBER -> number;
            case String text when group.kind() == OptionGroup.Kind.TEXT -> (long) text.codePointCount(0, text.length());
            case List<?> keys -> (long) keys.size();
            case null, default -> null;
        };
    }

    private static Object canonical(Object value) {
        return switch (value) {
            case String text -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case Number number -> number.longValue();
            case List<?> keys -> {
                var sorted = new ArrayList<>(strings(keys));
                Collections.sort(sorted);
                yield List.copyOf(sorted);
            }
            default ->
                throw new IllegalArgumentException("A configuration holds texts, numbers and lists, not " + value);
        };
    }

    private static List<String> strings(List<?> keys) {
        return keys.stream().map(String::valueOf).toList();
    }
}
