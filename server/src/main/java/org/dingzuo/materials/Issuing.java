package org.dingzuo.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Move.Kind;
import org.dingzuo.materials.MoveLedger.Moving;
import org.dingzuo.materials.lot.AllotmentStore;
import org.dingzuo.materials.lot.AllotmentStore.Allotment;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.lot.LotStore;
import org.dingzuo.materials.lot.Picking;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Component;

/** Hands out what an order had firmly reserved, all of it or nothing. */
@Component
class Issuing {
    private final ItemStore items;
    private final ReservationStore reservations;
    private final AllotmentStore allotments;
    private final LotStore lots;
    private final MoveLedger moves;
    private final Studios studios;

    Issuing(
            ItemStore items,
            ReservationStore reservations,
            AllotmentStore allotments,
            LotStore lots,
            MoveLedger moves,
            Studios studios) {
        this.items = items;
        this.reservations = reservations;
        this.allotments = allotments;
        this.lots = lots;
        this.moves = moves;
        this.studios = studios;
    }

    UseOutcome issue(StudioId studio, UUID order, String reason) {
        var need = reservations.lockFirm(studio, order);
        if (need.isEmpty()) {
            return new UseOutcome.NothingToUse();
        }
        var locked = items.lock(studio, need.keySet());
        var lying = lots.lying(studio, need.keySet());
        var own = allotments.of(studio, List.of(order)).stream()
                .collect(Collectors.toMap(Allotment::item, Function.identity()));
        var takings = new TreeMap<String, List<Picking.Taking>>();
        for (var item : locked.values()) {
            var mine = own.get(item.item());
            var free = lying.getOrDefault(item.item(), List.of()).stream()
                    .map(lot -> mine != null && lot.id().equals(mine.lot()) ? lot.spokenFor(-mine.quantity()) : lot)
                    .toList();
            takings.put(
                    item.item(),
                    Picking.from(
                            free, need.getOrDefault(item.item(), 0L), mine == null ? null : mine.lot(), item.oneLot()));
        }
        var scarce = takings.keySet().stream()
                .filter(item -> takings.getOrDefault(item, List.of()).isEmpty())
                .toList();
        if (!scarce.isEmpty()) {
            return new UseOutcome.Short(shortages(studio, scarce, need, lying));
        }
        allotments.free(studio, order, reservations.release(studio, order));
        List<Move> used = new ArrayList<>();
        var zone = studios.profile().zone();
        takings.forEach((item, lots) -> lots.forEach(each -> used.add(
                moves.move(studio, zone, new Moving(item, each.lot(), Kind.USED, -each.quantity(), reason, order)))));
        return new UseOutcome.Used(used);
    }

    /** Where one lot must have all of it, what counts is the lot that has most. */
    private List<Shortage> shortages(
            StudioId studio, List<String> scarce, Map<String, Long> need, Map<String, List<Lot>> lying) {
        return items.these(studio, scarce).stream()
                .map(item -> new Shortage(
                        item.key(),
                        item.name(),
                        item.unit(),
                        item.keeping().oneLot()
                                ? lying.getOrDefault(item.key(), List.of()).stream()
                                        .mapToLong(Lot::free)
                                        .max()
                                        .orElse(0)
                                : item.onHand(),
                        need.getOrDefault(item.key(), 0L)))
                .toList();
    }
}
