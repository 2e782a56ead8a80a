package org.dingzuo.demo;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.When;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Pack;
import org.dingzuo.materials.Supplier.Break;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.studio.BlockKind;
import org.dingzuo.studio.Energy;
import org.dingzuo.studio.TimeBlock;
import org.jspecify.annotations.Nullable;

/** Short words for writing studios down. */
final class Kit {
    private Kit() {}

    static Words words(String chinese, String english) {
        return Words.of(chinese, english);
    }

    /** Making in the morning and the afternoon; films on one evening, new designs on another, the books in between. */
    static List<TimeBlock> week(DayOfWeek last, int opens, int closes) {
        var week = new ArrayList<TimeBlock>();
        for (var day : EnumSet.range(DayOfWeek.MONDAY, last)) {
            week.add(TimeBlock.making(day, opens, 12).at(Energy.HIGH));
            week.add(new TimeBlock(day, 12 * 60, 13 * 60 + 30, BlockKind.REST));
            week.add(new TimeBlock(day, 13 * 60 + 30, closes * 60, BlockKind.MAKING));
        }
        week.add(new TimeBlock(DayOfWeek.TUESDAY, 19 * 60, 21 * 60, BlockKind.CONTENT));
        week.add(new TimeBlock(DayOfWeek.THURSDAY, 19 * 60, 21 * 60, BlockKind.CREATING));
        week.add(new TimeBlock(DayOfWeek.FRIDAY, 19 * 60, 20 * 60, BlockKind.RUNNING));
        week.add(new TimeBlock(DayOfWeek.SUNDAY, 0, 24 * 60, BlockKind.REST));
        return week;
    }

    static OptionGroup choice(String key, Words name, Choice... choices) {
        return new OptionGroup(key, name, Kind.CHOICE, true, List.of(choices), Limits.NONE, Money.ZERO, null);
    }

    /** One of these or none. */
    static OptionGroup optional(String key, Words name, Choice... choices) {
        return new OptionGroup(key, name, Kind.CHOICE, false, List.of(choices), Limits.NONE, Money.ZERO, null);
    }

    /** A number that may be left out. */
    static OptionGroup measure(String key, Words name, long min, long max, long step) {
        var limits = new Limits(min, max, step, null, null);
        return new OptionGroup(key, name, Kind.NUMBER, false, List.of(), limits, Money.ZERO, null);
    }

    static OptionGroup extras(String key, Words name, Choice... choices) {
        var limits = new Limits(null, (long) choices.length, null, null, null);
        return new OptionGroup(key, name, Kind.CHOICES, false, List.of(choices), limits, Money.ZERO, null);
    }

    static OptionGroup lettering(Words name, int longest, String glyphs, long price, String example) {
        var limits = new Limits(null, null, null, longest, glyphs);
        return new OptionGroup("lettering", name, Kind.TEXT, false, List.of(), limits, Money.of(price), example);
    }

    static OptionGroup size(String key, Words name, long min, long max, long step, long pricePerUnit, long example) {
        var limits = new Limits(min, max, step, null, null);
        return new OptionGroup(key, name, Kind.NUMBER, true, List.of(), limits, Money.of(pricePerUnit), example);
    }

    static Choice swatch(String key, String chinese, String english, String colour, long delta) {
        return new Choice(key, words(chinese, english), colour, Money.of(delta), true, null);
    }

    static Choice plain(String key, String chinese, String english, long delta) {
        return new Choice(key, words(chinese, english), null, Money.of(delta), true, null);
    }

    static Step step(String key, String chinese, String english) {
        return new Step(key, words(chinese, english));
    }

    static BillLine bill(String item, long quantity) {
        return new BillLine(item, quantity, null);
    }

    static BillLine bill(String item, long quantity, String group, String... choices) {
        return new BillLine(item, quantity, new When(group, Set.of(choices)));
    }

    /** A material that the shop speaks of. */
    static BillLine told(String chinese, String english, BillLine line) {
        return new BillLine(line.item(), line.quantity(), line.when(), words(chinese, english));
    }

    /** @param breaks from so many packs on, so many fen a pack, and so on */
    static Supplied sold(String item, int days, long least, long... breaks) {
        var prices = new ArrayList<Break>();
        for (int at = 0; at < breaks.length; at += 2) {
            prices.add(new Break(breaks[at], Money.of(breaks[at + 1])));
        }
        return new Supplied(item, days, least, 1, prices);
    }

    /** Used by the gram, bought by the kilo. */
    static final Pack KILOS = new Pack(words("公斤", "kg"), 1, 1_000);

    /** A step being written down. */
    record Step(String key, Words name) {
        RoutingStep by(int minutes, String... after) {
            return attended(minutes, null, null, after);
        }

        RoutingStep on(String machine, int minutes, String... after) {
            return attended(minutes, machine, null, after);
        }

        RoutingStep onWhen(@Nullable String machine, int minutes, String group, String... after) {
            return attended(minutes, machine, new When(group, null), after);
        }

        RoutingStep onWhen(String machine, int minutes, String group, Set<String> choices, String... after) {
            return attended(minutes, machine, new When(group, choices), after);
        }

        RoutingStep rests(int minutes, String... after) {
            return new RoutingStep(
                    key,
                    name,
                    RoutingStep.Kind.UNATTENDED,
                    minutes,
                    Map.of(),
                    null,
                    null,
                    null,
                    0,
                    null,
                    false,
                    List.of(after),
                    null);
        }

        RoutingStep fires(String machine, String family, int size, int minutes, String... after) {
            return new RoutingStep(
                    key,
                    name,
                    RoutingStep.Kind.BATCH,
                    minutes,
                    Map.of(),
                    null,
                    machine,
                    family,
                    size,
                    null,
                    false,
                    List.of(after),
                    null);
        }

        private RoutingStep attended(int minutes, @Nullable String machine, @Nullable When when, String... after) {
            return new RoutingStep(
                    key,
                    name,
                    RoutingStep.Kind.ATTENDED,
                    minutes,
                    Map.of(),
                    null,
                    machine,
                    null,
                    0,
                    null,
                    true,
                    List.of(after),
                    when);
        }
    }
}
