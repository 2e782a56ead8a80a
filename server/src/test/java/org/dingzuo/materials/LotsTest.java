package org.dingzuo.materials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.lot.Picking.Taking;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Hides: a wallet takes 900 cm², and all of one order out of one hide. */
@RunningHouse
class LotsTest {
    private static final String HIDE = "hide";
    private static final Pack SQUARE_FEET = new Pack(Words.of("平方英尺", "sq ft"), 10_000, 9_290_304);

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Materials materials;
    Shelves shelves;
    Lots hands;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        materials = atelier.bean(Materials.class);
        shelves = atelier.bean(Shelves.class);
        hands = atelier.bean(Lots.class);
        atelier.in(() -> materials.define(new NewItem(
                HIDE, Words.of("牛皮", "Hide"), Words.of("cm²", "cm²"), 7, null, Keeping.byOrder(SQUARE_FEET))));
    }

    @Test
    void theSmallestRemnantThatServesGoesFirstAndElseTheHideThatCameFirst() {
        var first = hide(20_000);
        hide(20_000);
        var small = remnant(first, 800);
        var middle = remnant(first, 1_000);
        remnant(first, 2_000);

        assertThat(lotOf(order(900))).isEqualTo(middle.id());
        assertThat(lotOf(order(700))).isEqualTo(small.id());
        assertThat(lotOf(order(15_000))).isEqualTo(first.id());
    }

    @Test
    void anOrderWaitsForOneHideThoughTwoSmallOnesLieThere() {
        hide(1_000);
        hide(1_000);
        assertThat(waitFor(1_800)).isEqualTo(Wait.stated(7).sure());
        assertThat(waitFor(900)).isZero();
        var waiting = order(1_800);
        assertThat(lotOf(waiting)).isNull();
        firm(waiting);
        assertThat(use(waiting))
                .isEqualTo(new UseOutcome.Short(
                        List.of(new Shortage(HIDE, Words.of("牛皮", "Hide"), Words.of("cm²", "cm²"), 1_000, 1_800))));

        var large = hide(2_500);
        assertThat(lotOf(waiting)).isEqualTo(large.id());
        assertThat(used(waiting)).containsExactly(new Taking(large.id(), 1_800));
    }

    @Test
    void theLastHideGoesToExactlyOneOrderHoweverManyAskAtOnce() {
        hide(1_000);
        List<Callable<UUID>> racers = new ArrayList<>();
        for (int nth = 0; nth < 16; nth++) {
            racers.add(() -> order(900));
        }
        var orders = Atelier.race(racers);
        var served = orders.stream().filter(order -> lotOf(order) != null).toList();
        assertThat(served).hasSize(1);
        atelier.run(() -> materials.release(served.getFirst()));
        assertThat(orders.stream().filter(order -> !served.contains(order)).filter(order -> lotOf(order) != null))
                .hasSize(1);
        soundBooks();
    }

    @Test
    void whatIsMissingFromAHideSendsTheUnpaidAndYoungestOrderElsewhere() {
        var hide = hide(2_000);
        var paid = order(900);
        var unpaid = order(900);
        firm(paid);
        atelier.in(() -> hands.count(hide.id(), 1_000, "虫眼"));
        assertThat(lotOf(paid)).isEqualTo(hide.id());
        assertThat(lotOf(unpaid)).isNull();
        hide(5_000);
        assertThat(lotOf(unpaid)).isNotNull();
    }

    @Test
    void theMakerChoosesAnotherHideAndNoMoreThanLiesThere() {
        hide(2_000);
        var spotless = hide(2_000);
        var order = order(1_500);
        assertThat(atelier.in(() -> hands.choose(spotless.id(), order))).isInstanceOf(LotOutcome.Done.class);
        assertThat(lotOf(order)).isEqualTo(spotless.id());
        var other = order(1_500);
        assertThat(atelier.in(() -> hands.choose(spotless.id(), other))).isEqualTo(new LotOutcome.NotSoMuch(500));
        assertThat(lotOf(other)).isNotEqualTo(spotless.id()).isNotNull();
        assertThat(atelier.in(() -> hands.choose(spotless.id(), UUID.randomUUID())))
                .isEqualTo(new LotOutcome.NothingToCut());
    }

    @Test
    void whatAMakingLeavesOverIsARemnantAndNoMoreThanItTook() {
        var hide = hide(2_000);
        var order = order(900);
        firm(order);
        use(order);
        assertThat(bringBack(hide, order, 901)).isEqualTo(new LotOutcome.NotSoMuch(900));
        assertThat(bringBack(hide, order, 300)).isInstanceOf(LotOutcome.Done.class);
        assertThat(bringBack(hide, order, 601)).isEqualTo(new LotOutcome.NotSoMuch(600));
        assertThat(atelier.in(() -> shelves.find(HIDE)).orElseThrow().onHand()).isEqualTo(1_400);
        soundBooks();
    }

    @Test
    void anOrderTellsOutOfWhichHideItIsAndWhatCameBackOfIt() {
        var hide = hide(2_000);
        var order = order(900);
        assertThat(sharesOf(order)).containsExactly(new LotShare(known(hide), 0, 0, 900));
        firm(order);
        use(order);
        bringBack(hide, order, 300);
        assertThat(sharesOf(order)).containsExactly(new LotShare(known(hide), 900, 300, 0));
        assertThat(sharesOf(UUID.randomUUID())).isEmpty();
    }

    private List<LotShare> sharesOf(UUID order) {
        return atelier.in(() -> shelves.sharesOf(order));
    }

    private Lot known(Lot lot) {
        return atelier.in(() -> shelves.these(List.of(lot.id()))).getFirst();
    }

    @Test
    void clayIsTakenFromWhatCameFirstAndItsPiecesMayMix() {
        atelier.run(() -> {
            shelves.count("clay", 0, "清空");
            materials.receive("clay", 300);
            materials.receive("clay", 300);
            var order = Ids.next(Clock.systemUTC());
            materials.reserve(order, Map.of("clay", 400L));
            materials.makeFirm(order);
            if (materials.use(order, "开工") instanceof UseOutcome.Used(var moves)) {
                assertThat(moves.stream().map(Move::quantity)).containsExactly(-300L, -100L);
            }
            assertThat(materials.usedBy(Set.of(order))).hasSize(2);
        });
        soundBooks();
    }

    @Test
    void aSquareFootIsExact() {
        assertThat(SQUARE_FEET.quantity(10_000)).isEqualTo(9_290_304);
        assertThat(SQUARE_FEET.quantity(1)).isEqualTo(929);
        assertThat(SQUARE_FEET.packsFor(929)).isEqualTo(1);
        assertThat(SQUARE_FEET.packsFor(930)).isEqualTo(2);
    }

    /** Years of a store-room in random acts: nothing is ever below nothing, and item, lots and moves tell the same. */
    @Test
    void whateverIsDoneTheBooksAgree() {
        var random = new Random(Long.getLong("seeds.from", 0));
        var open = new ArrayList<UUID>();
        var taken = new ArrayList<UUID>();
        for (int nth = 0; nth < 400; nth++) {
            var amount = 1 + random.nextLong(1_500);
            var item = random.nextBoolean() ? HIDE : "clay";
            switch (random.nextInt(9)) {
                case 0 -> atelier.in(() -> materials.receive(item, amount));
                case 1, 2 -> open.add(order(Map.of(item, amount)));
                case 3 -> some(open, random).ifPresent(order -> atelier.run(() -> materials.makeFirm(order)));
                case 4 ->
                    some(open, random).ifPresent(order -> {
                        if (use(order) instanceof UseOutcome.Used) {
                            open.remove(order);
                            taken.add(order);
                        }
                    });
                case 5 ->
                    some(open, random).ifPresent(order -> {
                        open.remove(order);
                        atelier.run(() -> materials.release(order));
                    });
                case 6 -> atelier.in(() -> shelves.count(item, random.nextLong(4_000), "盘点"));
                case 7 -> someLot(item, random).ifPresent(lot -> actOn(lot, open, taken, amount, random));
                default ->
                    someLot(item, random).ifPresent(lot -> atelier.in(() -> hands.count(lot.id(), amount, "盘点")));
            }
        }
        assertThat(taken).isNotEmpty();
        soundBooks();
    }

    private void actOn(Lot lot, List<UUID> open, List<UUID> taken, long amount, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> atelier.in(() -> hands.cut(lot.id(), amount, "余料", Arrival.UNKNOWN));
            case 1 -> atelier.in(() -> hands.sendBack(lot.id(), amount, "退货"));
            case 2 -> some(open, random).ifPresent(order -> atelier.in(() -> hands.choose(lot.id(), order)));
            default -> some(taken, random).ifPresent(order -> bringBack(lot, order, amount));
        }
    }

    private void soundBooks() {
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

    private static Optional<UUID> some(List<UUID> orders, Random random) {
        return orders.isEmpty() ? Optional.empty() : Optional.of(orders.get(random.nextInt(orders.size())));
    }

    private Optional<Lot> someLot(String item, Random random) {
        var lots = lots(item);
        return lots.isEmpty() ? Optional.empty() : Optional.of(lots.get(random.nextInt(lots.size())));
    }

    private List<Lot> lots(String item) {
        return atelier.in(() -> shelves.lots(Set.of(item))).getOrDefault(item, List.of());
    }

    private Lot hide(long quantity) {
        atelier.in(() -> materials.receive(HIDE, quantity));
        return lots(HIDE).getLast();
    }

    private Lot remnant(Lot of, long quantity) {
        atelier.in(() -> hands.cut(of.id(), quantity, "余料", Arrival.UNKNOWN));
        return lots(HIDE).getLast();
    }

    private UUID order(long quantity) {
        return order(Map.of(HIDE, quantity));
    }

    private UUID order(Map<String, Long> need) {
        var order = Ids.next(house.getBean(Clock.class));
        atelier.run(() -> materials.reserve(order, new HashMap<>(need)));
        return order;
    }

    private void firm(UUID order) {
        atelier.run(() -> materials.makeFirm(order));
    }

    private UseOutcome use(UUID order) {
        return atelier.in(() -> materials.use(order, "开工"));
    }

    private List<Taking> used(UUID order) {
        if (use(order) instanceof UseOutcome.Used(var moves)) {
            return moves.stream()
                    .map(move -> new Taking(move.lot(), -move.quantity()))
                    .toList();
        }
        throw new AssertionError("nothing was used");
    }

    private LotOutcome bringBack(Lot lot, UUID order, long quantity) {
        return atelier.in(() -> hands.bringBack(lot.id(), order, quantity, "余料", Arrival.UNKNOWN));
    }

    private int waitFor(long quantity) {
        return atelier.in(() -> materials.availability(Map.of(HIDE, quantity))).waitDays();
    }

    private @Nullable UUID lotOf(UUID order) {
        return atelier.in(() -> shelves.spokenFor()).stream()
                .filter(each -> each.order().equals(order))
                .findFirst()
                .orElseThrow()
                .lot();
    }
}
