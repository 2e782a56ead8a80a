package org.dingzuo.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.pricing.Piece;
import org.dingzuo.pricing.Pricing;
import org.dingzuo.promise.Ask;
import org.dingzuo.promise.WorkLine;
import org.springframework.stereotype.Component;

/** What somebody waits for, as work: made by today's revisions, at today's price. */
@Component
class WaitingWork {
    private final Designs designs;
    private final Materials materials;
    private final Pricing pricing;

    WaitingWork(Designs designs, Materials materials, Pricing pricing) {
        this.designs = designs;
        this.materials = materials;
        this.pricing = pricing;
    }

    /** @param need of material, by item in its smallest unit
     *  @param coming until all of it is here
     *  @param goods price of the pieces, without freight */
    record Work(List<WorkLine> lines, Map<String, Long> need, Wait coming, Money goods) {
        int minutes() {
            return lines.stream()
                    .mapToInt(line -> line.item().attendedMinutes() * line.quantity())
                    .sum();
        }

        /** @param days after which it may begin at the earliest: an offer may be thought over */
        Ask ask(UUID name, int days) {
            return new Ask(name, lines, coming.atLeast(days), goods);
        }
    }

    /** Empty when a line can no longer be had as it is wished. */
    Optional<Work> of(List<Waiting.Line> lines) {
        var work = new ArrayList<WorkLine>();
        for (var line : lines) {
            if (!(designs.check(line.design(), new Choosing(line.configuration().values(), line.quantity(), null))
                            .orElse(null)
                    instanceof Makeability.Makeable(var item))) {
                return Optional.empty();
            }
            work.add(new WorkLine(item, line.quantity()));
        }
        var need = need(work);
        return Optional.of(new Work(work, need, materials.availability(need).coming(), goods(work)));
    }

    private Money goods(List<WorkLine> work) {
        return pricing.usual(work.stream()
                .map(line -> new Piece(line.item(), line.quantity()))
                .toList());
    }

    private static Map<String, Long> need(List<WorkLine> work) {
        var need = new HashMap<String, Long>();
        for (var line : work) {
            line.item()
                    .materials()
                    .forEach((item, quantity) -> need.merge(item, quantity * line.quantity(), Long::sum));
        }
        return need;
    }
}
