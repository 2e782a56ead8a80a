package org.dingzuo.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.foundation.problem.FieldFault;
import org.jspecify.annotations.Nullable;

/** Finds choices that nobody can ever pick because the rules shut them out: a search over the groups that rules speak of. It gives up
 *  silently on a design with more rules than anybody can read; it never warns wrongly. */
final class Reachability {
    private static final int PATIENCE = 20_000;
    private static final int WIDEST_SET = 8;

    private final Blueprint blueprint;
    private final Map<String, List<Set<String>>> values = new HashMap<>();
    private final List<String> ruled;
    private int tries;

    private Reachability(Blueprint blueprint) {
        this.blueprint = blueprint;
        var named = new TreeSet<String>();
        for (var rule : blueprint.rules()) {
            named.add(rule.group());
            named.add(rule.otherGroup());
        }
        this.ruled = blueprint.optionGroups().stream()
                .map(OptionGroup::key)
                .filter(named::contains)
                .toList();
        blueprint.optionGroups().forEach(group -> values.put(group.key(), valuesOf(group)));
    }

    static List<FieldFault> warnings(Blueprint blueprint) {
        var search = new Reachability(blueprint);
        if (search.isTooWide()) {
            return List.of();
        }
        var warnings = new ArrayList<FieldFault>();
        for (var group : blueprint.optionGroups()) {
            for (var choice : group.choices()) {
                if (choice.available() && search.ruled.contains(group.key()) && !search.isReachable(group, choice)) {
                    warnings.add(new FieldFault(
                            "optionGroups." + group.key() + "." + choice.key(),
                            "unreachable",
                            "The rules leave no way to pick '" + choice.key() + "'"));
                }
            }
        }
        return warnings;
    }

    /** More sets of choices than can be tried one by one. */
    private boolean isTooWide() {
        return blueprint.optionGroups().stream()
                .anyMatch(group -> group.kind() == OptionGroup.Kind.CHOICES
                        && group.choices().size() > WIDEST_SET
                        && ruled.contains(group.key()));
    }

    private boolean isReachable(OptionGroup group, Choice choice) {
        tries = 0;
        var candidates = values.getOrDefault(group.key(), List.of()).stream()
                .filter(value -> value.contains(choice.key()))
                .toList();
        return candidates.stream().anyMatch(value -> completes(new HashMap<>(Map.of(group.key(), value)), 0));
    }

    private boolean completes(Map<String, Set<String>> picked, int at) {
        if (++tries > PATIENCE) {
            return true;
        }
        if (isBroken(picked)) {
            return false;
        }
        if (at == ruled.size()) {
            return true;
        }
        var group = ruled.get(at);
        if (picked.containsKey(group)) {
            return completes(picked, at + 1);
        }
        for (var value : values.getOrDefault(group, List.of(Set.of()))) {
            picked.put(group, value);
            if (completes(picked, at + 1)) {
                return true;
            }
            picked.remove(group);
        }
        return false;
    }

    /** Only rules whose two groups are both decided can be broken yet. */
    private boolean isBroken(Map<String, Set<String>> picked) {
        return blueprint.rules().stream().anyMatch(rule -> {
            var here = picked.get(rule.group());
            var there = picked.get(rule.otherGroup());
            if (here == null || there == null || Collections.disjoint(here, rule.choices())) {
                return false;
            }
            var meets = !Collections.disjoint(there, rule.otherChoices());
            return switch (rule) {
                case Rule.Needs needs -> !meets;
                case Rule.Excludes excludes -> meets;
            };
        });
    }

    private static List<Set<String>> valuesOf(OptionGroup group) {
        var keys = group.choices().stream()
                .filter(Choice::available)
                .map(Choice::key)
                .collect(Collectors.toCollection(ArrayList::new));
        var values = new ArrayList<Set<String>>();
        if (!group.required() || keys.isEmpty()) {
            values.add(Set.of());
        }
        if (group.kind() == OptionGroup.Kind.CHOICES && keys.size() <= WIDEST_SET) {
            values.addAll(subsets(keys, group.limits().max()));
        } else {
            keys.forEach(key -> values.add(Set.of(key)));
        }
        return values;
    }

    /** Every set of at least one of these. */
    static List<Set<String>> subsets(List<String> keys, @Nullable Long most) {
        var subsets = new ArrayList<Set<String>>();
        for (int mask = 1; mask < 1 << keys.size(); mask++) {
            var subset = new HashSet<String>();
            for (int at = 0; at < keys.size(); at++) {
                if ((mask & 1 << at) != 0) {
                    subset.add(keys.get(at));
                }
            }
            if (most == null || subset.size() <= most) {
                subsets.add(subset);
            }
        }
        return subsets;
    }
}
