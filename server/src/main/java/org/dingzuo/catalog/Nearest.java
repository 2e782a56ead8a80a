package org.dingzuo.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be made instead, with the fewest groups changed.
 *  @param pieces of it
 *  @param changed groups, in the maker's order; the pieces are none */
public record Nearest(Configuration configuration, int pieces, List<String> changed) {
    /** Looks at clashes: a refusal must not be long in coming. */
    private static final int PATIENCE = 200_000;

    /** The group that was chosen last is changed only if nothing else helps. Null: nothing can be made, or it was not found in time. */
    static @Nullable Nearest to(MakeableItem wish, Choosing choosing) {
        var clashes = Clash.of(wish.blueprint());
        var slots = new Slots(wish.blueprint(), clashes).around(wish.configuration(), choosing.pieces());
        if (slots == null) {
            return null;
        }
        var fitting = new Fitting(clashes, PATIENCE);
        var latest = choosing.latest() == null ? null : slots.get(choosing.latest());
        var kept = latest == null ? null : latest.own();
        if (kept != null) {
            var around = new LinkedHashMap<>(slots);
            around.put(kept.group(), kept);
            var found = search(fitting, around);
            if (found != null || fitting.isTired()) {
                return found == null ? null : of(found, wish);
            }
        }
        var found = search(fitting, slots);
        return found == null ? null : of(found, wish);
    }

    private static @Nullable Map<String, Slot> search(Fitting fitting, Map<String, Slot> slots) {
        // Most often one change helps; the least number is sure only when all smaller ones were tried.
        for (int changes = 0; changes <= slots.size() && !fitting.isTired(); changes++) {
            var found = fitting.near(slots, changes);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Nearest of(Map<String, Slot> found, MakeableItem wish) {
        var values = new TreeMap<String, Object>();
        for (var slot : found.values()) {
            var value = slot.value();
            if (value != null) {
                values.put(slot.group(), value);
            }
        }
        var pieces = values.remove(Clash.PIECES) instanceof Long number ? number.intValue() : 1;
        var configuration = new Configuration(values);
        var changed = wish.blueprint().optionGroups().stream()
                .map(OptionGroup::key)
                .filter(key -> !Objects.equals(
                        configuration.value(key), wish.configuration().value(key)))
                .toList();
        return new Nearest(configuration, pieces, changed);
    }
}
