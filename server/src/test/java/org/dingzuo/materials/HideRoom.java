package org.dingzuo.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.lot.Picking.Taking;
import org.dingzuo.testing.Atelier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A store-room of a test's own with hides: a wallet takes 900 cm², and all of one order out of one hide. */
final class HideRoom {
    static final String HIDE = "hide";
    static final Pack SQUARE_FEET = new Pack(Words.of("平方英尺", "sq ft"), 10_000, 9_290_304);

    final Atelier atelier;
    final Materials materials;
    final Shelves shelves;
    final Lots hands;
    private final Clock clock;

    HideRoom(ApplicationContext house) {
        atelier = Atelier.open(house);
        materials = atelier.bean(Materials.class);
        shelves = atelier.bean(Shelves.class);
        hands = atelier.bean(Lots.class);
        clock = atelier.bean(Clock.class);
        atelier.in(() -> materials.define(new NewItem(
                HIDE, Words.of("牛皮", "Hide"), Words.of("cm²", "cm²"), 7, null, Keeping.byOrder(SQUARE_FEET))));
    }

    /** Item, lots, moves and what is spoken for tell the same, and nothing is below nothing. */
    void soundBooks() {
        assertThat(unsound("""
            select item from materials.item i
             where on_hand < 0
                or on_hand <> coalesce((select sum(quantity) from materials.lot l where l.item = i.item), 0)
                or on_hand <> coalesce((select sum(quantity) from materials.move m where m.item = i.item), 0)
                or committed <> coalesce((select sum(quantity) from materials.reservation r where r.item = i.item), 0)
            """)).isEmpty();
        assertThat(unsound("""
            select note || number from materials.lot l
             where quantity <> coalesce((select sum(quantity) from materials.move m where m.lot_id = l.lot_id), 0)
                or spoken <> coalesce((select sum(quantity) from materials.allotment a where a.lot_id = l.lot_id), 0)
                or spoken > quantity
            """)).isEmpty();
        assertThat(unsound("select kind from materials.move where reason = ''")).isEmpty();
        assertThat(unsound(DaySumsTest.WRONG_SUMS)).isEmpty();
        assertThat(unsound("""
            select a.item from materials.allotment a
             where not exists (select from materials.reservation r
                                where r.order_id = a.order_id and r.item = a.item and r.quantity = a.quantity)
            """)).isEmpty();
        // Whoever waits for a hide waits because none has so much.
        assertThat(unsound("""
            select r.item from materials.reservation r join materials.item i on i.item = r.item and i.one_lot
             where not exists (select from materials.allotment a where a.order_id = r.order_id and a.item = r.item)
               and exists (select from materials.lot l where l.item = r.item and l.quantity - l.spoken >= r.quantity)
            """)).isEmpty();
    }

    private List<String> unsound(String sql) {
        return atelier.rows(db -> db.sql(sql).query(String.class).list());
    }

    /** In the order in which they came. */
    List<Lot> lots(String item) {
        return atelier.in(() -> shelves.lots(Set.of(item))).getOrDefault(item, List.of());
    }

    /** One more hide, of so many cm². */
    Lot hide(long quantity) {
        atelier.in(() -> materials.receive(HIDE, quantity));
        return lots(HIDE).getLast();
    }

    /** Put aside from another lot. */
    Lot remnant(Lot of, long quantity) {
        atelier.in(() -> hands.cut(of.id(), quantity, "余料", Arrival.UNKNOWN));
        return lots(HIDE).getLast();
    }

    /** An order that needs so many cm² of hide; not paid. */
    UUID order(long quantity) {
        return order(Map.of(HIDE, quantity));
    }

    UUID order(Map<String, Long> need) {
        var order = Ids.next(clock);
        atelier.run(() -> materials.reserve(order, new HashMap<>(need)));
        return order;
    }

    /** It is paid. */
    void firm(UUID order) {
        atelier.run(() -> materials.makeFirm(order));
    }

    /** Its making begins. */
    UseOutcome use(UUID order) {
        return atelier.in(() -> materials.use(order, "开工"));
    }

    /** The same, and out of which lots. */
    List<Taking> used(UUID order) {
        if (use(order) instanceof UseOutcome.Used(var moves)) {
            return moves.stream()
                    .map(move -> new Taking(move.lot(), -move.quantity()))
                    .toList();
        }
        throw new AssertionError("nothing was used");
    }

    LotOutcome bringBack(Lot lot, UUID order, long quantity) {
        return atelier.in(() -> hands.bringBack(lot.id(), order, quantity, "余料", Arrival.UNKNOWN));
    }

    /** Days until so much of one hide could be here. */
    int waitFor(long quantity) {
        return atelier.in(() -> materials.availability(Map.of(HIDE, quantity))).waitDays();
    }

    /** Out of which hide it is to be cut; null: none serves. */
    @Nullable
    UUID lotOf(UUID order) {
        return atelier.in(() -> shelves.spokenFor()).stream()
                .filter(each -> each.order().equals(order))
                .findFirst()
                .orElseThrow()
                .lot();
    }
}
