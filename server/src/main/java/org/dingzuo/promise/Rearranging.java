package org.dingzuo.promise;

import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.StudioId;
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

    void write(StudioId studio, Page page, List<Move> moves) {
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
                promises.reroute(
                        studio, move.order(), finish, new Reading(page.workforce()).moved(known.line(), move.after()));
            }
        }
        placements.bumpVersion(studio, 1);
    }
}
