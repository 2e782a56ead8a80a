package org.dingzuo.ordering.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.MaterialNeed;
import org.dingzuo.ordering.change.AmendmentOutcome.TooFar;
import org.dingzuo.promise.Rework;
import org.dingzuo.promise.WorkLine;

/** What of an order can still be otherwise: what no hand has touched. A step that is done or in hand stays as it is, and so does what was
 *  decided for it; material is cut when the first step of the order begins. Pure.
 *  @param after line by line the same designs and numbers as {@code before}
 *  @param settled steps that are done or in hand, as {@link Rework} has them */
record StillOpen(List<WorkLine> before, List<WorkLine> after, Set<String> settled) {

    Optional<TooFar> refusal() {
        for (int line = 0; line < before.size(); line++) {
            var refused = refusal(line);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return isAnythingLeft()
                ? Optional.empty()
                : Optional.of(new TooFar(0, TooFar.Why.NOTHING_LEFT, Words.of("", "")));
    }

    private Optional<TooFar> refusal(int line) {
        var was = before.get(line).item();
        var now = after.get(line).item();
        var changed = changed(line);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        for (var step : was.steps()) {
            if (settled.contains(Rework.key(line, step.key())) && isTouched(step, was, now, changed)) {
                return Optional.of(new TooFar(line, TooFar.Why.MADE, step.name()));
            }
        }
        var needed = now.materials();
        var isCut = isBegun()
                && was.materials().entrySet().stream()
                        .anyMatch(item -> needed.getOrDefault(item.getKey(), 0L) < item.getValue());
        return isCut ? Optional.of(new TooFar(line, TooFar.Why.CUT, Words.of("", ""))) : Optional.empty();
    }

    private static boolean isTouched(RoutingStep step, MakeableItem was, MakeableItem now, Set<String> changed) {
        var same = now.steps().stream()
                .filter(each -> each.key().equals(step.key()))
                .findFirst();
        return same.isEmpty()
                || now.minutes(same.get()) != was.minutes(step)
                || groups(step).stream().anyMatch(changed::contains);
    }

    /** The options that a step says it is about. */
    private static Set<String> groups(RoutingStep step) {
        var groups = new HashSet<String>();
        var when = step.when();
        if (when != null) {
            groups.add(when.group());
        }
        var setup = step.setup();
        if (setup != null && setup.by() != null) {
            groups.add(setup.by());
        }
        step.extraMinutes().keySet().forEach(key -> groups.add(key.substring(0, Math.max(0, key.indexOf('=')))));
        return groups;
    }

    /** Options of this line that nobody can change any more: a step that is about them is settled, or their material is cut. */
    Set<String> fixed(int line) {
        var item = before.get(line).item();
        var fixed = new HashSet<String>();
        item.steps().stream()
                .filter(step -> settled.contains(Rework.key(line, step.key())))
                .forEach(step -> fixed.addAll(groups(step)));
        if (isBegun()) {
            item.blueprint().bill().forEach(bill -> {
                var when = bill.when();
                if (when != null && item.configuration().fills(when.group())) {
                    fixed.add(when.group());
                }
            });
        }
        return fixed;
    }

    /** Options that are otherwise in this line. */
    private Set<String> changed(int line) {
        var was = before.get(line).item().configuration().values();
        var now = after.get(line).item().configuration().values();
        var changed = new HashSet<String>();
        was.keySet().stream()
                .filter(key -> !Objects.equals(was.get(key), now.get(key)))
                .forEach(changed::add);
        now.keySet().stream()
                .filter(key -> !Objects.equals(was.get(key), now.get(key)))
                .forEach(changed::add);
        return changed;
    }

    /** Steps that take the same hands, waits and machines as before; the options may be others. */
    Set<String> same() {
        var same = new HashSet<String>();
        for (int line = 0; line < before.size(); line++) {
            var was = before.get(line).item();
            var now = after.get(line).item();
            for (var step : now.steps()) {
                // Of one routing, a step can only differ in its minutes and in what is made ready for it.
                if (was.steps().stream().anyMatch(each -> each.key().equals(step.key()))
                        && was.minutes(step) == now.minutes(step)
                        && was.setupFamily(step).equals(now.setupFamily(step))) {
                    same.add(Rework.key(line, step.key()));
                }
            }
        }
        return same;
    }

    boolean isSame() {
        for (int line = 0; line < before.size(); line++) {
            if (!changed(line).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether steps and material say of every option that changes where it is made. Of another only the maker knows how far it is. */
    boolean isTraced() {
        for (int line = 0; line < before.size(); line++) {
            var known = new HashSet<String>();
            var blueprint = before.get(line).item().blueprint();
            blueprint.routing().forEach(step -> known.addAll(groups(step)));
            blueprint.bill().forEach(bill -> {
                var when = bill.when();
                if (when != null) {
                    known.add(when.group());
                }
            });
            if (!known.containsAll(changed(line))) {
                return false;
            }
        }
        return true;
    }

    boolean isBegun() {
        return !settled.isEmpty();
    }

    private boolean isAnythingLeft() {
        for (int line = 0; line < after.size(); line++) {
            for (var step : after.get(line).item().steps()) {
                if (!settled.contains(Rework.key(line, step.key()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What it takes of the store-room beyond what the order has spoken for or used. */
    Map<String, Long> more() {
        var more = new HashMap<String, Long>();
        MaterialNeed.of(after).forEach((item, quantity) -> {
            var beyond = quantity - MaterialNeed.of(before).getOrDefault(item, 0L);
            if (beyond > 0) {
                more.put(item, beyond);
            }
        });
        return more;
    }
}
