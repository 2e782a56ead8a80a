package org.dingzuo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dingzuo.catalog.Makeability.Makeable;
import org.dingzuo.catalog.Makeability.NotMakeable;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What must hold for every design that anybody can draw, and for every wish that anybody can send. */
class ConfiguratorPropertiesTest {
    private static final List<String> GROUPS = List.of("body", "thread", "extras", "letters", "length");
    private static final List<String> CHOICES = List.of("a", "b", "c");

    @Property(tries = 500)
    void whateverIsSentGetsAVerdict(@ForAll("designs") Blueprint design, @ForAll("garbage") Map<String, Object> wish) {
        assertThat(judge(design, wish)).isNotNull();
    }

    @Property(tries = 500)
    void aMakeableConfigurationIsCanonical(
            @ForAll("designs") Blueprint design, @ForAll("wishes") Map<String, Object> wish) {
        if (judge(design, wish) instanceof Makeable(var item)) {
            var again = judge(design, item.configuration().values());
            assertThat(again).isEqualTo(new Makeable(item));
            assertThat(new Configuration(item.configuration().values())).isEqualTo(item.configuration());
        }
    }

    @Property(tries = 1_000)
    void whatIsSaidToFitDoesFit(@ForAll("designs") Blueprint design, @ForAll("wishes") Map<String, Object> wish) {
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

    @Property(tries = 500)
    void theSimplestConfigurationOfEveryCompleteDesignCanBeMade(@ForAll("designs") Blueprint design) {
        var means = new Workshop.Means(Map.of(), Set.of(), true, Set.of());
        if (Completeness.missingIn(design, means).isEmpty()) {
            assertThat(judge(design, Completeness.simplest(design))).isInstanceOf(Makeable.class);
        }
    }

    @Property(tries = 300)
    void aChoiceThatSomebodyPickedIsNeverCalledUnreachable(
            @ForAll("designs") Blueprint design, @ForAll("wishes") Map<String, Object> wish) {
        if (judge(design, wish) instanceof Makeable(var item)) {
            var unreachable = Reachability.warnings(design).stream()
                    .map(warning -> warning.field())
                    .toList();
            for (var group : design.optionGroups()) {
                for (var key : item.configuration().picked(group)) {
                    assertThat(unreachable).doesNotContain("optionGroups." + group.key() + "." + key);
                }
            }
        }
    }

    @Property(tries = 300)
    void whatIsSoldOutIsNeverMade(@ForAll("designs") Blueprint design, @ForAll("wishes") Map<String, Object> wish) {
        var overlaid = SoldOut.laidOver(design, List.of(new SoldOut("body", "a", Words.NONE)));
        if (judge(overlaid, wish) instanceof Makeable(var item)) {
            assertThat(item.configuration().value("body")).isNotEqualTo("a");
        }
    }

    private static Makeability judge(Blueprint design, Map<String, ?> wish) {
        return Configurator.check(new DesignId(new UUID(0, 1)), "any", 1, design, wish);
    }

    @Provide
    Arbitrary<Blueprint> designs() {
        var flags = Arbitraries.of(true, false).list().ofSize(11);
        return Combinators.combine(flags, rules().list().ofMaxSize(5)).as(ConfiguratorPropertiesTest::design);
    }

    private static Arbitrary<Rule> rules() {
        var picks = Arbitraries.of(CHOICES).set().ofMinSize(1).ofMaxSize(2);
        var groups = Arbitraries.of(GROUPS.subList(0, 3));
        return Combinators.combine(groups, picks, groups, picks, Arbitraries.of(true, false))
                .as((group, choices, other, others, needs) -> (Rule)
                        (needs
                                ? new Rule.Needs(group, choices, other, others, Words.of("因为", "because"))
                                : new Rule.Excludes(group, choices, other, others, Words.of("因为", "because"))))
                .filter(rule -> !rule.group().equals(rule.otherGroup()));
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
    @Provide
    Arbitrary<Map<String, Object>> wishes() {
        var choice = Arbitraries.of(CHOICES).map(key -> (Object) key);
        var choices = Arbitraries.of(CHOICES).set().ofMaxSize(3).map(keys -> (Object) List.copyOf(keys));
        var letters =
                Arbitraries.of("A", "AB", "ABCé", "ABCe\u0301", "Z", " A ", "").map(text -> (Object) text);
        var length = Arbitraries.of(10, 15L, 50, 51, 12, -5).map(number -> (Object) number);
        return Combinators.combine(choice, choice, choices, letters, length, Arbitraries.subsetOf(GROUPS))
                .as((body, thread, extras, lettering, length_, filled) -> {
                    var wish = new HashMap<String, Object>(Map.of(
                            "body", body, "thread", thread, "extras", extras, "letters", lettering, "length", length_));
                    wish.keySet().retainAll(filled);
                    return wish;
                });
    }

    @Provide
    Arbitrary<Map<String, Object>> garbage() {
        var scalar = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300).map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.doubles().map(number -> (Object) number),
                Arbitraries.of(true, false).map(flag -> (Object) flag),
                Arbitraries.of(CHOICES).map(key -> (Object) key));
        var value = Arbitraries.oneOf(
                scalar,
                scalar.list().ofMaxSize(4).map(list -> (Object) list),
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), scalar)
                        .ofMaxSize(3)
                        .map(map -> (Object) map));
        var key =
                Arbitraries.oneOf(Arbitraries.of(GROUPS), Arbitraries.strings().ofMaxLength(50));
        return Arbitraries.maps(key, value).ofMaxSize(8);
    }
}
