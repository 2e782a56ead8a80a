package org.dingzuo.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.catalog.Makeability.Makeable;
import org.dingzuo.catalog.Makeability.Malformed;
import org.dingzuo.catalog.Makeability.NotMakeable;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** The only judge of what goes together. Pure: a revision and a wish in, a verdict out. */
final class Configurator {
    private static final Words UNAVAILABLE = Words.of("暂时无法制作", "Cannot be made at the moment");

    private Configurator() {}

    static Makeability check(DesignId design, String slug, int revision, Blueprint blueprint, Map<String, ?> wish) {
        var faults = new Faults();
        var values = new TreeMap<String, Object>();
        for (var group : wish.keySet()) {
            if (blueprint.group(group).isEmpty()) {
                faults.add(group, "unknown", "This design has no option '" + abridged(group) + "'");
            }
        }
        for (var group : blueprint.optionGroups()) {
            var value = ValueShapes.read(group, wish.get(group.key()), faults);
            if (value != null) {
                values.put(group.key(), value);
            }
        }
        if (!faults.isEmpty()) {
            return new Malformed(faults.found());
        }
        var item = new MakeableItem(design, slug, revision, blueprint, new Configuration(values));
        var refusal = firstRefusal(item);
        return refusal == null ? new Makeable(item) : refusal;
    }

    private static @Nullable NotMakeable firstRefusal(MakeableItem item) {
        for (var group : item.blueprint().optionGroups()) {
            for (var key : item.configuration().picked(group)) {
                var choice = group.choice(key).orElseThrow();
                if (!choice.available()) {
                    var because = choice.because() == null ? UNAVAILABLE : choice.because();
                    return new NotMakeable(group.key(), key, "unavailable", because, wouldFit(item, group));
                }
            }
            var refusal = ValueShapes.beyondTheTools(group, item.configuration().value(group.key()));
            if (refusal != null) {
                return refusal;
            }
        }
        for (var rule : item.blueprint().rules()) {
            if (isBroken(rule, item)) {
                return refusalOf(rule, item);
            }
        }
        return null;
    }

    static boolean isBroken(Rule rule, MakeableItem item) {
        var here = picked(item, rule.group());
        if (Collections.disjoint(here, rule.choices())) {
            return false;
        }
        var meets = !Collections.disjoint(picked(item, rule.otherGroup()), rule.otherChoices());
        return switch (rule) {
            case Rule.Needs needs -> !meets;
            case Rule.Excludes excludes -> meets;
        };
    }

    private static NotMakeable refusalOf(Rule rule, MakeableItem item) {
        var other = item.blueprint().group(rule.otherGroup()).orElseThrow();
        var picked = picked(item, rule.otherGroup());
        var name = switch (rule) {
            case Rule.Needs needs -> "needs";
            case Rule.Excludes excludes -> "excludes";
        };
        return new NotMakeable(
                rule.otherGroup(),
                picked.stream().findFirst().orElse(null),
                name,
                rule.because(),
                wouldFit(item, other));
    }

    /** Choices of this group with which the configuration breaks no rule. */
    private static List<String> wouldFit(MakeableItem item, OptionGroup group) {
        return group.choices().stream()
                .filter(OptionGroup.Choice::available)
                .map(OptionGroup.Choice::key)
                .filter(key -> {
                    var values = new TreeMap<>(item.configuration().values());
                    values.put(group.key(), group.kind() == OptionGroup.Kind.CHOICES ? List.of(key) : key);
                    var tried = new MakeableItem(
                            item.design(), item.slug(), item.revision(), item.blueprint(), new Configuration(values));
                    return item.blueprint().rules().stream().noneMatch(rule -> isBroken(rule, tried));
                })
                .toList();
    }

    private static java.util.Set<String> picked(MakeableItem item, String group) {
        return item.blueprint().group(group).map(item.configuration()::picked).orElse(java.util.Set.of());
    }

    static String abridged(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
