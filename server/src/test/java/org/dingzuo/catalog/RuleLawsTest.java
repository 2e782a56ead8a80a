package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.catalog.Finding.Kind;
import org.dingzuo.catalog.Makeability.NotMakeable;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What the search says of a set of rules is what trying every configuration says. */
class RuleLawsTest {
    private static final Words BECAUSE = Words.of("因为", "because");
    private static final int MOST_PIECES = 4;
    private static final String LETTERS = "ABC";

    /** Everything that can be wished of {@link #design}, rules left aside. */
    private static final List<Configuration> EVERYTHING = everything();

    private record Wish(Configuration chosen, int pieces) {
        static Wish at(int place) {
            return new Wish(EVERYTHING.get(place / MOST_PIECES), 1 + place % MOST_PIECES);
        }
    }

    private final Map<Rule, BitSet> broken = new HashMap<>();

    @RepeatedTest(1_000)
    void whatCanBeMadeIsFoundAndNothingElseIs(RepetitionInfo nth) {
        var random = random(nth);
        var design = design(rules(random));
        var makeable = makeable(design.rules(), design);
        var findings = RuleCheck.findings(design);

        assertThat(of(findings, Kind.NOT_PROVED)).isEmpty();
        assertThat(of(findings, Kind.CONTRADICTION).findAny().isEmpty())
                .as("%s", design.rules())
                .isEqualTo(!makeable.isEmpty());
        if (!makeable.isEmpty()) {
            assertThat(dead(findings)).as("%s", design.rules()).isEqualTo(neverPicked(design, makeable));
            assertThat(of(findings, Kind.IDLE).map(finding -> finding.rules().getFirst()))
                    .as("%s", design.rules())
                    .containsExactlyInAnyOrderElementsOf(neverSpeaking(design));
        }
    }

    @RepeatedTest(1_000)
    void whatIsSuggestedInsteadChangesAsLittleAsCanBe(RepetitionInfo nth) {
        var random = random(nth);
        var design = design(rules(random));
        var place = random.nextInt(EVERYTHING.size() * MOST_PIECES);
        var wish = Wish.at(place);
        var latest = random.nextBoolean()
                ? null
                : design.optionGroups().get(random.nextInt(5)).key();
        var verdict = judge(design, wish, latest);
        var makeable = makeable(design.rules(), design);

        assertThat(verdict instanceof Makeability.Makeable).isEqualTo(makeable.get(place));
        if (verdict instanceof NotMakeable refusal) {
            var nearest = refusal.nearest();
            var reachable = makeable.stream()
                    .mapToObj(Wish::at)
                    .filter(each -> isOfTheSameWords(each, wish))
                    .toList();
            assertThat(nearest == null).as("%s", design.rules()).isEqualTo(reachable.isEmpty());
            if (nearest != null) {
                var found = new Wish(nearest.configuration(), nearest.pieces());
                assertThat(judge(design, found, null)).isInstanceOf(Makeability.Makeable.class);
                var keeping = reachable.stream()
                        .filter(each -> latest == null || same(latest, each, wish))
                        .toList();
                assertThat(changes(found, wish, design))
                        .as("%s instead of %s by %s", found, wish, design.rules())
                        .isEqualTo((keeping.isEmpty() ? reachable : keeping)
                                .stream()
                                        .mapToInt(each -> changes(each, wish, design))
                                        .min()
                                        .orElseThrow());
                assertThat(keeping.isEmpty() || latest == null || same(latest, found, wish))
                        .isTrue();
            }
        }
    }

    @RepeatedTest(200)
    void whoIsToBlameIsToBlameTogetherAndNobodyElseIs(RepetitionInfo nth) {
        var design = design(rules(random(nth)));
        for (var finding : RuleCheck.findings(design)) {
            if (finding.kind() == Kind.DEAD) {
                var blamed = finding.rules().stream().map(design.rules()::get).toList();
                assertThat(isDead(finding, blamed, design)).isTrue();
                for (var one : blamed) {
                    var others = blamed.stream().filter(rule -> rule != one).toList();
                    assertThat(isDead(finding, others, design)).isFalse();
                }
            }
        }
    }

    @Test
    void aHundredRulesInACircleAreSeenThroughInTime() {
        var groups = IntStream.range(0, 30)
                .mapToObj(at -> new OptionGroup(
                        "g" + at,
                        Words.of("组", "group"),
                        OptionGroup.Kind.CHOICE,
                        true,
                        choices(Stream.iterate(0, key -> key + 1).limit(60).map(key -> "c" + key)),
                        Limits.NONE,
                        Money.ZERO,
                        null))
                .toList();
        var rules = IntStream.range(0, 99)
                .<Rule>mapToObj(at -> new Rule.Needs(
                        "g" + at % 30,
                        Set.of("c" + at / 30),
                        "g" + (at + 1) % 30,
                        Set.of("c" + (at / 30 + at % 2)),
                        BECAUSE))
                .toList();
        var findings = RuleCheck.findings(design(rules).withGroups(groups));
        assertThat(of(findings, Kind.NOT_PROVED)).isEmpty();
        assertThat(of(findings, Kind.CONTRADICTION)).isEmpty();
    }

    @Test
    void whatIsTooTangledIsCalledNotProved() {
        // Fourteen pigeons in thirteen holes: for this search there is no short proof.
        var groups = IntStream.range(0, 30)
                .mapToObj(at -> new OptionGroup(
                        "g" + at,
                        Words.of("组", "group"),
                        OptionGroup.Kind.CHOICE,
                        true,
                        choices(Stream.iterate(0, key -> key + 1).limit(13).map(key -> "c" + key)),
                        Limits.NONE,
                        Money.ZERO,
                        null))
                .limit(14)
                .toList();
        var rules = IntStream.range(0, 13)
                .<Rule>mapToObj(hole -> new Rule.OneOf(
                        List.of(),
                        IntStream.range(0, 14)
                                .mapToObj(at -> new When("g" + at, Set.of("c" + hole)))
                                .toList(),
                        Rule.Many.AT_MOST_ONE,
                        BECAUSE))
                .toList();
        assertThat(RuleCheck.findings(design(rules).withGroups(groups)))
                .extracting(Finding::kind)
                .containsExactly(Kind.NOT_PROVED);
    }

    private boolean isDead(Finding finding, List<Rule> rules, Blueprint design) {
        return !anyOf(makeable(rules, design), chosen -> picks(chosen, finding, design));
    }

    private static boolean picks(Configuration chosen, Finding finding, Blueprint design) {
        var group = design.group(Objects.requireNonNull(finding.group())).orElseThrow();
        return finding.choice() == null
                ? chosen.fills(group.key())
                : chosen.picked(group).contains(finding.choice());
    }

    private static Set<String> dead(List<Finding> findings) {
        return of(findings, Kind.DEAD)
                .map(finding -> finding.group() + "=" + finding.choice())
                .collect(Collectors.toSet());
    }

    /** Nobody makes up words for a buyer: they are kept, shortened, left out, or the example. */
    private static boolean isOfTheSameWords(Wish one, Wish other) {
        var words = String.valueOf(one.chosen().values().getOrDefault("letters", ""));
        return words.equals(LETTERS)
                || String.valueOf(other.chosen().values().getOrDefault("letters", ""))
                        .startsWith(words);
    }

    private static Set<String> neverPicked(Blueprint design, BitSet makeable) {
        return design.optionGroups().stream()
                .flatMap(group -> OptionsCheck.hasChoices(group)
                        ? group.choices().stream()
                                .filter(Choice::available)
                                .map(choice -> new Finding(Kind.DEAD, group.key(), choice.key(), List.of()))
                        : Stream.of(new Finding(Kind.DEAD, group.key(), null, List.of())))
                .filter(finding -> !anyOf(makeable, chosen -> picks(chosen, finding, design)))
                .map(finding -> finding.group() + "=" + finding.choice())
                .collect(Collectors.toSet());
    }

    private List<Integer> neverSpeaking(Blueprint design) {
        return IntStream.range(0, design.rules().size())
                .filter(at -> {
                    var rule = design.rules().get(at);
                    var others =
                            design.rules().stream().filter(each -> each != rule).toList();
                    return !rule.when().isEmpty()
                            && !anyOf(
                                    makeable(others, design),
                                    chosen -> rule.when().stream().allMatch(when -> chosen.meets(when, design)));
                })
                .boxed()
                .toList();
    }

    private static Stream<Finding> of(List<Finding> findings, Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind);
    }

    /** Places among all wishes. */
    private BitSet makeable(List<Rule> rules, Blueprint design) {
        var makeable = new BitSet();
        makeable.set(0, EVERYTHING.size() * MOST_PIECES);
        rules.forEach(rule -> makeable.andNot(broken.computeIfAbsent(rule, asked -> broken(asked, design))));
        return makeable;
    }

    private static BitSet broken(Rule rule, Blueprint design) {
        var broken = new BitSet();
        for (int at = 0; at < EVERYTHING.size() * MOST_PIECES; at++) {
            // Only one kind of rule looks at the pieces.
            var isAsBefore = at % MOST_PIECES > 0 && !(rule instanceof Rule.Pieces);
            var wish = Wish.at(at);
            broken.set(at, isAsBefore ? broken.get(at - 1) : rule.isBroken(wish.chosen(), design, wish.pieces()));
        }
        return broken;
    }

    private static boolean anyOf(BitSet makeable, Predicate<Configuration> is) {
        return makeable.stream().anyMatch(place -> is.test(EVERYTHING.get(place / MOST_PIECES)));
    }

    /** Pieces are no group, but a change of them is one too. */
    private static int changes(Wish one, Wish other, Blueprint design) {
        return (int) design.optionGroups().stream()
                        .filter(group -> !same(group.key(), one, other))
                        .count()
                + (one.pieces() == other.pieces() ? 0 : 1);
    }

    private static boolean same(String group, Wish one, Wish other) {
        return Objects.equals(one.chosen().value(group), other.chosen().value(group));
    }

    private static Makeability judge(Blueprint design, Wish wish, @Nullable String latest) {
        return Configurator.check(
                new DesignId(new UUID(0, 1)),
                "any",
                1,
                design,
                new Choosing(wish.chosen().values(), wish.pieces(), latest));
    }

    /** Always the same draws; elsewhere with {@code -Dseeds.from=1000000}. */
    private static Random random(RepetitionInfo nth) {
        return new Random((Long.getLong("seeds.from", 0) + nth.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
    }

    private static List<Rule> rules(Random random) {
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

    private static Blueprint design(List<Rule> rules) {
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

    private static List<Choice> choices(Stream<String> keys) {
        return keys.map(key -> new Choice(key, Words.of(key, key), null, Money.ZERO, true, null))
                .toList();
    }

    private static List<Configuration> everything() {
        var all = new ArrayList<Configuration>();
        var extras = List.of(
                List.of(),
                List.of("a"),
                List.of("b"),
                List.of("c"),
                List.of("a", "b"),
                List.of("a", "c"),
                List.of("b", "c"));
        for (var body : List.of("a", "b", "c")) {
            for (var thread : List.of("", "a", "b", "c")) {
                for (var extra : extras) {
                    for (var letters : List.of("", "A", "AB", LETTERS)) {
                        for (var length : List.of(10L, 15L, 20L)) {
                            var values = new TreeMap<String, Object>(Map.of(
                                    "body", body, "thread", thread, "extras", extra, "letters", letters, "length",
                                    length));
                            values.values().removeIf(value -> value.equals("") || value.equals(List.of()));
                            all.add(new Configuration(values));
                        }
                    }
                }
            }
        }
        return all;
    }
}
