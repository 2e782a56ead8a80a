package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What of a plan is kept for series that may yet run, read so that a reason can be asked of it. */
final class Blocks {

    static final Blocks NONE = new Blocks(null, Map.of(), Map.of());

    private final @Nullable Board board;
    private final Map<String, String> seriesOfJob;
    private final List<String> keys;
    private final List<List<Placement>> placements;

    Blocks(@Nullable Board board, Map<String, List<Placement>> byJob, Map<String, String> seriesOfJob) {
        this.board = board;
        this.seriesOfJob = Map.copyOf(seriesOfJob);
        Map<String, List<Placement>> bySeries = new TreeMap<>();
        seriesOfJob.forEach((job, series) ->
                bySeries.computeIfAbsent(series, _ -> new ArrayList<>()).addAll(byJob.getOrDefault(job, List.of())));
        keys = List.copyOf(bySeries.keySet());
        placements = List.copyOf(bySeries.values());
    }

    Map<String, String> byJob() {
        return seriesOfJob;
    }

    int count() {
        return keys.size();
    }

    String key(int block) {
        return keys.get(block);
    }

    /** Whether a series has something of this person or machine in a range. */
    boolean touches(int block, int resource, int from, int until) {
        Window range = new Window(from, Math.max(from, until));
        for (Placement placement : placements.get(block)) {
            if (takes(placement, resource)
                    && new Window(placement.start(), Math.max(placement.end(), placement.start())).overlaps(range)) {
                return true;
            }
        }
        return false;
    }

    private boolean takes(Placement placement, int resource) {
        if (board == null) {
            return false;
        }
        Roster roster = board.roster;
        String who = placement.person();
        String what = placement.machine();
        return (who != null && roster.person(who) == resource) || (what != null && roster.machine(what) == resource);
    }

    /** The board as it would be without a series. */
    Board withoutBlock(int block) {
        if (board == null) {
            throw new IllegalStateException("no block " + block + " in a plan that keeps none");
        }
        Board without = board.fork();
        placements.get(block).forEach(without::free);
        return without;
    }
}
