package org.dingzuo.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A promised order whose work is to be another from now on.
 *  @param lines all of its work as it would be
 *  @param settled steps, as {@code line/step}, that are done or in hand: they stay where they are
 *  @param same steps that would be the same work as before
 *  @param materialWaitDays as in {@link Ask} */
public record Rework(UUID order, List<WorkLine> lines, Set<String> settled, Set<String> same, int materialWaitDays) {
    public Rework {
        lines = List.copyOf(lines);
        settled = Set.copyOf(settled);
        same = Set.copyOf(same);
    }

    /** Whether all that is still to be done is placed already: then nothing moves, and at most something is left out. */
    boolean staysIn(Set<String> placed) {
        return materialWaitDays == 0 && open().stream().allMatch(key -> same.contains(key) && placed.contains(key));
    }

    /** The steps that are still to be begun. */
    Set<String> open() {
        var open = new HashSet<String>();
        for (int line = 0; line < lines.size(); line++) {
            for (var step : lines.get(line).item().steps()) {
                open.add(key(line, step.key()));
            }
        }
        open.removeAll(settled);
        return open;
    }

    /** The key of a step of one line. */
    public static String key(int line, String step) {
        return JobSheet.key(line, step);
    }
}
