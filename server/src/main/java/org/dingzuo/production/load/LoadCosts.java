package org.dingzuo.production.load;

import java.time.Duration;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.studio.Hire;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** What a load costs is borne by what lies in it, by the room that each piece takes: no fen is lost, and none is paid twice. */
@Component
class LoadCosts {
    private final Studios studios;
    private final Costs costs;

    LoadCosts(Studios studios, Costs costs) {
        this.studios = studios;
        this.costs = costs;
    }

    /** In the transaction that fires it, its orders locked. @return what it costs altogether */
    Money share(Load load, Duration lasts) {
        var machine = studios.workforce().machines().stream()
                .filter(each -> each.id().equals(load.machine()))
                .findFirst();
        var cost = machine.map(Machine::hire).orElse(Hire.OURS).cost(lasts);
        if (!cost.isPositive()) {
            return Money.ZERO;
        }
        var name = machine.map(Machine::name).orElse(Words.NONE);
        // What takes no room in it still shares as if it took the least.
        var parts = cost.sharedBy(load.pieces().stream()
                .map(piece -> Money.of(Math.max(1, piece.room())))
                .toList());
        for (int at = 0; at < parts.size(); at++) {
            var step = load.pieces().get(at).step();
            costs.ran(step.order(), step.line() + "/" + step.step(), name, parts.get(at));
        }
        return cost;
    }
}
