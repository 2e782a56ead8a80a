package org.dingzuo.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.FieldFault;

/** What a design still lacks before somebody can order it. */
final class Completeness {
    private Completeness() {}

    static List<FieldFault> missingIn(Blueprint blueprint, Workshop.Means means) {
        var faults = new Faults();
        if (blueprint.name().byLanguage().isEmpty()) {
            faults.add("name", "missing", "Give the design a name");
        }
        if (!blueprint.basePrice().isPositive()) {
            faults.add("basePrice", "missing", "Set a base price");
        }
        OptionsCheck.note(blueprint, faults);
        MakingCheck.note(blueprint, means, faults);
        if (faults.isEmpty() && !simplestIsMakeable(blueprint)) {
            faults.add(
                    "optionGroups", "simplest", "The first available choice of every required group must go together");
        }
        return faults.found();
    }

    /** The first available choice, or the example, of every required group makes something that can be ordered. */
    static boolean simplestIsMakeable(Blueprint blueprint) {
        var nobody = new DesignId(new UUID(0, 0));
        return Configurator.made(nobody, "draft", blueprint, simplest(blueprint))
                .isPresent();
    }

    static Map<String, Object> simplest(Blueprint blueprint) {
        return firstOf(blueprint, OptionGroup.Choice::available);
    }

    /** What the base price is for: as {@link #simplest}, whether it can be had just now or not. */
    static Map<String, Object> plainest(Blueprint blueprint) {
        return firstOf(blueprint, choice -> true);
    }

    private static Map<String, Object> firstOf(Blueprint blueprint, Predicate<OptionGroup.Choice> acceptable) {
        var wish = new LinkedHashMap<String, Object>();
        for (var group : blueprint.optionGroups()) {
            if (!group.required()) {
                continue;
            }
            if (group.kind() == OptionGroup.Kind.CHOICE) {
                group.choices().stream()
                        .filter(acceptable)
                        .findFirst()
                        .ifPresent(choice -> wish.put(group.key(), choice.key()));
            } else if (group.example() != null) {
                wish.put(group.key(), group.example());
            }
        }
        return wish;
    }
}
