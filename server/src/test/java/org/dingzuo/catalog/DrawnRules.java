package org.dingzuo.catalog;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepetitionInfo;

/** Rules by lot, and the design that they are about. */
final class DrawnRules {
    static final Words BECAUSE = Words.of("因为", "because");
    static final String LETTERS = "ABC";

    private DrawnRules() {}

    /** Always the same draws; elsewhere with {@code -Dseeds.from=1000000}. */
    static Random random(RepetitionInfo nth) {
        return new Random((Long.getLong("seeds.from", 0) + nth.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
    }

    /** One to nine of any kind. */
    static List<Rule> rules(Random random) {
        return Stream.generate(() -> rule(random)).limit(1 + random.nextInt(9)).toList();
    }

    private static Rule rule(Random random) {
        var when = Stream.generate(() -> when(random)).limit(random.nextInt(3)).toList();
        var from = 1L + random.nextInt(3);
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Rule.Needs(when, when(random), BECAUSE);
            case 2 -> new Rule.Excludes(when, when(random), BECAUSE);
            case 3 ->
                new Rule.OneOf(
                        when,
                        Stream.generate(() -> when(random))
                                .limit(2 + random.nextInt(2))
                                .toList(),
                        one(random, List.of(Rule.Many.values())),
                        BECAUSE);
            case 4 ->
                new Rule.Within(
                        when, one(random, List.of("extras", "letters")), from, from + random.nextInt(2), BECAUSE);
            case 5 -> new Rule.Only(when, one(random, List.of("body", "thread", "extras")), some(random), BECAUSE);
            default -> new Rule.Pieces(when, random.nextBoolean() ? from : null, from + random.nextInt(2), BECAUSE);
        };
    }

    private static When when(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new When(one(random, List.of("thread", "extras", "letters", "length")), null);
            case 1 -> sized(random, "letters", 1 + random.nextInt(3));
            case 2 -> sized(random, "length", 10 + random.nextInt(12));
            case 3 -> sized(random, "extras", 1 + random.nextInt(3));
            default -> new When(one(random, List.of("body", "thread", "extras")), some(random));
        };
    }

    private static When sized(Random random, String group, long at) {
        return switch (random.nextInt(3)) {
            case 0 -> new When(group, null, at, null);
            case 1 -> new When(group, null, null, at);
            default -> new When(group, null, at, at + random.nextInt(6));
        };
    }

    private static Set<String> some(Random random) {
        return Set.copyOf(List.of(one(random, List.of("a", "b", "c")), one(random, List.of("a", "b", "c"))));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The same five groups always, one of each kind but pictures. */
    static Blueprint design(List<Rule> rules) {
        return new Blueprint(
                Words.of("名", "name"),
                Words.NONE,
                Money.of(100),
                List.of(
                        group("body", OptionGroup.Kind.CHOICE, true, Limits.NONE, null),
                        group("thread", OptionGroup.Kind.CHOICE, false, Limits.NONE, null),
                        group("extras", OptionGroup.Kind.CHOICES, false, new Limits(null, 2L, null, null, null), null),
                        group(
                                "letters",
                                OptionGroup.Kind.TEXT,
                                false,
                                new Limits(null, null, null, 3, LETTERS),
                                LETTERS),
                        group("length", OptionGroup.Kind.NUMBER, true, new Limits(10L, 20L, 5L, null, null), 10)),
                rules,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static OptionGroup group(
            String key, OptionGroup.Kind kind, boolean required, Limits limits, @Nullable Object example) {
        var hasChoices = kind == OptionGroup.Kind.CHOICE || kind == OptionGroup.Kind.CHOICES;
        return new OptionGroup(
                key,
                Words.of(key, key),
                kind,
                required,
                hasChoices ? choices(Stream.of("a", "b", "c")) : List.of(),
                limits,
                Money.ZERO,
                example);
    }

    static List<Choice> choices(Stream<String> keys) {
        return keys.map(key -> new Choice(key, Words.of(key, key), null, Money.ZERO, true, null))
                .toList();
    }
}
