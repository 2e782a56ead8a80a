package org.dingzuo.materials.lot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.lot.AllotmentStore.Allotment;
import org.springframework.stereotype.Component;

/** Gives orders their lot: when they speak for an item that must come out of one, and again whenever a lot comes, grows or gets free.
 *  The items are locked. */
@Component
public class Allotting {
    private final LotStore lots;
    private final AllotmentStore allotments;

    Allotting(LotStore lots, AllotmentStore allotments) {
        this.lots = lots;
        this.allotments = allotments;
    }

    /** A new order's needs of what must come out of one lot; where none has enough it waits for one. */
    public void allot(StudioId studio, UUID order, Map<String, Long> need) {
        var lying = lots.lying(studio, need.keySet());
        var found = new ArrayList<Allotment>();
        lying.forEach((item, of) -> {
            var quantity = need.getOrDefault(item, 0L);
            Picking.oneLot(of, quantity).ifPresent(lot -> found.add(new Allotment(order, item, lot.id(), quantity)));
        });
        allotments.allot(studio, found);
    }

    /** Whoever waits for a lot of these items gets one, if there is one now. */
    public void settle(StudioId studio, Collection<String> items) {
        var waiting = allotments.waiting(studio, items);
        if (waiting.isEmpty()) {
            return;
        }
        var lying = lots.lying(studio, items);
        var taken = new HashMap<UUID, Long>();
        var found = new ArrayList<Allotment>();
        for (var each : waiting) {
            var left = lying.getOrDefault(each.item(), List.of()).stream()
                    .map(lot -> lot.spokenFor(taken.getOrDefault(lot.id(), 0L)))
                    .toList();
            Picking.oneLot(left, each.quantity()).ifPresent(lot -> {
                taken.merge(lot.id(), each.quantity(), Long::sum);
                found.add(new Allotment(each.order(), each.item(), lot.id(), each.quantity()));
            });
        }
        allotments.allot(studio, found);
    }

    /** Lets orders go from a lot, unpaid and young ones first, until no more than {@code most} of it is spoken for. */
    public void loosen(StudioId studio, Lot lot, long most) {
        var spoken = lot.spoken();
        if (spoken <= most) {
            return;
        }
        for (var each : allotments.from(studio, lot.id())) {
            if (spoken <= most) {
                return;
            }
            allotments.free(studio, each.order(), List.of(each.item()));
            spoken -= each.quantity();
        }
    }
}
