package org.dingzuo.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Clash.Term;
import org.dingzuo.catalog.Finding.Kind;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.jspecify.annotations.Nullable;

/** Finds what contradicts itself, choices that nobody can ever pick, and rules that never speak, while the maker edits. A search per
 *  choice, over the groups that rules tie together; what one search finds answers for all choices in it. Which rules are to blame: each is
 *  left out in turn, and stays out if the trouble stays (deletion, Bakker and others 1993). */
final class RuleCheck {
    /** Looks at clashes in one check of a draft: a second or so on a slow machine. */
    private static final int PATIENCE = 2_000_000;

    private final Blueprint blueprint;
    private final Set<String> seen = new HashSet<>();
    private final List<Finding> found = new ArrayList<>();
    private int patience = PATIENCE;
    private boolean tired;

    private RuleCheck(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Finding> findings(Blueprint blueprint) {
        var clashes = Clash.of(blueprint);
        var slots = new Slots(blueprint, clashes).all();
        // A group of which nothing can be had is no matter of rules.
        return clashes.isEmpty() || slots == null ? List.of() : new RuleCheck(blueprint).findings(slots, clashes);
    }

    private List<Finding> findings(Map<String, Slot> slots, List<Clash> clashes) {
        for (var tied : tied(clashes)) {
            var groups = groups(tied);
            var own = new LinkedHashMap<>(slots);
            own.keySet().retainAll(groups);
            if (isImpossible(own, tied)) {
                found.add(new Finding(Kind.CONTRADICTION, null, null, toBlame(own, tied)));
            } else {
                dead(own, tied);
                idle(own, tied);
            }
        }
        if (tired) {
            found.add(new Finding(Kind.NOT_PROVED, null, null, List.of()));
        }
        return found;
    }

    /** Clashes in parts that share no group: each is searched alone. */
    private static List<List<Clash>> tied(List<Clash> clashes) {
        var parts = new ArrayList<List<Clash>>();
        for (var clash : clashes) {
            var groups = groups(List.of(clash));
            var joined = new ArrayList<>(List.of(clash));
            for (var part : List.copyOf(parts)) {
                if (groups(part).stream().anyMatch(groups::contains)) {
                    parts.remove(part);
                    joined.addAll(part);
                }
            }
            parts.add(joined);
        }
        return parts;
    }

    private static Set<String> groups(List<Clash> clashes) {
        return clashes.stream()
                .flatMap(clash -> clash.terms().stream())
                .map(term -> term.when().group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void dead(Map<String, Slot> own, List<Clash> tied) {
        for (var group : blueprint.optionGroups()) {
            if (!OptionsCheck.hasChoices(group)) {
                probe(own, tied, When.filled(group.key()), null);
            }
            for (var choice : group.choices()) {
                if (choice.available() && !seen.contains(group.key() + "=" + choice.key())) {
                    probe(own, tied, new When(group.key(), Set.of(choice.key())), choice.key());
                }
            }
        }
    }

    private void probe(Map<String, Slot> own, List<Clash> tied, When when, @Nullable String choice) {
        var probed = with(own, when);
        if (probed != null && isImpossible(probed, tied)) {
            found.add(new Finding(Kind.DEAD, when.group(), choice, toBlame(probed, tied)));
        }
    }

    private void idle(Map<String, Slot> own, List<Clash> tied) {
        for (var at : tied.stream().map(Clash::rule).distinct().sorted().toList()) {
            var conditions = blueprint.rules().get(at).when();
            if (conditions.isEmpty() || conditions.stream().anyMatch(this::isAway)) {
                continue;
            }
            var others = new ArrayList<Clash>();
            tied.stream().filter(clash -> clash.rule() != at).forEach(others::add);
            // Whatever breaks a condition counts as broken: what is found then meets them all.
            conditions.forEach(when -> others.add(new Clash(at, List.of(new Term(when, false)))));
            if (search(own, others) == null && !tired) {
                found.add(new Finding(Kind.IDLE, null, null, List.of(at)));
            }
        }
    }

    /** It speaks of choices that cannot be had for now. */
    private boolean isAway(When when) {
        var choices = when.choices();
        return choices != null
                && blueprint.group(when.group()).stream()
                        .flatMap(group -> group.choices().stream())
                        .noneMatch(choice -> choice.available() && choices.contains(choice.key()));
    }

    private static @Nullable Map<String, Slot> with(Map<String, Slot> slots, When when) {
        var slot = slots.get(when.group());
        var narrowed = slot == null ? null : slot.narrowed(when, true);
        if (narrowed == null) {
            return null;
        }
        var probed = new LinkedHashMap<>(slots);
        probed.put(when.group(), narrowed);
        return probed;
    }

    private boolean isImpossible(Map<String, Slot> from, List<Clash> tied) {
        var fits = search(from, tied);
        if (fits != null) {
            fits.values().forEach(this::see);
        }
        return fits == null && !tired;
    }

    private @Nullable Map<String, Slot> search(Map<String, Slot> from, List<Clash> among) {
        var fitting = new Fitting(among, patience);
        var fits = fitting.any(from);
        patience = fitting.patience();
        tired |= fits == null && fitting.isTired();
        return fits;
    }

    private void see(Slot slot) {
        blueprint.group(slot.group()).stream()
                .flatMap(group -> group.choices().stream())
                .map(Choice::key)
                .filter(slot::allows)
                .forEach(key -> seen.add(slot.group() + "=" + key));
    }

    /** Rules without any one of which it would be possible. */
    private List<Integer> toBlame(Map<String, Slot> from, List<Clash> tied) {
        var blamed = tied;
        for (var rule : tied.stream().map(Clash::rule).distinct().toList()) {
            var fewer = blamed.stream().filter(clash -> clash.rule() != rule).toList();
            if (search(from, fewer) == null && !tired) {
                blamed = fewer;
            }
        }
        return blamed.stream().map(Clash::rule).distinct().sorted().toList();
    }
}
