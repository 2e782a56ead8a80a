package org.dingzuo.engagement.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.foundation.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What was really meant, as the maker puts it right. Whether it can be made is said by the offer, not here: a wish may be unfinished.
 *  @param design slug; null or empty: not known
 *  @param configuration per option group a key, a text, a number or a list of keys */
record CorrectionBody(@Nullable String design, @Nullable Map<String, @Nullable Object> configuration) {
    private static final int MOST_GROUPS = 40;
    private static final int MOST_KEYS = 20;
    private static final int LONGEST = 200;
    private static final long LARGEST = 1_000_000_000L;

    /** Empty where it is not known. */
    String design(Faults faults) {
        return faults.optionalText("design", design, 100);
    }

    Map<String, Object> chosen(Faults faults) {
        var chosen = new LinkedHashMap<String, Object>();
        if (configuration == null) {
            return chosen;
        }
        if (configuration.size() > MOST_GROUPS) {
            faults.add("configuration", "size", "At most " + MOST_GROUPS + " options can be chosen");
            return chosen;
        }
        configuration.forEach((group, value) -> {
            var known = faults.text("configuration", group, 61);
            if (isValue("configuration." + known, value, faults) && value != null) {
                chosen.put(known, value);
            }
        });
        return chosen;
    }

    private static boolean isValue(String field, @Nullable Object value, Faults faults) {
        switch (value) {
            case String text -> faults.optionalText(field, text, LONGEST);
            case Integer number -> faults.number(field, number.longValue(), -LARGEST, LARGEST);
            case Long number -> faults.number(field, number, -LARGEST, LARGEST);
            case List<?> keys
            when keys.size() <= MOST_KEYS ->
                keys.forEach(key -> faults.text(field, key instanceof String text ? text : null, LONGEST));
            case null, default -> {
                faults.add(field, "malformed", "Give a key, a text, a whole number or a list of keys");
                return false;
            }
        }
        return true;
    }
}
