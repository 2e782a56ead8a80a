package org.dingzuo.catalog;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.catalog.Clash.Term;
import org.dingzuo.catalog.Slot.Truth;
import org.jspecify.annotations.Nullable;

/** Looks for values of some groups with which no clash comes true: backtracking, and after each step a clash of which all terms but one
 *  are true makes the last one false (unit propagation over finite domains: Haralick and Elliott 1980, Sabin and Freuder 1994). Exact; in
 *  the worst case it takes exponential time, so it counts its looks at clashes and says when it has tired. */
final class Fitting {
    private final Map<String, LinkedHashSet<Clash>> byGroup = new HashMap<>();
    private int patience;

    /** @param patience looks at clashes before it gives up, over all questions together */
    Fitting(List<Clash> clashes, int patience) {
        this.patience = patience;
        for (var clash : clashes) {
            for (var term : clash.terms()) {
                byGroup.computeIfAbsent(term.when().group(), group -> new LinkedHashSet<>())
                        .add(clash);
            }
        }
    }

    int patience() {
        return patience;
    }

    /** Then finding nothing means nothing. */
    boolean isTired() {
        return patience <= 0;
    }

    /** What fits, with everything left open of which no clash can come true any more; null: nothing does, or it has tired. */
    @Nullable
    Map<String, Slot> any(Map<String, Slot> from) {
        var slots = settled(from, from.keySet());
        return slots == null ? null : anyOf(slots);
    }

    private @Nullable Map<String, Slot> anyOf(Map<String, Slot> slots) {
        var next = slots.values().stream()
                .filter(slot -> isAtStake(slot, slots))
                .min(Comparator.comparingLong(slot -> slot.ways().count()));
        return next.isEmpty()
                ? slots
                : next.get()
                        .ways()
                        .map(way -> settled(with(slots, way), List.of(way.group())))
                        .filter(Objects::nonNull)
                        .map(this::anyOf)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** What fits with at most so many groups changed; of several the one that keeps the earlier groups. Null as in {@link #any}. */
    @Nullable
    Map<String, Slot> near(Map<String, Slot> from, int changes) {
        var slots = settled(from, from.keySet());
        return slots == null ? null : nearOf(slots, changes);
    }

    private @Nullable Map<String, Slot> nearOf(Map<String, Slot> slots, int changes) {
        var changed = slots.values().stream().filter(slot -> slot.own() == null).count();
        if (changed > changes) {
            return null;
        }
        var next = slots.values().stream().filter(slot -> !slot.isDecided()).findFirst();
        if (next.isEmpty()) {
            return slots;
        }
        var own = next.get().own();
        if (own != null && (changed == changes || !isAtStake(next.get(), slots))) {
            var kept = settled(with(slots, own), List.of(own.group()));
            return kept == null ? null : nearOf(kept, changes);
        }
        return next.get()
                .ways()
                .map(way -> settled(with(slots, way), List.of(way.group())))
                .filter(Objects::nonNull)
                .map(way -> nearOf(way, changes))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Some clash may still come true or not by what is decided here. */
    private boolean isAtStake(Slot slot, Map<String, Slot> slots) {
        return !slot.isDecided()
                && byGroup.getOrDefault(slot.group(), new LinkedHashSet<>()).stream()
                        .anyMatch(clash -> clash.terms().stream().allMatch(term -> truth(term, slots) != Truth.NO));
    }

    /** Narrowed as far as single clashes say; null: some clash has come true, or it has tired.
     *  @param touched groups that were narrowed just now */
    private @Nullable Map<String, Slot> settled(Map<String, Slot> from, Collection<String> touched) {
        var slots = new LinkedHashMap<>(from);
        var waiting = new ArrayDeque<>(touched);
        while (!waiting.isEmpty()) {
            for (var clash : byGroup.getOrDefault(waiting.poll(), new LinkedHashSet<>())) {
                if (patience-- <= 0) {
                    return null;
                }
                var last = lastOpen(clash, slots);
                if (last.isTrue()) {
                    return null;
                }
                if (last.term() != null) {
                    var slot =
                            Objects.requireNonNull(slots.get(last.term().when().group()));
                    var narrower = slot.without(last.term());
                    if (narrower == null) {
                        return null;
                    }
                    if (!narrower.equals(slot)) {
                        slots.put(slot.group(), narrower);
                        waiting.add(slot.group());
                    }
                }
            }
        }
        return slots;
    }

    /** @param term the only term that is not true yet; null: there are several, or one that is false
     *  @param isTrue all terms are true */
    private record Last(@Nullable Term term, boolean isTrue) {
        static final Last NONE = new Last(null, false);
    }

    private static Last lastOpen(Clash clash, Map<String, Slot> slots) {
        Term open = null;
        for (var term : clash.terms()) {
            var truth = truth(term, slots);
            if (truth == Truth.NO || truth == Truth.OPEN && open != null) {
                return Last.NONE;
            }
            open = truth == Truth.OPEN ? term : open;
        }
        return new Last(open, open == null);
    }

    /** A group that is not there is never filled in. */
    private static Truth truth(Term term, Map<String, Slot> slots) {
        var slot = slots.get(term.when().group());
        return slot == null ? Truth.of(!term.holds(), !term.holds()) : slot.holds(term);
    }

    private static Map<String, Slot> with(Map<String, Slot> slots, Slot slot) {
        var next = new LinkedHashMap<>(slots);
        next.put(slot.group(), slot);
        return next;
    }
}
