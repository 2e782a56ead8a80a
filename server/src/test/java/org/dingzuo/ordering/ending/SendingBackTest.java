package org.dingzuo.ordering.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.Offer.ConsentKind;
import org.dingzuo.ordering.Offer.Returns;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.PaymentSchedule;
import org.dingzuo.ordering.PaymentTerms;
import org.dingzuo.ordering.agreement.Consented;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.instalment.TermsOfPayment;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.offering.Terms;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Refund;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class SendingBackTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    private Making making;
    private Delivering delivering;
    Returning returning;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        making = atelier.bean(Making.class);
        delivering = atelier.bean(Delivering.class);
        returning = atelier.bean(Returning.class);
    }

    @Test
    void whatWasPickedFromStockedChoicesComesBackWithinSevenDaysForItsPriceWithoutFreight() {
        var order = delivered();
        assertThat(atelier.in(() -> returning.ask(order, List.of(), "颜色不合适"))).isInstanceOf(ChangeOutcome.Done.class);
        assertThat(atelier.order(order).paid()).isEqualTo(atelier.order(order).total());
        var arrivals = Atelier.race(
                Stream.<Callable<ChangeOutcome>>generate(() -> () -> atelier.in(() -> returning.arrived(order)))
                        .limit(8)
                        .toList());
        assertThat(arrivals).filteredOn(ChangeOutcome.Done.class::isInstance).hasSize(1);
        var after = atelier.order(order);
        assertThat(Money.sum(after.refunds().stream().map(Refund::amount).toList()))
                .isEqualTo(after.offer().lines().getFirst().amount());
        assertThat(after.paid()).isEqualTo(after.offer().freight());
        assertThat(atelier.account("sales")).isEqualTo(-after.offer().freight().minor());
        assertThat(atelier.account("advances")).isZero();
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void onTheEighthDayItIsTooLateAndBeforeReceiptTooEarly() {
        var placed = atelier.placed();
        assertThat(atelier.in(() -> returning.ask(placed.order(), List.of(), "")))
                .isInstanceOf(ChangeOutcome.NotNow.class);
        var order = delivered();
        receivedDaysAgo(order, 7);
        assertThat(atelier.in(() -> returning.until(atelier.order(order)))).isPresent();
        receivedDaysAgo(order, 1);
        assertThat(atelier.in(() -> returning.ask(order, List.of(), ""))).isInstanceOf(ChangeOutcome.NotNow.class);
    }

    @Test
    void aDesignThatIsNotFitToBeSentBackAsksForConsentAndKeepsItsWords() {
        var schedule = PaymentSchedule.deposit(3_000);
        atelier.in(() ->
                atelier.bean(TermsOfPayment.class).change(new PaymentTerms(schedule, false, 300, List.of("cup"), 0)));
        var asked = atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), Atelier.WHENEVER);
        assertThat(atelier.place(asked)).isInstanceOf(PlacementOutcome.ConsentMissing.class);
        var given = Stream.concat(
                        asked.consents().stream(),
                        Stream.of(new PlaceOrder.ConsentGiven(ConsentKind.NO_RETURN, Terms.VERSION)))
                .toList();
        var placed = (PlacementOutcome.Placed) atelier.place(new PlaceOrder(
                UUID.randomUUID().toString(),
                asked.fingerprint(),
                asked.wish(),
                asked.totalAtMost(),
                asked.shipNoLaterThan(),
                asked.buyer(),
                given,
                asked.language()));
        assertThat(atelier.order(placed.order()).offer().lines().getFirst().returns())
                .isEqualTo(Returns.CONFIRMED_EXEMPT);
        var consents = atelier.in(() -> returning.consents(placed.order()));
        assertThat(consents).extracting(Consented::kind).containsExactly(ConsentKind.PRIVACY, ConsentKind.NO_RETURN);
        var words = String.valueOf(consents.getLast().words());
        assertThat(words).contains("七天无理由");
        var hash = atelier.<byte[]>rows(db -> db.sql("select words_hash from ordering.consent where line = 0")
                .query(byte[].class)
                .single());
        assertThat(hash).isEqualTo(Documents.hash(words));
        deliver(placed);
        assertThat(atelier.in(() -> returning.ask(placed.order(), List.of(0), "")))
                .isInstanceOf(ChangeOutcome.NotNow.class);
    }

    private OrderId delivered() {
        var placed = atelier.placed();
        deliver(placed);
        return placed.order();
    }

    private void deliver(PlacementOutcome.Placed placed) {
        atelier.pay(placed.payment());
        atelier.run(() -> making.done(placed.order(), 0, "pinch", null, true));
        atelier.order(placed.order()).payments().stream()
                .filter(payment -> payment.state() == Payment.State.OPEN)
                .forEach(payment -> atelier.pay(payment.id()));
        atelier.run(() -> delivering.shipped(placed.order(), "SF", "1"));
        atelier.run(() -> delivering.delivered(placed.order()));
    }

    private void receivedDaysAgo(OrderId order, int days) {
        atelier.<Integer>rows(db -> db.sql("""
                        update ordering.happening set at = at - make_interval(days => ?) where order_id = ? and kind = 'delivered'
                        """).param(days).param(order.value()).update());
    }
}
