package org.dingzuo.catalog.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Reads the option groups of a draft. */
final class GroupReading {
    static final long MOST_MONEY = 100_000_000L;
    static final int MOST_CHOICES = 60;
    private static final int MOST_GROUPS = 30;
    private static final int LONGEST_LETTERING = 200;
    private static final int MOST_GLYPHS = 4_000;
    private static final long LARGEST_NUMBER = 1_000_000_000L;
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final Part draft;

    GroupReading(Part draft) {
        this.draft = draft;
    }

    List<OptionGroup> read() {
        var keys = new HashSet<String>();
        var groups = new ArrayList<OptionGroup>();
        for (var part : draft.parts("optionGroups", MOST_GROUPS)) {
            var group = group(part);
            if (!keys.add(group.key())) {
                part.fault("key", "twice", "Another group has this key");
            }
            groups.add(group);
        }
        return groups;
    }

    private static OptionGroup group(Part part) {
        var kind = part.oneOf("kind", OptionGroup.Kind.class, OptionGroup.Kind.CHOICE);
        return new OptionGroup(
                part.key("key"),
                part.words("name", 60, true),
                kind,
                part.flag("required", false),
                choices(part),
                limits(part.at("limits")),
                Money.of(part.numberOr("price", 0, 0, MOST_MONEY)),
                example(part, kind));
    }

    private static List<Choice> choices(Part group) {
        var keys = new HashSet<String>();
        var choices = new ArrayList<Choice>();
        for (var part : group.parts("choices", MOST_CHOICES)) {
            var choice = new Choice(
                    part.key("key"),
                    part.words("name", 60, true),
                    swatch(part),
                    Money.of(part.numberOr("priceDelta", 0, -MOST_MONEY, MOST_MONEY)),
                    part.flag("available", true),
                    because(part));
            if (!keys.add(choice.key())) {
                part.fault("key", "twice", "Another choice has this key");
            }
            choices.add(choice);
        }
        return choices;
    }

    private static @Nullable Words because(Part choice) {
        var because = choice.words("because", 200, false);
        return because.byLanguage().isEmpty() ? null : because;
    }

    private static @Nullable String swatch(Part choice) {
        var swatch = choice.optionalText("swatch", 300);
        return swatch == null || COLOUR.matcher(swatch).matches()
                ? swatch
                : PicturesReading.own(choice, "swatch", swatch);
    }

    private static Limits limits(Part part) {
        var min = part.optionalNumber("min", -LARGEST_NUMBER, LARGEST_NUMBER);
        var max = part.optionalNumber("max", -LARGEST_NUMBER, LARGEST_NUMBER);
        if (min != null && max != null && min > max) {
            part.fault("max", "below-min", "max must not be less than min");
        }
        var longest = part.optionalNumber("maxLength", 1, LONGEST_LETTERING);
        return new Limits(
                min,
                max,
                part.optionalNumber("step", 1, LARGEST_NUMBER),
                longest == null ? null : longest.intValue(),
                part.optionalText("glyphs", MOST_GLYPHS));
    }

    /** Its shape only; publishing asks whether the group itself accepts it. */
    private static @Nullable Object example(Part part, OptionGroup.Kind kind) {
        if (!part.has("example")) {
            return null;
        }
        return switch (kind) {
            case CHOICE -> part.key("example");
            case TEXT -> part.text("example", LONGEST_LETTERING);
            case NUMBER -> part.number("example", -LARGEST_NUMBER, LARGEST_NUMBER);
            case CHOICES -> part.texts("example", MOST_CHOICES, 61);
            case UPLOAD -> artwork(part);
        };
    }

    private static String artwork(Part part) {
        var id = part.text("example", 36);
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException notAnId) {
            part.fault("example", "not-an-artwork", "Upload the picture first and give its artwork id");
            return "";
        }
    }
}
