package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.catalog.DrawnRules.BECAUSE;
import static org.dingzuo.catalog.DrawnRules.LETTERS;
import static org.dingzuo.catalog.DrawnRules.choices;
import static org.dingzuo.catalog.DrawnRules.design;
import static org.dingzuo.catalog.DrawnRules.random;
import static org.dingzuo.catalog.DrawnRules.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.catalog.AllWishes.Wish;
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
    private final AllWishes wishes = new AllWishes();

    @RepeatedTest(1_000)
    void whatCanBeMadeIsFoundAndNothingElseIs(RepetitionInfo nth) {
        var random = random(nth);
        var design = design(rules(random));
        var makeable = wishes.makeable(design.rules(), design);
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
        var place = random.nextInt(AllWishes.HOW_MANY);
        var wish = Wish.at(place);
        var latest = random.nextBoolean()
                ? null
                : design.optionGroups().get(random.nextInt(5)).key();
        var verdict = judge(design, wish, latest);
        var makeable = wishes.makeable(design.rules(), design);

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
        return !AllWishes.anyOf(wishes.makeable(rules, design), chosen -> picks(chosen, finding, design));
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
                .filter(finding -> !AllWishes.anyOf(makeable, chosen -> picks(chosen, finding, design)))
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
                            && !AllWishes.anyOf(
                                    wishes.makeable(others, design),
                                    chosen -> rule.when().stream().allMatch(when -> chosen.meets(when, design)));
                })
                .boxed()
                .toList();
    }

    private static Stream<Finding> of(List<Finding> findings, Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind);
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
}
