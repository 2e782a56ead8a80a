package org.dingzuo.catalog;

import java.util.List;
import java.util.Optional;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** One thing to choose. The kind decides what a value is.
 *  @param limits for NUMBER, TEXT and UPLOAD
 *  @param price added when a NUMBER, TEXT or UPLOAD group is filled in (a number: per unit above its least)
 *  @param example a value that is always accepted; needed by a required group that is not CHOICE */
public record OptionGroup(
        String key,
        Words name,
        Kind kind,
        boolean required,
        List<Choice> choices,
        Limits limits,
        Money price,
        @Nullable Object example) {

    public enum Kind {
        /** One of the choices, by key. */
        CHOICE,
        /** Any of the choices, an array of keys. */
        CHOICES,
        /** A number within the limits. */
        NUMBER,
        /** Lettering: a text that the studio's tools can make. */
        TEXT,
        /** The buyer's own picture, an artwork id. */
        UPLOAD
    }

    /** @param swatch a colour as #RRGGBB or a media key; null where words serve better
     *  @param available false while it cannot be had; {@code because} says why */
    public record Choice(
            String key,
            Words name,
            @Nullable String swatch,
            Money priceDelta,
            boolean available,
            @Nullable Words because) {}

    /** @param min least number, inclusive
     *  @param max greatest number, inclusive; for CHOICES the most that may be picked
     *  @param step numbers count from {@code min} in these steps
     *  @param maxLength characters of a text
     *  @param glyphs every character that the tools have, or null for any letter */
    public record Limits(
            @Nullable Long min,
            @Nullable Long max,
            @Nullable Long step,
            @Nullable Integer maxLength,
            @Nullable String glyphs) {
        public static final Limits NONE = new Limits(null, null, null, null, null);
    }

    public Optional<Choice> choice(String choiceKey) {
        return choices.stream().filter(choice -> choice.key().equals(choiceKey)).findFirst();
    }
}
