package org.dingzuo.catalog;

import java.util.HashSet;
import java.util.stream.Stream;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Money;

/** Whether the options of a design can be offered: keys, choices, examples, rules, and no price below zero. */
final class OptionsCheck {
    private OptionsCheck() {}

    static void note(Blueprint blueprint, Faults faults) {
        var groups = new HashSet<String>();
        for (var group : blueprint.optionGroups()) {
            if (!groups.add(group.key())) {
                faults.add(path(group), "twice", "Two option groups have the key " + group.key());
            }
            checkChoices(group, faults);
            checkExample(group, faults);
        }
        for (var rule : blueprint.rules()) {
            if (!groups.containsAll(rule.groups())) {
                faults.add("rules", "unknown-group", "A rule speaks of an option group that is not there");
            }
        }
        if (cheapest(blueprint).isNegative()) {
            faults.add("basePrice", "below-zero", "With its cheapest choices this design costs less than nothing");
        }
    }

    private static void checkChoices(OptionGroup group, Faults faults) {
        if (!hasChoices(group)) {
            return;
        }
        if (group.choices().isEmpty()) {
            faults.add(path(group), "no-choices", "Add a choice to " + group.key());
        }
        var keys = new HashSet<String>();
        for (var choice : group.choices()) {
            if (!keys.add(choice.key())) {
                faults.add(path(group), "twice", "Two choices have the key " + choice.key());
            }
        }
    }

    private static void checkExample(OptionGroup group, Faults faults) {
        var example = group.example();
        if (example == null) {
            if (group.required() && group.kind() != OptionGroup.Kind.CHOICE) {
                faults.add(path(group), "no-example", "Give an example that is always accepted");
            }
            return;
        }
        var shape = new Faults();
        var value = ValueShapes.read(group, example, shape);
        if (!shape.isEmpty() || ValueShapes.beyondTheTools(group, value) != null) {
            faults.add(path(group) + ".example", "bad-example", "The example is not accepted by its own limits");
        }
    }

    /** The least that any choice of prices could come to, rules left aside. */
    private static Money cheapest(Blueprint blueprint) {
        return blueprint.optionGroups().stream().map(OptionsCheck::cheapest).reduce(blueprint.basePrice(), Money::plus);
    }

    private static Money cheapest(OptionGroup group) {
        var deltas = group.choices().stream().map(Choice::priceDelta);
        return switch (group.kind()) {
            case CHOICE ->
                group.required()
                        ? deltas.min(Money::compareTo).orElse(Money.ZERO)
                        : Stream.concat(deltas, Stream.of(Money.ZERO))
                                .min(Money::compareTo)
                                .orElse(Money.ZERO);
            case CHOICES -> Money.sum(deltas.filter(Money::isNegative).toList());
            case NUMBER, TEXT, UPLOAD -> Money.ZERO;
        };
    }

    static boolean hasChoices(OptionGroup group) {
        return group.kind() == OptionGroup.Kind.CHOICE || group.kind() == OptionGroup.Kind.CHOICES;
    }

    private static String path(OptionGroup group) {
        return "optionGroups." + group.key();
    }
}
