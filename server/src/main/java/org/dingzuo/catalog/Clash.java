package org.dingzuo.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Terms that must not all be true at once: what every rule comes down to, and all that a search needs to know of it.
 *  @param rule its place among the design's rules */
record Clash(int rule, List<Term> terms) {
    /** The pieces that are asked for, as if they were a group: no key can look like this. */
    static final String PIECES = "#pieces";

    /** @param holds whether the term is true when {@code when} holds, or when it does not */
    record Term(When when, boolean holds) {}

    static List<Clash> of(Blueprint blueprint) {
        var clashes = new ArrayList<Clash>();
        for (int at = 0; at < blueprint.rules().size(); at++) {
            var place = at;
            of(blueprint.rules().get(at), blueprint, terms -> clashes.add(new Clash(place, terms)));
        }
        return clashes;
    }

    private static void of(Rule rule, Blueprint blueprint, Consumer<List<Term>> clash) {
        var when = rule.when().stream().map(Clash::is).toList();
        Consumer<List<Term>> then = terms ->
                clash.accept(Stream.concat(when.stream(), terms.stream()).toList());
        switch (rule) {
            case Rule.Needs needs -> then.accept(List.of(isNot(needs.then())));
            case Rule.Excludes excludes -> then.accept(List.of(is(excludes.then())));
            case Rule.OneOf oneOf -> {
                if (oneOf.many() != Rule.Many.AT_MOST_ONE) {
                    then.accept(oneOf.of().stream().map(Clash::isNot).toList());
                }
                if (oneOf.many() != Rule.Many.AT_LEAST_ONE) {
                    pairs(oneOf.of()).forEach(then);
                }
            }
            case Rule.Within within -> outside(within.group(), within.from(), within.upTo(), then);
            case Rule.Only only ->
                blueprint.group(only.group()).ifPresent(group -> {
                    var others = new TreeSet<>(group.choices().stream()
                            .map(OptionGroup.Choice::key)
                            .toList());
                    others.removeAll(only.choices());
                    then.accept(List.of(is(new When(only.group(), others))));
                });
            case Rule.Pieces pieces -> outside(PIECES, pieces.from(), pieces.upTo(), then);
        }
    }

    private static void outside(String group, @Nullable Long from, @Nullable Long upTo, Consumer<List<Term>> then) {
        if (from != null) {
            then.accept(List.of(is(When.sized(group, null, from - 1))));
        }
        if (upTo != null) {
            then.accept(List.of(is(When.sized(group, upTo + 1, null))));
        }
    }

    private static Stream<List<Term>> pairs(List<When> of) {
        return IntStream.range(0, of.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, of.size())
                        .mapToObj(other -> List.of(is(of.get(one)), is(of.get(other)))));
    }

    private static Term is(When when) {
        return new Term(when, true);
    }

    private static Term isNot(When when) {
        return new Term(when, false);
    }
}
