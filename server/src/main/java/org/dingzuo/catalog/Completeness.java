package org.dingzuo.catalog;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.FieldFault;

/** What a design still lacks before somebody can order it. */
final class Completeness {
    private Completeness() {}

    static List<FieldFault> missingIn(Blueprint blueprint) {
        var faults = new Faults();
        if (blueprint.name().byLanguage().isEmpty()) {
            faults.add("name", "missing", "Give the design a name");
        }
        if (!blueprint.basePrice().isPositive()) {
            faults.add("basePrice", "missing", "Set a base price");
        }
        if (blueprint.routing().isEmpty()) {
            faults.add("routing", "missing", "Add at least one step of the making");
        }
        checkKeys(blueprint, faults);
        checkRouting(blueprint, faults);
        checkGroups(blueprint, faults);
        if (faults.isEmpty()) {
            checkSimplest(blueprint, faults);
        }
        return faults.found();
    }

    private static void checkKeys(Blueprint blueprint, Faults faults) {
        var groups = new HashSet<String>();
        for (var group : blueprint.optionGroups()) {
            if (!groups.add(group.key())) {
                faults.add("optionGroups." + group.key(), "twice", "Two option groups have the key " + group.key());
            }
        }
        for (var rule : blueprint.rules()) {
            if (!groups.contains(rule.group()) || !groups.contains(rule.otherGroup())) {
                faults.add("rules", "unknown-group", "A rule speaks of an option group that is not there");
            }
        }
    }

    private static void checkRouting(Blueprint blueprint, Faults faults) {
        var before = new HashSet<String>();
        for (var step : blueprint.routing()) {
            if (!before.containsAll(step.after())) {
                faults.add(
                        "routing." + step.key(),
                        "order",
                        "This step follows a step that stands after it or is missing");
            }
            if (!before.add(step.key())) {
                faults.add("routing." + step.key(), "twice", "Two steps have the key " + step.key());
            }
            if (step.kind() == RoutingStep.Kind.BATCH && (step.machineKind() == null || step.size() < 1)) {
                faults.add(
                        "routing." + step.key(),
                        "no-machine",
                        "Say which machine this load goes into and how much room a piece takes");
            }
        }
    }

    private static void checkGroups(Blueprint blueprint, Faults faults) {
        for (var group : blueprint.optionGroups()) {
            var choosing = group.kind() == OptionGroup.Kind.CHOICE || group.kind() == OptionGroup.Kind.CHOICES;
            if (choosing && group.choices().isEmpty()) {
                faults.add("optionGroups." + group.key(), "no-choices", "Add a choice to " + group.key());
            }
            if (group.required() && group.kind() != OptionGroup.Kind.CHOICE && group.example() == null) {
                faults.add("optionGroups." + group.key(), "no-example", "Give an example that is always accepted");
            }
        }
    }

    /** The first available choice, or the example, of every required group must make something that can be ordered. */
    private static void checkSimplest(Blueprint blueprint, Faults faults) {
        var verdict = Configurator.check(new DesignId(new UUID(0, 0)), "draft", 0, blueprint, simplest(blueprint));
        if (!(verdict instanceof Makeability.Makeable)) {
            faults.add(
                    "optionGroups", "simplest", "The first available choice of every required group must go together");
        }
    }

    static Map<String, Object> simplest(Blueprint blueprint) {
        var wish = new LinkedHashMap<String, Object>();
        for (var group : blueprint.optionGroups()) {
            if (!group.required()) {
                continue;
            }
            if (group.kind() == OptionGroup.Kind.CHOICE) {
                group.choices().stream()
                        .filter(OptionGroup.Choice::available)
                        .findFirst()
                        .ifPresent(choice -> wish.put(group.key(), choice.key()));
            } else if (group.example() != null) {
                wish.put(group.key(), group.example());
            }
        }
        return wish;
    }
}
