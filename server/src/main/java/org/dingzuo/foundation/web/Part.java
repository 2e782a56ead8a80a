package org.dingzuo.foundation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One object of an editing document, read field by field: whatever is wrong is noted with its path, and reading goes on. */
public record Part(JsonNode node, String path, Faults faults) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

    public Part at(String field) {
        return new Part(node.path(field), pathOf(field), faults);
    }

    public boolean has(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    public String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    public void fault(String field, String code, String why) {
        faults.add(pathOf(field), code, why);
    }

    /** The elements of an array field; an absent one is empty. */
    public List<Part> parts(String field, int most) {
        var parts = new ArrayList<Part>();
        if (!has(field)) {
            return parts;
        }
        var array = node.path(field);
        if (!array.isArray() || array.size() > most) {
            fault(field, "size", "Give an array of at most " + most);
            return parts;
        }
        for (int at = 0; at < array.size(); at++) {
            parts.add(new Part(array.get(at), pathOf(field) + "[" + at + "]", faults));
        }
        return parts;
    }

    public String key(String field) {
        var key = text(field, 61);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            fault(field, "malformed", "Use lower-case letters, digits and hyphens");
        }
        return key;
    }

    @Nullable
    public String optionalKey(String field) {
        return has(field) ? key(field) : null;
    }

    /** This element itself as a text: for arrays of keys. */
    public String self(int most) {
        return faults.text(path, node.isString() ? node.asString() : null, most);
    }

    public String text(String field, int most) {
        return at(field).self(most);
    }

    /** Null where nothing was said: a form sends what was left blank as an empty text. */
    @Nullable
    public String optionalText(String field, int most) {
        var said = node.path(field);
        return has(field) && !(said.isString() && said.asString().isBlank()) ? text(field, most) : null;
    }

    @Nullable
    public UUID optionalId(String field) {
        return read(field, UUID::fromString, "Give an id");
    }

    /** A day, such as {@code 2026-12-03}. */
    @Nullable
    public LocalDate optionalDay(String field) {
        return read(field, LocalDate::parse, "Give a day, such as 2026-12-03");
    }

    private <T> @Nullable T read(String field, Function<String, T> reading, String why) {
        var text = optionalText(field, 40);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            fault(field, "malformed", why);
            return null;
        }
    }

    public List<String> texts(String field, int most, int longest) {
        var texts = parts(field, most).stream().map(part -> part.self(longest)).toList();
        if (texts.stream().distinct().count() < texts.size()) {
            fault(field, "twice", "Name each only once");
        }
        return texts;
    }

    public long number(String field, long min, long max) {
        var value = node.path(field);
        // A number of a hundred digits is integral too, and no long.
        var whole = value.isIntegralNumber() && value.canConvertToLong();
        return faults.number(pathOf(field), whole ? value.asLong() : null, min, max);
    }

    @Nullable
    public Long optionalNumber(String field, long min, long max) {
        return has(field) ? Long.valueOf(number(field, min, max)) : null;
    }

    public long numberOr(String field, long absent, long min, long max) {
        return has(field) ? number(field, min, max) : absent;
    }

    public boolean flag(String field, boolean absent) {
        if (!has(field)) {
            return absent;
        }
        if (!node.path(field).isBoolean()) {
            fault(field, "not-a-flag", "Give true or false");
        }
        return node.path(field).asBoolean(absent);
    }

    public <E extends Enum<E>> E oneOf(String field, Class<E> kinds, E fallback) {
        var named = node.path(field).isString() ? node.path(field).asString() : "";
        for (var kind : kinds.getEnumConstants()) {
            if (kind.name().equals(named)) {
                return kind;
            }
        }
        fault(field, "unknown", "Use one of " + List.of(kinds.getEnumConstants()));
        return fallback;
    }

    /** Words in one or both languages, as {@code {"zh-CN": …, "en": …}}. */
    public Words words(String field, int most, boolean required) {
        var read = new EnumMap<Language, String>(Language.class);
        for (var entry : entries(field).entrySet()) {
            var language =
                    Language.closest(entry.getKey()).filter(known -> known.tag().equals(entry.getKey()));
            if (language.isEmpty()) {
                entry.getValue().faults.add(entry.getValue().path, "unknown-language", "Use zh-CN and en");
            } else if (!entry.getValue().node.isNull()
                    && !entry.getValue().node.asString("").isBlank()) {
                read.put(language.get(), entry.getValue().self(most));
            }
        }
        if (required && read.isEmpty()) {
            fault(field, "missing", "Fill in " + field + " in at least one language");
        }
        return new Words(read);
    }

    /** The fields of an object field by name; an absent one has none. */
    public Map<String, Part> entries(String field) {
        var entries = new TreeMap<String, Part>();
        if (!has(field)) {
            return entries;
        }
        if (!node.path(field).isObject()) {
            fault(field, "not-an-object", "Give an object");
            return entries;
        }
        node.path(field)
                .properties()
                .forEach(entry -> entries.put(
                        entry.getKey(), new Part(entry.getValue(), pathOf(field) + "." + entry.getKey(), faults)));
        return entries;
    }
}
