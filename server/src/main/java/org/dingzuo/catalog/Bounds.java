package org.dingzuo.catalog;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value may be, as a client reads it before it asks.
 *  @param min least number, inclusive
 *  @param max greatest number, inclusive; for CHOICES the most that may be picked
 *  @param step numbers count from {@code min} in these steps
 *  @param maxLength characters of a text
 *  @param pattern what the whole text matches, read alike by Java and by a browser's {@code pattern}; null: any letters
 *  @param glyphs every character that the tools have, or null for any letter */
public record Bounds(
        @Nullable Long min,
        @Nullable Long max,
        @Nullable Long step,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable String glyphs) {
    private static final String SYNTAX = "^$\\.*+?()[]{}|/-";

    public static Bounds of(OptionGroup group) {
        var limits = group.limits();
        return new Bounds(
                limits.min(), limits.max(), limits.step(), limits.maxLength(), pattern(limits), limits.glyphs());
    }

    /** Each glyph once: two alike side by side would be an operator to some readers. */
    private static @Nullable String pattern(OptionGroup.Limits limits) {
        var glyphs = limits.glyphs();
        if (glyphs == null || glyphs.isEmpty()) {
            return null;
        }
        var letters = glyphs.codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .map(glyph -> SYNTAX.contains(glyph) ? "\\" + glyph : glyph)
                .collect(Collectors.joining("", "[", "]"));
        return letters + "{1," + (limits.maxLength() == null ? "" : limits.maxLength()) + "}";
    }
}
