package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dingzuo.catalog.Makeability.Makeable;
import org.dingzuo.catalog.Makeability.NotMakeable;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold for every design that anybody can draw, and for every wish that anybody can send. */
class ConfiguratorPropertiesTest {
    private static final List<String> GROUPS = List.of("body", "thread", "extras", "letters", "length");
    private static final List<String> CHOICES = List.of("a", "b", "c");

    @RepeatedTest(500)
    void whateverIsSentGetsAVerdict(RepetitionInfo nth) {
        var random = random(nth);
        var design = design(random);
        var wish = garbage(random);
        assertThat(judge(design, wish)).isNotNull();
    }

    @RepeatedTest(500)
    void aMakeableConfigurationIsCanonical(RepetitionInfo nth) {
        var random = random(nth);
        var design = design(random);
        var wish = wish(random);
        if (judge(design, wish) instanceof Makeable(var item)) {
            var again = judge(design, item.configuration().values());
            assertThat(again).isEqualTo(new Makeable(item));
            assertThat(new Configuration(item.configuration().values())).isEqualTo(item.configuration());
        }
    }

    @RepeatedTest(1_000)
    void whatIsSaidToFitDoesFit(RepetitionInfo nth) {
        var random = random(nth);
        var design = design(random);
        var wish = wish(random);
        if (judge(design, wish) instanceof NotMakeable refusal) {
            var group = design.group(refusal.group()).orElseThrow();
            for (var key : refusal.wouldFit()) {
                var mended = new HashMap<>(wish);
                mended.put(group.key(), group.kind() == Kind.CHOICES ? List.of(key) : key);
                var verdict = judge(design, mended);
                var stillBroken = verdict instanceof NotMakeable next
                        && (next.rule().equals("needs") || next.rule().equals("excludes"));
                assertThat(stillBroken)
                        .as("%s with %s: %s", refusal, key, verdict)
                        .isFalse();
            }
        }
    }

    @RepeatedTest(500)
    void theSimplestConfigurationOfEveryCompleteDesignCanBeMade(RepetitionInfo nth) {
        var design = design(random(nth));
        var means = new Workshop.Means(List.of(), List.of(), Set.of());
        if (Completeness.missingIn(design, means).isEmpty()) {
            assertThat(judge(design, Completeness.simplest(design))).isInstanceOf(Makeable.class);
        }
    }

    @RepeatedTest(300)
    void aChoiceThatSomebodyPickedIsNeverCalledUnreachable(RepetitionInfo nth) {
        var random = random(nth);
        var design = design(random);
        var wish = wish(random);
        if (judge(design, wish) instanceof Makeable(var item)) {
            for (var finding : RuleCheck.findings(design)) {
                assertThat(finding.kind()).isIn(Finding.Kind.DEAD, Finding.Kind.IDLE);
                if (finding.group() != null) {
                    var group = design.group(finding.group()).orElseThrow();
                    assertThat(item.configuration().picked(group)).doesNotContain(String.valueOf(finding.choice()));
                }
            }
        }
    }

    @RepeatedTest(300)
    void whatIsSoldOutIsNeverMade(RepetitionInfo nth) {
        var random = random(nth);
        var design = design(random);
        var wish = wish(random);
        var overlaid = SoldOut.laidOver(design, List.of(new SoldOut("body", "a", Words.NONE)));
        if (judge(overlaid, wish) instanceof Makeable(var item)) {
            assertThat(item.configuration().value("body")).isNotEqualTo("a");
        }
    }

    /** Always the same draws; elsewhere with {@code -Dseeds.from=1000000}. */
    private static Random random(RepetitionInfo nth) {
        return new Random((Long.getLong("seeds.from", 0) + nth.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
    }

    private static Makeability judge(Blueprint design, Map<String, ?> wish) {
        return Configurator.check(new DesignId(new UUID(0, 1)), "any", 1, design, Choosing.one(wish));
    }

    private static Blueprint design(Random random) {
        var flags = Stream.generate(random::nextBoolean).limit(11).toList();
        return design(flags, some(random, 5, ConfiguratorPropertiesTest::rule));
    }

    private static Rule rule(Random random) {
        var group = one(random, GROUPS.subList(0, 3));
        var other = one(
                random,
                GROUPS.subList(0, 3).stream().filter(key -> !key.equals(group)).toList());
        var choices = Set.copyOf(List.of(one(random, CHOICES), one(random, CHOICES)));
        var others = Set.copyOf(List.of(one(random, CHOICES), one(random, CHOICES)));
        return random.nextBoolean()
                ? new Rule.Needs(group, choices, other, others, Words.of("因为", "because"))
                : new Rule.Excludes(group, choices, other, others, Words.of("因为", "because"));
    }

    private static Blueprint design(List<Boolean> flags, List<Rule> rules) {
        return new Blueprint(
                Words.of("名", "name"),
                Words.NONE,
                Money.of(100),
                List.of(
                        chooser("body", Kind.CHOICE, flags.get(0), flags.subList(5, 8), null),
                        chooser("thread", Kind.CHOICE, flags.get(1), flags.subList(8, 11), null),
                        chooser("extras", Kind.CHOICES, flags.get(2), flags.subList(5, 8), List.of("a")),
                        new OptionGroup(
                                "letters",
                                Words.of("字", "letters"),
                                Kind.TEXT,
                                flags.get(3),
                                List.of(),
                                new Limits(null, null, null, 3, "ABCé"),
                                Money.of(5),
                                "AB"),
                        new OptionGroup(
                                "length",
                                Words.of("长", "length"),
                                Kind.NUMBER,
                                flags.get(4),
                                List.of(),
                                new Limits(10L, 50L, 5L, null, null),
                                Money.of(1),
                                20)),
                rules,
                List.of(new RoutingStep(
                        "make",
                        Words.of("做", "make"),
                        RoutingStep.Kind.ATTENDED,
                        10,
                        Map.of(),
                        null,
                        null,
                        null,
                        0,
                        null,
                        true,
                        List.of(),
                        null)),
                List.of(),
                List.of(),
                false);
    }

    private static OptionGroup chooser(
            String key, Kind kind, boolean required, List<Boolean> available, @Nullable Object example) {
        var choices = new ArrayList<Choice>();
        for (int at = 0; at < CHOICES.size(); at++) {
            choices.add(new Choice(
                    CHOICES.get(at), Words.of("选", CHOICES.get(at)), null, Money.ZERO, available.get(at), null));
        }
        return new OptionGroup(
                key,
                Words.of("组", key),
                kind,
                required,
                choices,
                kind == Kind.CHOICES ? new Limits(null, 2L, null, null, null) : Limits.NONE,
                Money.ZERO,
                example);
    }

    /** Mostly sensible. */
    private static Map<String, Object> wish(Random random) {
        var wish = new HashMap<String, Object>(Map.of(
                "body", one(random, CHOICES),
                "thread", one(random, CHOICES),
                "extras", CHOICES.stream().filter(key -> random.nextBoolean()).toList(),
                "letters", one(random, List.of("A", "AB", "ABCé", "ABCe\u0301", "Z", " A ", "")),
                "length", one(random, List.<Object>of(10, 15L, 50, 51, 12, -5))));
        wish.keySet().removeIf(key -> random.nextInt(4) == 0);
        return wish;
    }

    private static Map<String, Object> garbage(Random random) {
        var wish = new HashMap<String, Object>();
        for (var left = random.nextInt(9); left > 0; left--) {
            var key = random.nextBoolean() ? one(random, GROUPS) : text(random, 50);
            wish.put(
                    key,
                    switch (random.nextInt(3)) {
                        case 0 -> scalar(random);
                        case 1 -> some(random, 4, ConfiguratorPropertiesTest::scalar);
                        default -> Map.of(text(random, 5), scalar(random));
                    });
        }
        return wish;
    }

    private static Object scalar(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> text(random, 300);
            case 1 -> random.nextLong();
            case 2 -> one(random, List.of(0L, -1L, 1L, Long.MIN_VALUE, Long.MAX_VALUE));
            case 3 -> one(random, List.of(random.nextGaussian(), Double.NaN, Double.MAX_VALUE, -0.0));
            case 4 -> random.nextBoolean();
            default -> one(random, CHOICES);
        };
    }

    /** Any UTF-16 at all, halves of pairs included. */
    private static String text(Random random, int longest) {
        var text = new StringBuilder();
        for (var left = random.nextInt(longest + 1); left > 0; left--) {
            text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(Character.MAX_VALUE + 1)));
        }
        return text.toString();
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> List<T> some(Random random, int most, Function<Random, T> draw) {
        return Stream.generate(() -> draw.apply(random))
                .limit(random.nextInt(most + 1))
                .toList();
    }
}
