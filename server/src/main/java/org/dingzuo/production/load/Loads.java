package org.dingzuo.production.load;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.Floor;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the loads stand. {@link Filling} opens and fills them, {@link Firing} begins them, {@link Emptying} has what comes out. */
@Service
@Transactional(readOnly = true)
public class Loads {
    static final Duration AHEAD = Duration.ofDays(30);
    private static final int REMEMBERED = 8;

    private final LoadLedger ledger;
    private final Floor floor;
    private final Studios studios;
    private final Clock clock;

    Loads(LoadLedger ledger, Floor floor, Studios studios, Clock clock) {
        this.ledger = ledger;
        this.floor = floor;
        this.studios = studios;
        this.clock = clock;
    }

    public Standing standing() {
        return standing(ledger.recent(studio(), REMEMBERED));
    }

    private Standing standing(List<Load> loads) {
        var agenda = floor.agenda(clock.instant().plus(AHEAD));
        var orders = loads.stream()
                .flatMap(load -> load.pieces().stream())
                .map(piece -> piece.step().order())
                .collect(Collectors.toSet());
        return new Standing(
                loads, floor.tasksOf(orders), agenda, studios.workforce().machines(), ledger.ranLast(studio()));
    }

    /** The same with this load in front; empty where there is none. */
    public Optional<Standing> standing(LoadId id) {
        return ledger.find(studio(), id)
                .map(load -> standing(Stream.concat(
                                Stream.of(load),
                                ledger.recent(studio(), 0).stream()
                                        .filter(other -> !other.id().equals(id)))
                        .toList()));
    }

    /** Every load that something of this order was in, the newest first: its trace. */
    public Standing of(OrderId order) {
        return new Standing(
                ledger.of(studio(), order),
                floor.tasksOf(order),
                List.of(),
                studios.workforce().machines(),
                Map.of());
    }

    /** Of which lots of dye the baths were that something of this order lay in. */
    public List<UUID> lotsOf(OrderId order) {
        return ledger.lots(studio(), order);
    }

    /** Without what came out. */
    Standing going() {
        return standing(ledger.recent(studio(), 0));
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }
}
