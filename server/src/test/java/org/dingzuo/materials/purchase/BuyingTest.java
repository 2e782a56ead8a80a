package org.dingzuo.materials.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Pack;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Supplier.Break;
import org.dingzuo.materials.Supplier.Supplied;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.materials.lot.Arrival;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.purchase.ShoppingList.Alarm;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Hides are bought for orders, by the square foot of ten units at 10 yuan; rivets lie in stock, twenty at least. */
@RunningHouse
class BuyingTest {
    /** By when the tanner, who says seven, surely brings it. */
    private static final int SURELY = Wait.stated(7).sure();

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    LocalDate today;
    UUID tanner;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        today = LocalDate.ofInstant(house.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
        var feet = new Pack(Words.of("平方英尺", "sq ft"), 1, 10);
        define("hide", new ItemCost(Money.of(1_000), 10), Keeping.byOrder(feet));
        define("rivet", null, Keeping.inStock(20, null));
        tanner = supplier("皮行", 7, "hide");
    }

    @Test
    void mainMaterialIsBoughtOnceTheDepositCoversItAndNoLaterThanTheLatestStartLessTheLeadTime() {
        var soon = paidOrder(200);
        var later = paidOrder(100);
        var poor = paidOrder(300);
        var needs = list(demand(soon, SURELY, 20_000), demand(later, SURELY + 1, 10_000), demand(poor, 3, 29_999))
                .needs();
        var hide = needs.getFirst();
        assertThat(hide.item()).isEqualTo("hide");
        assertThat(hide.due()).isTrue();
        assertThat(hide.packs()).isEqualTo(20);
        assertThat(hide.orderBy()).isEqualTo(today);
        assertThat(hide.shares().stream().map(Need.Share::order)).containsExactly(poor, soon, later);
        assertThat(hide.shares().stream().map(Need.Share::covered)).containsExactly(false, true, true);

        var waits = list(demand(poor, 3, 29_999)).needs().getFirst();
        assertThat(waits.due()).isFalse();
    }

    @Test
    void anUnpaidOrderIsNobodysReasonToBuyAndWhatIsOnItsWayIsNotBoughtTwice() {
        var unpaid = order(100);
        assertThat(list(demand(unpaid, 0, 0)).needs())
                .noneMatch(need -> need.item().equals("hide"));
        var order = paidOrder(200);
        var purchase = bought(20);
        assertThat(hide().onOrder()).isEqualTo(200);
        assertThat(list(demand(order, 0, 100_000)).needs())
                .noneMatch(need -> need.item().equals("hide"));
        // The next buyer's date counts on nothing that somebody else waits for.
        assertThat(waitFor(10)).isEqualTo(SURELY);
        done(atelier.in(() -> purchases().close(purchase.id())));
        assertThat(list(demand(order, 0, 100_000)).needs())
                .anyMatch(need -> need.item().equals("hide"));
    }

    @Test
    void aQuoteWaitsForWhatWasOrderedBefore() {
        var late = supplier("慢皮行", 30, "hide");
        bought(10, late);
        assertThat(waitFor(100)).isEqualTo(SURELY);
        bought(10, tanner);
        assertThat(waitFor(100)).isEqualTo(SURELY);
    }

    @Test
    void whoseMakingWouldBeginBeforeItsMaterialIsHereIsSaidWithBothDays() {
        var first = paidOrder(100);
        var second = paidOrder(100);
        var third = paidOrder(100);
        // One hide each: what the tanner surely brings in eleven days serves the first; more of it takes eleven days
        // from today.
        bought(10);
        assertThat(late(demand(first, 12, 0), demand(second, 12, 0), demand(third, 10, 0)))
                .containsExactly(new Urgent.Late(third, "hide", today.plusDays(10), today.plusDays(SURELY)));
        // Overdue: hoped for tomorrow, and so in time for all who begin later.
        atelier.rows(db -> db.sql("update materials.purchase set ordered_on = :day, due_on = :day")
                .param("day", today.minusDays(1))
                .update());
        assertThat(late(demand(first, 0, 0), demand(second, SURELY, 0), demand(third, 12, 0)))
                .containsExactly(new Urgent.Late(first, "hide", today, today.plusDays(1)));
        // A lot that is chosen for an order is there.
        atelier.in(() -> atelier.bean(Materials.class).receive("hide", 300));
        assertThat(late(demand(first, 0, 0), demand(second, 0, 0), demand(third, 0, 0)))
                .isEmpty();
    }

    private List<Urgent.Late> late(Demand... demands) {
        return atelier.in(() -> atelier.bean(Buying.class).urgent(List.of(demands)))
                .late();
    }

    @Test
    void aSingleSourceIsAnAlarmOfEachOrderThatHangsOnItAndASecondOneEndsIt() {
        var order = paidOrder(100);
        assertThat(list(demand(order, 3, 0)).alarms()).containsExactly(new Alarm(order, "hide", tanner));
        var second = supplier("第二家", 2, "hide");
        var list = list(demand(order, 4, 100_000));
        assertThat(list.alarms()).isEmpty();
        // The tanner would come too late.
        assertThat(list.split().parts().stream().map(Split.Part::supplier))
                .contains(second)
                .doesNotContain(tanner);
    }

    @Test
    void commonMaterialIsBoughtWhenTheShelfRunsLow() {
        atelier.in(() -> atelier.bean(Materials.class).receive("rivet", 21));
        assertThat(list().needs()).isEmpty();
        atelier.in(() -> atelier.bean(Shelves.class).count("rivet", 20, "盘点"));
        assertThat(list().needs()).singleElement().satisfies(need -> {
            assertThat(need.point()).isEqualTo(new ReorderPoint(0, 20, 40));
            assertThat(need.packs()).isEqualTo(20);
        });
    }

    @Test
    void aReturnThatIsToldTwiceWentBackOnce() {
        var purchase = bought(20);
        receive(purchase, 200, null, false);
        var lot = lots().getLast();
        var act = UUID.randomUUID();
        var told = Atelier.race(
                Collections.nCopies(6, () -> sendBack(purchase, act, lot, 40) instanceof PurchaseOutcome.Done));
        assertThat(told).containsOnly(true);
        assertThat(hide().onHand()).isEqualTo(160);
        assertThat(hide().onOrder()).isEqualTo(40);
        done(sendBack(purchase, UUID.randomUUID(), lot, 10));
        assertThat(hide().onHand()).isEqualTo(150);
    }

    @Test
    void aPurchaseComesInPartsAtAnotherPriceAndSomethingGoesBack() {
        var purchase = bought(20);
        var half = done(receive(purchase, 100, 11_000L, false));
        var line = half.lines().getFirst();
        assertThat(line.received()).isEqualTo(100);
        assertThat(line.paid().minus(line.agreed())).isEqualTo(Money.of(1_000));
        assertThat(half.isOpen()).isTrue();
        var whole = done(receive(purchase, 100, null, false));
        assertThat(whole.isOpen()).isFalse();
        assertThat(receive(purchase, 1, null, false)).isEqualTo(new PurchaseOutcome.NotExpected());

        var lot = lots().getLast();
        assertThat(sendBack(purchase, lot, 101)).isEqualTo(new PurchaseOutcome.NotSoMuch(100));
        var back = done(sendBack(purchase, lot, 40));
        assertThat(back.isOpen()).isTrue();
        assertThat(hide().onHand()).isEqualTo(160);
        assertThat(hide().onOrder()).isEqualTo(40);
        // From three deliveries on, dates follow what really happened.
        var replaced = done(receive(purchase, 40, null, true)).lines().getFirst();
        assertThat(replaced.agreed()).isEqualTo(Money.of(20_000));
        assertThat(atelier.in(() -> atelier.bean(Suppliers.class).leadTimes()).stream()
                        .filter(each -> each.supplier().equals(tanner)))
                .singleElement()
                .satisfies(time -> assertThat(time.seen()).isEqualTo(3));
    }

    @Test
    void theSamePurchaseIsNotedOnceHoweverOftenItIsSent() {
        var id = UUID.randomUUID();
        var lines = List.of(new Split.Line("hide", 5, Money.of(1_000)));
        var outcomes = Atelier.race(Collections.nCopies(
                6, () -> atelier.in(() -> purchases().order(id, tanner, lines, Money.ZERO))));
        assertThat(outcomes).allMatch(PurchaseOutcome.Done.class::isInstance);
        assertThat(hide().onOrder()).isEqualTo(50);
        var numbers = Atelier.race(Collections.nCopies(6, () -> bought(1).number()));
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(atelier.in(() -> purchases()
                        .order(UUID.randomUUID(), tanner, List.of(new Split.Line("rivet", 5, Money.ZERO)), Money.ZERO)))
                .isEqualTo(new PurchaseOutcome.NotSoldThere(List.of("rivet")));
    }

    private void define(String key, @Nullable ItemCost cost, Keeping keeping) {
        atelier.in(() -> atelier.bean(Materials.class)
                .define(new NewItem(key, Words.of(key, key), Words.of("件", "piece"), 7, cost, keeping)));
    }

    private UUID supplier(String name, int days, String item) {
        var terms = new Supplied(item, days, 1, 1, List.of(new Break(1, Money.of(1_000))));
        return atelier.in(() -> atelier.bean(Suppliers.class).add(name, "", List.of(terms), Freight.NONE));
    }

    private UUID order(long hide) {
        var order = Ids.next(house.getBean(Clock.class));
        atelier.run(() -> atelier.bean(Materials.class).reserve(order, Map.of("hide", hide)));
        return order;
    }

    private UUID paidOrder(long hide) {
        var order = order(hide);
        atelier.run(() -> atelier.bean(Materials.class).makeFirm(order));
        return order;
    }

    private Demand demand(UUID order, int days, long paid) {
        return new Demand(order, today.plusDays(days), Money.of(paid));
    }

    /** Without the rivets, of which there are none at first. */
    private ShoppingList list(Demand... demands) {
        if (demands.length > 0) {
            atelier.in(() -> atelier.bean(Materials.class).receive("rivet", 1_000));
        }
        return atelier.in(() -> atelier.bean(Buying.class).list(List.of(demands)));
    }

    private Purchases purchases() {
        return atelier.bean(Purchases.class);
    }

    private Purchase bought(long packs) {
        return bought(packs, tanner);
    }

    private Purchase bought(long packs, UUID supplier) {
        return done(atelier.in(() -> purchases()
                .order(
                        UUID.randomUUID(),
                        supplier,
                        List.of(new Split.Line("hide", packs, Money.of(1_000))),
                        Money.ZERO)));
    }

    private PurchaseOutcome receive(Purchase purchase, long quantity, @Nullable Long paid, boolean last) {
        return atelier.in(() -> purchases()
                .receive(
                        purchase.id(),
                        "hide",
                        quantity,
                        paid == null ? null : Money.of(paid),
                        "",
                        Arrival.UNKNOWN,
                        last));
    }

    private PurchaseOutcome sendBack(Purchase purchase, UUID lot, long quantity) {
        return sendBack(purchase, null, lot, quantity);
    }

    private PurchaseOutcome sendBack(Purchase purchase, @Nullable UUID told, UUID lot, long quantity) {
        return atelier.in(() -> purchases().sendBack(purchase.id(), told, "hide", lot, quantity, "虫眼", true));
    }

    private static Purchase done(PurchaseOutcome outcome) {
        if (outcome instanceof PurchaseOutcome.Done(var purchase)) {
            return purchase;
        }
        throw new AssertionError("refused: " + outcome);
    }

    private Item hide() {
        return atelier.in(() -> atelier.bean(Shelves.class).find("hide")).orElseThrow();
    }

    private List<UUID> lots() {
        return atelier
                .in(() -> atelier.bean(Shelves.class).lots(Set.of("hide")))
                .getOrDefault("hide", List.of())
                .stream()
                .map(Lot::id)
                .toList();
    }

    private int waitFor(long hide) {
        return atelier.in(() -> atelier.bean(Materials.class).availability(Map.of("hide", hide)))
                .waitDays();
    }
}
