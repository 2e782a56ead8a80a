package org.dingzuo.materials;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Move.Kind;
import org.dingzuo.materials.MoveLedger.Moving;
import org.dingzuo.materials.lot.AllotmentStore;
import org.dingzuo.materials.lot.AllotmentStore.Allotment;
import org.dingzuo.materials.lot.Allotting;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.lot.LotStore;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's hand on one lot: counts it, puts a remnant of it aside, brings back what a making left over, sends it back, chooses it for an
 *  order, says what it is. */
@Service
@Transactional
public class Lots {
    private final ItemStore items;
    private final LotStore lots;
    private final Allotting allotting;
    private final AllotmentStore allotments;
    private final ReservationStore reservations;
    private final MoveLedger moves;
    private final Studios studios;
    private final Clock clock;

    Lots(
            ItemStore items,
            LotStore lots,
            Allotting allotting,
            AllotmentStore allotments,
            ReservationStore reservations,
            MoveLedger moves,
            Studios studios,
            Clock clock) {
        this.items = items;
        this.lots = lots;
        this.allotting = allotting;
        this.allotments = allotments;
        this.reservations = reservations;
        this.moves = moves;
        this.studios = studios;
        this.clock = clock;
    }

    /** One lot was counted. Orders for which it has not enough any more look for another one. */
    public LotOutcome count(UUID lot, long found, String reason) {
        return with(lot, (studio, held) -> {
            if (held.quantity() == found) {
                return new LotOutcome.Done(held);
            }
            allotting.loosen(studio, held, found);
            move(studio, new Moving(held.item(), held.id(), Kind.COUNTED, found - held.quantity(), reason, null));
            return null;
        });
    }

    /** Puts a remnant of a lot aside, as a lot of its own; one that was told of before only once. */
    public LotOutcome cut(UUID lot, long quantity, String reason, Arrival remnant) {
        return with(lot, (studio, held) -> {
            if (lots.isKnown(studio, remnant)) {
                return new LotOutcome.Done(held);
            }
            if (held.free() < quantity) {
                return new LotOutcome.NotSoMuch(held.free());
            }
            move(studio, new Moving(held.item(), held.id(), Kind.CUT, -quantity, reason, null));
            move(studio, new Moving(held.item(), remnantOf(studio, held, remnant), Kind.CUT, quantity, reason, null));
            return null;
        });
    }

    /** What an order's making left over comes back, as a remnant of the lot that it was cut from: no more than it took. */
    public LotOutcome bringBack(UUID lot, UUID order, long quantity, String reason, Arrival remnant) {
        return with(lot, (studio, held) -> {
            if (lots.isKnown(studio, remnant)) {
                return new LotOutcome.Done(held);
            }
            var ofOrder = moves.ofOrders(studio, List.of(order)).stream()
                    .filter(move -> move.item().equals(held.item()))
                    .toList();
            if (ofOrder.stream().noneMatch(move -> move.lot().equals(lot))) {
                return new LotOutcome.NothingToCut();
            }
            var taken = -ofOrder.stream().mapToLong(Move::quantity).sum();
            if (taken < quantity) {
                return new LotOutcome.NotSoMuch(Math.max(0, taken));
            }
            move(studio, new Moving(held.item(), remnantOf(studio, held, remnant), Kind.BACK, quantity, reason, order));
            return null;
        });
    }

    private UUID remnantOf(StudioId studio, Lot lot, Arrival remnant) {
        var from = lot.supplier();
        return lots.open(studio, lot.item(), from == null ? remnant : remnant.from(from), today(), lot.id());
    }

    /** Sends something of a lot back to its supplier. */
    public LotOutcome sendBack(UUID lot, long quantity, String reason) {
        return with(lot, (studio, held) -> {
            if (held.free() < quantity) {
                return new LotOutcome.NotSoMuch(held.free());
            }
            move(studio, new Moving(held.item(), held.id(), Kind.SENT_BACK, -quantity, reason, null));
            return null;
        });
    }

    /** The maker chose the lot that an order is cut from. */
    public LotOutcome choose(UUID lot, UUID order) {
        return with(lot, (studio, held) -> {
            var need = reservations.of(studio, order, held.item());
            if (need.isEmpty()) {
                return new LotOutcome.NothingToCut();
            }
            var mine = allotments.of(studio, List.of(order)).stream()
                    .filter(each -> each.lot().equals(lot))
                    .mapToLong(Allotment::quantity)
                    .sum();
            if (held.free() + mine < need.get()) {
                return new LotOutcome.NotSoMuch(held.free() + mine);
            }
            allotments.free(studio, order, List.of(held.item()));
            allotments.allot(studio, List.of(new Allotment(order, held.item(), lot, need.get())));
            return null;
        });
    }

    /** @param photo key of a closed picture; null: none */
    public LotOutcome describe(UUID lot, @Nullable String photo, String note) {
        return with(lot, (studio, held) -> {
            lots.describe(studio, lot, photo, note);
            return null;
        });
    }

    private interface Act {
        /** Null: done. */
        @Nullable
        LotOutcome on(StudioId studio, Lot lot);
    }

    /** The lot under its item's lock; whoever waits for a lot is served afterwards. */
    private LotOutcome with(UUID id, Act act) {
        var studio = StudioScope.studio();
        var item = lots.find(studio, id).map(Lot::item);
        if (item.isEmpty()) {
            return new LotOutcome.UnknownLot();
        }
        items.lock(studio, Set.of(item.get()));
        var refusal = act.on(studio, lots.find(studio, id).orElseThrow());
        if (refusal != null) {
            return refusal;
        }
        allotting.settle(studio, Set.of(item.get()));
        return new LotOutcome.Done(lots.find(studio, id).orElseThrow());
    }

    private Move move(StudioId studio, Moving moving) {
        return moves.move(studio, studios.profile().zone(), moving);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), studios.profile().zone());
    }
}
