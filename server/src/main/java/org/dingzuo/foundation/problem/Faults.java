package org.dingzuo.foundation.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers everything that is wrong with a request, then refuses once. */
public final class Faults {
    private final List<FieldFault> found = new ArrayList<>();

    public void add(String field, String code, String detail) {
        found.add(new FieldFault(field, code, detail));
    }

    /** Notes a fault unless the text is there, is not blank and is at most {@code max} characters long; answers it trimmed. */
    public String text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            add(field, "missing", "Fill in " + field);
            return "";
        }
        return shortText(field, value, max);
    }

    /** As {@link #text} but may be absent: answers an empty text then. */
    public String optionalText(String field, @Nullable String value, int max) {
        return value == null || value.isBlank() ? "" : shortText(field, value, max);
    }

    private String shortText(String field, String value, int max) {
        var trimmed = value.strip();
        if (trimmed.codePointCount(0, trimmed.length()) > max) {
            found.add(new FieldFault(
                    field, "too-long", field + " may have at most " + max + " characters", null, (long) max));
        }
        if (trimmed.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t')) {
            add(field, "control-character", field + " holds a character that cannot be shown");
        }
        return trimmed;
    }

    public long number(String field, @Nullable Long value, long min, long max) {
        if (value == null) {
            add(field, "missing", "Fill in " + field);
            return min;
        }
        if (value < min || value > max) {
            found.add(new FieldFault(field, "out-of-range", field + " must be from " + min + " to " + max, min, max));
            return min;
        }
        return value;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FieldFault> found() {
        return List.copyOf(found);
    }

    /** @throws Problem 422 {@code invalid-request} with every fault, if there is one */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw Problem.unprocessable("invalid-request", "Some fields are missing or malformed")
                    .with("fields", found());
        }
    }
}
