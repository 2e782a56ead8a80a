package org.dingzuo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.customer.Buyer;
import org.dingzuo.fulfilment.Parcel.By;
import org.dingzuo.fulfilment.packing.PackingTable;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.buyers.PersonalFiles;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.payment.Payment;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class ManyParcelsTest {
    private static final Buyer.Address HERE = new Buyer.Address("浙江省", "杭州市", "西湖区", "文三路 1 号");
    private static final Buyer XIAOMAN = new Buyer("林小满", "13800138000", HERE);

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Parcels parcels;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        parcels = atelier.bean(Parcels.class);
    }

    @Test
    void anOrderInTwoParcelsHasLeftWithTheLastAndArrivedWithBoth() {
        var order = ready(XIAOMAN);
        send(new Leaving(order, List.of(), "顺丰速运", "SF1", null, true));
        assertThat(state(order)).isEqualTo(OrderState.READY);
        send(new Leaving(order, "顺丰速运", "SF2"));
        assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
        var both = sent(order);
        assertThat(both).extracting(Parcel::number).containsExactly("SF1", "SF2");
        arrive(both.getLast());
        assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
        arrive(both.getFirst());
        assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void twoOrdersOfOneBuyerTravelInOneParcel() {
        var first = ready(XIAOMAN);
        var second = ready(XIAOMAN);
        assertThat(atelier.in(() -> atelier.bean(Companions.class).of(atelier.order(first))))
                .extracting(line -> line.id())
                .containsExactly(second);
        send(new Leaving(first, List.of(second), "中通快递", "7512345678901", null, false));
        assertThat(sent(second)).hasSize(1).isEqualTo(sent(first));
        arrive(sent(first).getFirst());
        assertThat(List.of(state(first), state(second))).containsOnly(OrderState.DELIVERED);
    }

    @Test
    void whatDoesNotGoToTheSameAddressDoesNotTravelTogether() {
        var here = ready(XIAOMAN);
        var there = ready(new Buyer("林小满", "13800138000", new Buyer.Address("浙江省", "杭州市", "余杭区", "良渚 2 号")));
        var unpaid = atelier.placed().order();
        assertThat(outcome(new Leaving(here, List.of(there), "中通快递", "75", null, false)))
                .isInstanceOf(ShippingOutcome.NotTogether.class);
        assertThat(outcome(new Leaving(here, List.of(unpaid), "中通快递", "75", null, false)))
                .isInstanceOf(ShippingOutcome.BalanceOpen.class);
        assertThat(state(here)).isEqualTo(OrderState.READY);
        assertThat(sent(here)).isEmpty();
    }

    @Test
    void whenTheBuyerConfirmsOneOrderWhatTravelledWithItArrivesToo() {
        var first = ready(XIAOMAN);
        var second = ready(XIAOMAN);
        send(new Leaving(first, List.of(second), "中通快递", "7512345678901", null, false));
        atelier.run(() -> atelier.bean(Delivering.class).delivered(second));
        var parcel = sent(first).getFirst();
        assertThat(parcel.deliveredBy()).isEqualTo(By.BUYER);
        atelier.run(() -> atelier.bean(FollowParcel.class).run(parcel.id().value()));
        assertThat(state(first)).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void whatIsPickedUpHasLeftAndArrivedAtOnce() {
        var order = ready(XIAOMAN);
        assertThat(atelier.in(() -> parcels.handOver(order)))
                .isEqualTo(new ShippingOutcome.Noted(OrderState.DELIVERED));
        assertThat(sent(order)).singleElement().satisfies(parcel -> {
            assertThat(parcel.pickedUp()).isTrue();
            assertThat(parcel.deliveredAt()).isNotNull();
        });
        assertThat(atelier.in(() -> parcels.handOver(order))).isInstanceOf(ShippingOutcome.NotNow.class);
    }

    /** The last two parcels arrive at the same moment, and the buyer says so as well. */
    @Test
    void anOrderIsDeliveredExactlyOnceWhoeverSaysSoFirst() {
        for (int round = 0; round < 5; round++) {
            var order = ready(XIAOMAN);
            send(new Leaving(order, List.of(), "顺丰速运", "SF1", null, true));
            send(new Leaving(order, "顺丰速运", "SF2"));
            var both = sent(order);
            Atelier.race(List.<Callable<Boolean>>of(
                    () -> arrive(both.getFirst()), () -> arrive(both.getLast()), () -> arrive(both.getFirst()), () -> {
                        atelier.run(() -> atelier.bean(Delivering.class).delivered(order));
                        return true;
                    }));
            assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
            assertThat(atelier.order(order).happenings())
                    .filteredOn(happening -> happening.kind().equals("delivered"))
                    .hasSize(1);
        }
    }

    @Test
    void oneParcelLeavesHoweverOftenTheButtonIsPressed() {
        var order = ready(XIAOMAN);
        var outcomes = Atelier.race(
                Collections.nCopies(6, (Callable<ShippingOutcome>) () -> outcome(new Leaving(order, "顺丰速运", "SF9"))));
        assertThat(outcomes).filteredOn(ShippingOutcome.Noted.class::isInstance).hasSize(1);
        assertThat(sent(order)).hasSize(1);
    }

    @Test
    void whenTheBuyerIsForgottenTheCardAndTheRoadAreToo() {
        var order = ready(XIAOMAN);
        atelier.run(() -> atelier.bean(PackingTable.class).write(order, "小满收"));
        send(new Leaving(order, "顺丰速运", "SF1"));
        var parcel = sent(order).getFirst();
        atelier.run(() -> atelier.bean(Roads.class)
                .told(
                        parcel.id(),
                        new Road(
                                Road.State.DELIVERED,
                                List.of(new Road.Stop(parcel.shippedAt().plusSeconds(60), "已签收，签收人：林小满")))));
        assertThat(rows()).isEqualTo(2);
        atelier.run(() ->
                atelier.bean(PersonalFiles.class).erase(atelier.order(order).buyer()));
        assertThat(rows()).isZero();
    }

    private long rows() {
        return atelier.rows(db -> db.sql(
                        "select (select count(*) from fulfilment.packing) + (select count(*) from fulfilment.road)")
                .query(Long.class)
                .single());
    }

    @Test
    void aCompanyIsGuessedFromItsNumber() {
        assertThat(first("SF1234567890123")).isEqualTo(Company.SF);
        assertThat(first("YT8812345678901")).isEqualTo(Company.YTO);
        assertThat(first("JDVA12345678901")).isEqualTo(Company.JD);
        assertThat(first("EA123456789CN")).isEqualTo(Company.EMS);
        assertThat(first("JT3012345678901")).isEqualTo(Company.JT);
        assertThat(Company.named("顺丰")).contains(Company.SF);
        assertThat(Company.named("SF Express")).contains(Company.SF);
        assertThat(Company.named("隔壁老王")).isEmpty();
        assertThat(Set.copyOf(Company.likelyFirst("what"))).hasSize(Company.values().length);
    }

    private static Company first(String number) {
        return Company.likelyFirst(number).getFirst();
    }

    private OrderId ready(Buyer buyer) {
        var wish = atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), Atelier.WHENEVER);
        var placed = (PlacementOutcome.Placed) atelier.place(new PlaceOrder(
                wish.key(),
                wish.fingerprint(),
                wish.wish(),
                wish.totalAtMost(),
                wish.shipNoLaterThan(),
                buyer,
                wish.consents(),
                wish.language()));
        var order = placed.order();
        payOpen(order);
        atelier.run(() -> atelier.bean(Making.class).done(order, 0, "pinch", null, true));
        payOpen(order);
        return order;
    }

    private void payOpen(OrderId order) {
        atelier.order(order).payments().stream()
                .filter(payment -> payment.state() == Payment.State.OPEN)
                .forEach(payment -> atelier.pay(payment.id()));
    }

    private ShippingOutcome outcome(Leaving leaving) {
        return atelier.in(() -> parcels.send(leaving));
    }

    private void send(Leaving leaving) {
        assertThat(outcome(leaving)).isInstanceOf(ShippingOutcome.Noted.class);
    }

    private boolean arrive(Parcel parcel) {
        atelier.run(() -> parcels.arrived(parcel.id(), By.CARRIER));
        return true;
    }

    private List<Parcel> sent(OrderId order) {
        return atelier.in(() -> parcels.of(List.of(order)));
    }

    private OrderState state(OrderId order) {
        return atelier.order(order).state();
    }
}
