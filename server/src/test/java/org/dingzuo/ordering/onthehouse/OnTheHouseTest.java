package org.dingzuo.ordering.onthehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.customer.Buyers;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.CustomerWait;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderTokens;
import org.dingzuo.ordering.bookcheck.BookCheck;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.change.AmendmentOutcome;
import org.dingzuo.ordering.change.Amendments;
import org.dingzuo.ordering.instalment.Instalments;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.making.MakingOutcome;
import org.dingzuo.ordering.making.ProgressOutcome;
import org.dingzuo.ordering.newday.CustomerWaits;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.ordering.onthehouse.OnTheHouse.Outcome;
import org.dingzuo.ordering.onthehouse.OnTheHouse.Work;
import org.dingzuo.payment.Payments;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@RunningHouse
class OnTheHouseTest {
    private static final Work REPAIR = new Work.Repair("reglaze", Map.of("handle", "none"));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    OrderId first;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(
                    designs.draft("reglaze", Atelier.cup("补釉", "Re-glaze", 60).asRepair(true)));
        });
        var placed = atelier.placed();
        atelier.deliver(placed);
        first = placed.order();
    }

    @Test
    void theSameCupAgainCostsNothingIsFirmAtOnceAndGoesToTheSameBuyer() {
        var again = placed(new Work.Again(0, 1), "again");
        var order = atelier.order(again.order());
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.total().isZero()).isTrue();
        assertThat(order.payments()).isEmpty();
        assertThat(order.offer().lines().getFirst().design()).isEqualTo("cup");
        assertThat(order.promise().shipBy()).isEqualTo(again.shipBy());
        assertThat(order.customerWait()).isNull();
        assertThat(atelier.in(
                        () -> atelier.bean(Buyers.class).recipient(again.order().value())))
                .isEqualTo(atelier.in(() -> atelier.bean(Buyers.class).recipient(first.value())));
        assertThat(made(again.order())).isEqualTo(new MakingOutcome.Noted(OrderState.READY));
        assertThat(atelier.in(() -> atelier.bean(Delivering.class).shipped(again.order(), "SF", "2")))
                .isEqualTo(new ProgressOutcome.Noted(OrderState.SHIPPED));
        assertThat(atelier.in(() -> atelier.bean(BookCheck.class).look())).isEmpty();
    }

    @Test
    void whatIsAddedToAFreeOrderIsAskedForLikeAnythingElse() {
        var again = placed(new Work.Again(0, 1), "more").order();
        var more = Money.of(3_000);
        assertThat(atelier.in(() -> atelier.bean(Instalments.class).change(again, more, Offer.Due.NOW, "加一个环")))
                .isTrue();
        assertThat(atelier.order(again).payments())
                .singleElement()
                .satisfies(asked -> assertThat(asked.amount()).isEqualTo(more));
    }

    @Test
    void itsBuyerChangesNothingAndIsNotOfferedTheSameAgain() {
        var shopper = new Shopper(port);
        var free = placed(REPAIR, "as-agreed").order();
        atelier.in(() -> atelier.bean(CustomerWaits.class).itCame(free));
        var amendments = atelier.bean(Amendments.class);
        var wish = Map.of(0, Map.<String, Object>of("handle", "loop"));
        for (var order :
                List.of(free, placed(new Work.Again(0, 1), "again-as-agreed").order())) {
            var link = "/api/v1/track/" + atelier.bean(OrderTokens.class).of(order);
            var page = shopper.get(link).body();
            assertThat(page.path("onTheHouse").asBoolean()).isTrue();
            assertThat(page.path("can").values())
                    .extracting(can -> can.asString())
                    .doesNotContain("ASK_CHANGE");
            assertThat(page.path("lines").get(0).path("again").isNull()).isTrue();
            assertThat(shopper.get(link + "/changes").body()).isEmpty();
            assertThat(atelier.<AmendmentOutcome>in(() -> amendments.ask(order, wish, "")))
                    .isEqualTo(new AmendmentOutcome.OnTheHouse());
            // Its maker may still say that something has to be otherwise, and the buyer decides.
            assertThat(atelier.<AmendmentOutcome>in(() -> amendments.propose(order, wish, Money.ZERO, "原来的把手没有了")))
                    .isEqualTo(new AmendmentOutcome.Done());
            assertThat(shopper.get(link).body().path("can").values())
                    .extracting(can -> can.asString())
                    .contains("ACCEPT_CHANGE", "REFUSE_CHANGE");
        }
        assertThat(shopper.get("/api/v1/track/"
                                + atelier.bean(OrderTokens.class).of(first))
                        .body()
                        .path("lines")
                        .get(0)
                        .path("again")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void nothingIsRepairedBeforeThePieceHasCome() {
        var repair = placed(REPAIR, "repair").order();
        assertThat(Objects.requireNonNull(atelier.order(repair).customerWait()).awaited())
                .isEqualTo(CustomerWait.Awaited.PIECE);
        var waits = atelier.bean(CustomerWaits.class);
        assertThat(atelier.in(() -> waits.answer(repair, "已寄"))).isInstanceOf(ChangeOutcome.NotNow.class);
        assertThat(atelier.in(() -> waits.goOn(repair))).isInstanceOf(ChangeOutcome.NotNow.class);
        assertThat(made(repair)).isEqualTo(new MakingOutcome.AwaitsBuyer());
        assertThat(atelier.in(() -> waits.itCame(repair))).isEqualTo(new ChangeOutcome.Done());
        assertThat(begun(repair)).isEqualTo(new MakingOutcome.Noted(OrderState.MAKING));
    }

    @Test
    void aRepairThatIsPaidForWaitsForThePieceFromItsPaymentOn() {
        var wish = new Wish(List.of(new Wish.Line("reglaze", Map.of("handle", "none"), 1)), false, null, null);
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        var paid = (PlacementOutcome.Placed) outcome;
        assertThat(atelier.order(paid.order()).customerWait()).isNull();
        atelier.pay(paid.payment());
        assertThat(begun(paid.order())).isEqualTo(new MakingOutcome.AwaitsBuyer());
    }

    @Test
    void aPieceThatIsNoRepairIsNotGivenAwayAsOne() {
        assertThat(place(new Work.Repair("cup", Map.of("handle", "none")), Atelier.WHENEVER, "cup"))
                .isEqualTo(new Outcome.NotMakeable());
        assertThat(place(new Work.Again(0, 2), Atelier.WHENEVER, "two")).isEqualTo(new Outcome.NotMakeable());
        assertThat(place(new Work.Again(0, 1), LocalDate.of(2020, 1, 1), "early"))
                .isInstanceOf(Outcome.OnlyLater.class);
    }

    @Test
    void aLoweredPriceGoesBackOnceAndTheBooksAgree() {
        var instalments = atelier.bean(Instalments.class);
        var paid = atelier.order(first).paid();
        var half = paid.share(5_000, Rounding.DOWN);
        assertThat(atelier.in(() -> instalments.lower(first, half, "釉面有疵"))).isTrue();
        assertThat(atelier.in(() -> instalments.lower(first, paid, "再来"))).isFalse();
        assertThat(atelier.order(first).paid()).isEqualTo(paid.minus(half));
        assertThat(atelier.order(first).due().isZero()).isTrue();
        assertThat(atelier.in(() -> atelier.bean(Payments.class).accounts(List.of(first.value())))
                        .of(first.value())
                        .refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount()).isEqualTo(half));
        assertThat(atelier.in(() -> instalments.lower(first, paid.minus(half), "其余")))
                .isTrue();
        assertThat(atelier.order(first).paid().isZero()).isTrue();
        assertThat(atelier.ledger()).isZero();
        assertThat(atelier.in(() -> atelier.bean(BookCheck.class).look())).isEmpty();
    }

    private Outcome.Placed placed(Work work, String key) {
        return (Outcome.Placed) place(work, Atelier.WHENEVER, key);
    }

    private Outcome place(Work work, LocalDate noLaterThan, String key) {
        return atelier.in(() -> Objects.requireNonNull(atelier.bean(TransactionTemplate.class)
                .execute(status -> atelier.bean(OnTheHouse.class).place(first, work, noLaterThan, key))));
    }

    private MakingOutcome begun(OrderId order) {
        return atelier.in(() -> atelier.bean(Making.class).begun(order, 0, "pinch"));
    }

    private MakingOutcome made(OrderId order) {
        return atelier.in(() -> atelier.bean(Making.class).done(order, 0, "pinch", null, true));
    }
}
