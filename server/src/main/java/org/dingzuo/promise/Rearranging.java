package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Placement;
import org.springframework.stereotype.Component;

/** Writes moves into the plan, in turn of it. The exclusion constraints have the last word. */
@Component
class Rearranging {
    private final PlacementLedger placements;
    private final SheetLedger sheets;
    private final PromiseLedger promises;

    Rearranging(PlacementLedger placements, SheetLedger sheets, PromiseLedger promises) {
        this.placements = placements;
        this.sheets = sheets;
        this.promises = promises;
    }

    void write(StudioId studio, PlanBook.Page page, List<Move> moves) {
        var orders = moves.stream().map(Move::order).toList();
        var begun = sheets.begun(studio);
        placements.delete(studio, orders);
        for (var move : moves) {
            placements.insert(studio, move.order(), move.after(), page.capacities());
            begun.getOrDefault(move.order(), Map.of())
                    .forEach((step, at) -> sheets.begin(studio, move.order(), step, at));
        }
        var promised = promises.find(studio, orders);
        for (var move : moves) {
            var known = promised.get(move.order());
            if (known != null) {
                var finish = MakingWindows.instantOf(move.finishAfter());
                promises.reroute(studio, move.order(), finish, line(page, known.line(), move.after()));
            }
        }
        placements.bumpVersion(studio, 1);
    }

    /** The promise line with the days on which its open steps now lie. */
    private static List<StepSpan> line(PlanBook.Page page, List<StepSpan> line, List<Placement> placed) {
        var reading = new Reading(page.workforce());
        var moved = new ArrayList<StepSpan>();
        for (var span : line) {
            moved.add(placed.stream()
                    .filter(placement -> placement.step().equals(JobSheet.key(span.line(), span.step())))
                    .findFirst()
                    .map(placement -> new StepSpan(
                            span.line(),
                            span.step(),
                            span.label(),
                            reading.day(MakingWindows.instantOf(placement.start())),
                            reading.day(MakingWindows.instantOf(placement.end()))))
                    .orElse(span));
        }
        return moved;
    }
}
