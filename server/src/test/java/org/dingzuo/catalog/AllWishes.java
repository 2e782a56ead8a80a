package org.dingzuo.catalog;

import static org.dingzuo.catalog.DrawnRules.LETTERS;
import static org.dingzuo.catalog.DrawnRules.design;
import static org.dingzuo.catalog.DrawnRules.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Everything that can be wished of a drawn design, tried one by one; what a rule forbids is kept for the next question. */
final class AllWishes {
    private static final int MOST_PIECES = 4;

    /** Everything that can be wished of {@link DrawnRules#design}, rules left aside. */
    private static final List<Configuration> EVERYTHING = everything();

    /** Of {@link Wish#at}. */
    static final int HOW_MANY = EVERYTHING.size() * MOST_PIECES;

    record Wish(Configuration chosen, int pieces) {
        static Wish at(int place) {
            return new Wish(EVERYTHING.get(place / MOST_PIECES), 1 + place % MOST_PIECES);
        }
    }

    private final Map<Rule, BitSet> broken = new HashMap<>();

    /** Places among all wishes. */
    BitSet makeable(List<Rule> rules, Blueprint design) {
        var makeable = new BitSet();
        makeable.set(0, HOW_MANY);
        rules.forEach(rule -> makeable.andNot(broken.computeIfAbsent(rule, asked -> broken(asked, design))));
        return makeable;
    }

    private static BitSet broken(Rule rule, Blueprint design) {
        var broken = new BitSet();
        for (int at = 0; at < HOW_MANY; at++) {
            // Only one kind of rule looks at the pieces.
            var isAsBefore = at % MOST_PIECES > 0 && !(rule instanceof Rule.Pieces);
            var wish = Wish.at(at);
            broken.set(at, isAsBefore ? broken.get(at - 1) : rule.isBroken(wish.chosen(), design, wish.pieces()));
        }
        return broken;
    }

    /** Whether one of those is such a one. */
    static boolean anyOf(BitSet makeable, Predicate<Configuration> is) {
        return makeable.stream().anyMatch(place -> is.test(EVERYTHING.get(place / MOST_PIECES)));
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
