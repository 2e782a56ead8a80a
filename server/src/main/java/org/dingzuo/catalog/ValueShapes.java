package org.dingzuo.catalog;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.Makeability.NotMakeable;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Which shape a value of each kind has, and what the studio's tools can make of it. */
final class ValueShapes {
    static final long LARGEST_NUMBER = 1_000_000_000L;
    static final int LONGEST_TEXT = 200;

    private ValueShapes() {}

    /** The value in its canonical form, or null where the group is left out; faults are noted. */
    static @Nullable Object read(OptionGroup group, @Nullable Object raw, Faults faults) {
        if (raw == null || "".equals(raw) || raw instanceof List<?> list && list.isEmpty()) {
            if (group.required()) {
                faults.add(group.key(), "missing", "Choose something for '" + group.key() + "'");
            }
            return null;
        }
        return switch (group.kind()) {
            case CHOICE -> choice(group, raw, faults);
            case CHOICES -> choices(group, raw, faults);
            case NUMBER -> number(group, raw, faults);
            case TEXT -> text(group, raw, faults);
            case UPLOAD -> upload(group, raw, faults);
        };
    }

    /** A well-formed value that these tools cannot make: too long, a glyph they lack, a number out of range. */
    static @Nullable NotMakeable beyondTheTools(OptionGroup group, @Nullable Object value) {
        var limits = group.limits();
        return switch (value) {
            case String text when group.kind() == OptionGroup.Kind.TEXT -> lettering(group, text);
            case Long number
            when isOutside(number, limits) ->
                new NotMakeable(
                        group.key(),
                        "out-of-range",
                        Words.of(
                                "可选 " + limits.min() + " 到 " + limits.max(),
                                "From " + limits.min() + " to " + limits.max()));
            case List<?> keys
            when limits.max() != null && keys.size() > limits.max() ->
                new NotMakeable(
                        group.key(), "out-of-range", Words.of("最多选 " + limits.max() + " 项", "At most " + limits.max()));
            case null, default -> null;
        };
    }

    private static @Nullable NotMakeable lettering(OptionGroup group, String text) {
        var limits = group.limits();
        var length = text.codePointCount(0, text.length());
        if (limits.maxLength() != null && length > limits.maxLength()) {
            var because = Words.of("最多 " + limits.maxLength() + " 个字", "At most " + limits.maxLength() + " characters");
            return new NotMakeable(group.key(), "too-long", because);
        }
        var glyphs = limits.glyphs();
        var missing = text.codePoints()
                .filter(point -> glyphs == null ? isNoLetter(point) : glyphs.indexOf(point) < 0)
                .mapToObj(Character::toString)
                .findFirst();
        if (missing.isEmpty()) {
            return null;
        }
        var because = Words.of("没有「" + missing.get() + "」这个字模", "There is no stamp for '" + missing.get() + "'");
        return new NotMakeable(group.key(), "glyphs", because);
    }

    /** What no hand can letter, whichever stamps there are: little pictures, and signs that nobody can see. */
    private static boolean isNoLetter(int point) {
        return Character.isEmojiPresentation(point)
                || switch (Character.getType(point)) {
                    case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT -> true;
                    default -> false;
                };
    }

    private static boolean isOutside(long number, OptionGroup.Limits limits) {
        var min = limits.min();
        var max = limits.max();
        var step = limits.step();
        return min != null && number < min
                || max != null && number > max
                || step != null && (number - (min == null ? 0 : min)) % step != 0;
    }

    private static @Nullable Object choice(OptionGroup group, Object raw, Faults faults) {
        if (raw instanceof String key && group.choice(key).isPresent()) {
            return key;
        }
        faults.add(group.key(), "unknown-choice", "Pick one of the choices of '" + group.key() + "'");
        return null;
    }

    private static @Nullable Object choices(OptionGroup group, Object raw, Faults faults) {
        if (raw instanceof List<?> keys
                && keys.stream()
                        .allMatch(key -> key instanceof String known
                                && group.choice(known).isPresent())
                && new HashSet<>(keys).size() == keys.size()) {
            return keys;
        }
        faults.add(group.key(), "unknown-choice", "Give an array of different choices of '" + group.key() + "'");
        return null;
    }

    private static @Nullable Object number(OptionGroup group, Object raw, Faults faults) {
        if ((raw instanceof Integer || raw instanceof Long) && isSmallEnough(((Number) raw).longValue())) {
            return ((Number) raw).longValue();
        }
        faults.add(
                group.key(),
                "not-a-number",
                "Give a whole number of at most " + LARGEST_NUMBER + " for '" + group.key() + "'");
        return null;
    }

    private static boolean isSmallEnough(long number) {
        return number >= -LARGEST_NUMBER && number <= LARGEST_NUMBER;
    }

    private static @Nullable Object text(OptionGroup group, Object raw, Faults faults) {
        if (raw instanceof String text
                && text.length() <= LONGEST_TEXT
                && text.codePoints().noneMatch(Character::isISOControl)) {
            return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        }
        faults.add(group.key(), "not-a-text", "Give one line of at most " + LONGEST_TEXT + " characters");
        return null;
    }

    private static @Nullable Object upload(OptionGroup group, Object raw, Faults faults) {
        try {
            return UUID.fromString(String.valueOf(raw)).toString();
        } catch (IllegalArgumentException notAnId) {
            faults.add(group.key(), "not-an-artwork", "Upload the picture first and give its artwork id");
            return null;
        }
    }
}
