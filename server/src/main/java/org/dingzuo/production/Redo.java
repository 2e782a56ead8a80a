package org.dingzuo.production;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.promise.Rework;
import org.dingzuo.promise.WorkLine;

/** Which steps of one order are done again, and for how many pieces. Pure.
 *  @param items line by line
 *  @param tasks every step of the order */
record Redo(OrderView order, List<MakeableItem> items, List<Task> tasks, List<Remake> failed) {

    /** The steps from which a piece that failed here can be done again: this one and what was done before it. */
    List<String> couldBeFrom(StepKey step) {
        var before = before(step);
        return begun(step.line()).stream()
                .map(task -> task.key().step())
                .filter(key -> before.contains(key) || key.equals(step.step()))
                .toList();
    }

    /** Steps that are open again, with the pieces they are done for. */
    Map<StepKey, Integer> steps() {
        var again = new LinkedHashMap<StepKey, Integer>();
        for (var remake : failed) {
            for (var task : begun(remake.failed().line())) {
                if (isHit(remake, task.key().step())) {
                    again.merge(task.key(), remake.pieces(), Math::addExact);
                }
            }
        }
        again.replaceAll((key, pieces) ->
                Math.min(pieces, order.offer().lines().get(key.line()).quantity()));
        return again;
    }

    private boolean isHit(Remake remake, String step) {
        var from = remake.from();
        return from == null
                || step.equals(from)
                || before(new StepKey(order.id(), remake.failed().line(), step)).contains(from);
    }

    /** @param waitDays until the material for new pieces is there */
    Rework work(int waitDays) {
        var again = steps();
        var settled = new HashSet<String>();
        var pieces = new HashMap<Integer, Map<String, Integer>>();
        for (var task : tasks) {
            var key = task.key();
            var isOpen = again.containsKey(key);
            var work = task.work();
            if (work != null && work.isBegun() && !isOpen) {
                settled.add(Rework.key(key.line(), key.step()));
            } else if (isOpen || task.isAgain()) {
                pieces.computeIfAbsent(key.line(), line -> new HashMap<>())
                        .put(key.step(), again.getOrDefault(key, task.quantity()));
            }
        }
        var lines = new ArrayList<WorkLine>();
        for (int line = 0; line < items.size(); line++) {
            lines.add(new WorkLine(
                    items.get(line), order.offer().lines().get(line).quantity(), pieces.getOrDefault(line, Map.of())));
        }
        return new Rework(order.id().value(), lines, settled, Set.of(), waitDays);
    }

    /** What the new pieces take of the store-room. */
    Map<String, Long> material() {
        var need = new HashMap<String, Long>();
        failed.stream()
                .filter(remake -> remake.from() == null)
                .forEach(remake -> items.get(remake.failed().line())
                        .materials()
                        .forEach((item, quantity) ->
                                need.merge(item, Math.multiplyExact(quantity, remake.pieces()), Math::addExact)));
        return need;
    }

    private List<Task> begun(int line) {
        return tasks.stream()
                .filter(task -> task.key().line() == line)
                .filter(task -> task.work() != null)
                .toList();
    }

    /** Everything that comes before a step of its line. */
    private Set<String> before(StepKey step) {
        var after = new HashMap<String, List<String>>();
        items.get(step.line()).steps().forEach(each -> after.put(each.key(), each.after()));
        var before = new HashSet<String>();
        var open = new ArrayList<>(after.getOrDefault(step.step(), List.of()));
        while (!open.isEmpty()) {
            var next = open.removeLast();
            if (before.add(next)) {
                open.addAll(after.getOrDefault(next, List.of()));
            }
        }
        return before;
    }
}
