package org.dingzuo.ordering.buyers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.MergeOutcome;
import org.dingzuo.customer.Remark;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RunningHouse
class BuyerBookTest {
    private static final UUID NOBODY = new UUID(0, 0);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    Invitations invitations;

    Atelier atelier;
    BuyerBook book;
    Buyers buyers;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        book = atelier.bean(BuyerBook.class);
        buyers = atelier.bean(Buyers.class);
    }

    @Test
    void aBuyerIsFoundByNameByPhoneByWhatTheyBoughtPaidAndWhen() {
        var order = order("林小满", "13800138000");
        order("陈一", "13900139000");
        atelier.pay(atelier.order(order).payments().getFirst().id());
        assertThat(found(new BuyerQuery("小满", null, Money.ZERO, null))).containsExactly("林小满");
        assertThat(found(new BuyerQuery("139-0013", null, Money.ZERO, null))).containsExactly("陈一");
        assertThat(found(new BuyerQuery("", null, Money.of(1), null))).containsExactly("林小满");
        assertThat(found(new BuyerQuery("", "cup", Money.ZERO, null))).hasSize(2);
        assertThat(found(new BuyerQuery("", "plate", Money.ZERO, null))).isEmpty();
        assertThat(found(new BuyerQuery("", null, Money.ZERO, Instant.EPOCH))).isEmpty();
        assertThat(found(new BuyerQuery("", null, Money.ZERO, Instant.parse("2199-01-01T00:00:00Z"))))
                .hasSize(2);
    }

    @Test
    void twoPhonesOfOnePersonAreOneAndCanBeTakenApartExactly() {
        var one = buyer(order("林小满", "13800138000"));
        var other = buyer(order("林小满", "+8613800138000"));
        assertThat(atelier.in(() -> book.find(one)).alike())
                .extracting(line -> line.head().id())
                .containsExactly(other);
        assertThat(merge(other, one)).isEqualTo(new MergeOutcome.Merged());
        assertThat(atelier.in(() -> book.find(other)).line().orElseThrow().orders())
                .hasSize(2);
        assertThat(found(new BuyerQuery("", null, Money.ZERO, null))).hasSize(1);
        assertThat(merge(other, one)).isEqualTo(new MergeOutcome.TakenAlready());
        assertThat(merge(one, one)).isEqualTo(new MergeOutcome.Unknown());

        assertThat(atelier.in(() -> buyers.separate(other))).isTrue();
        assertThat(atelier.in(() -> buyers.separate(other))).isFalse();
        assertThat(atelier.in(() -> book.find(one)).line().orElseThrow().orders())
                .hasSize(1);
    }

    @Test
    void whoMergesBothWaysAtOnceEndsWithOneHead() {
        var one = buyer(order("林小满", "13800138000"));
        var other = buyer(order("林小满", "13800138001"));
        var outcomes = Atelier.race(List.<Callable<MergeOutcome>>of(() -> merge(one, other), () -> merge(other, one)));
        assertThat(outcomes).containsExactlyInAnyOrder(new MergeOutcome.Merged(), new MergeOutcome.TakenAlready());
        assertThat(found(new BuyerQuery("", null, Money.ZERO, null))).hasSize(1);
    }

    @Test
    void onePersonIsForgottenWholeWithWhatWasWrittenDown() {
        var first = order("林小满", "13800138000");
        var second = order("林小满", "13800138001");
        var one = buyer(first);
        assertThat(merge(buyer(second), one)).isEqualTo(new MergeOutcome.Merged());
        atelier.in(() -> buyers.remark(one, Remark.Kind.MEASURE, "手腕 16.5 厘米"));
        var file =
                atelier.in(() -> atelier.bean(PersonalFiles.class).handOut(one)).orElseThrow();
        assertThat(file.orders()).hasSize(2);
        assertThat(file.remarks()).extracting(Remark::words).containsExactly("手腕 16.5 厘米");
        for (var order : List.of(first, second)) {
            atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(order));
        }
        assertThat(atelier.in(() -> atelier.bean(PersonalFiles.class).erase(one)))
                .isEqualTo(new ErasureOutcome.Erased());
        assertThat(found(new BuyerQuery("", null, Money.ZERO, null))).isEmpty();
        assertThat(atelier.in(() -> buyers.remarks(List.of(one)))).isEmpty();
        assertThat(atelier.in(() -> buyers.withPhone("13800138001"))).isEmpty();
    }

    @Test
    void aListShowsNoWholeNumberAndStrangersSeeNobody() {
        WalletOrder.placed(new Shopper(port));
        var maker = Maker.ofDemo(port, "zhangchen");
        var listed = maker.get("/buyers?q=0138000");
        assertThat(listed.raw().body()).contains("138****8000").doesNotContain("13800138000");
        var id = listed.body().get(0).path("id").asString();
        var card = maker.get("/buyers/" + id + "/card").body();
        assertThat(card.path("person").path("phone").asString()).isEqualTo("13800138000");
        assertThat(card.path("orders").findValuesAsString("choice")).isNotEmpty();
        assertThat(card.path("consents").findValuesAsString("kind")).contains("PRIVACY");

        var remarks = "/buyers/" + id + "/remarks";
        assertThat(maker.post(remarks, "{\"kind\": \"PREFERENCE\", \"words\": \"喜欢哑光\"}")
                        .status())
                .isEqualTo(200);
        List.of(
                        "{}",
                        "{\"kind\": \"X\", \"words\": \"a\"}",
                        "{\"kind\": \"NOTE\", \"words\": \"" + "长".repeat(501) + "\"}")
                .forEach(bad -> Hostile.assertFaulty(maker.post(remarks, bad)));
        Hostile.assertFaulty(maker.get("/buyers?paid=-1"));
        List.of("{}", "{\"name\": \"都要\"}", "{\"name\": \"a\", \"paid\": -1}", "{\"name\": \"a\", \"quiet\": 4000}")
                .forEach(bad -> Hostile.assertFaulty(maker.post("/segments", bad)));
        assertThat(maker.put("/segments/" + NOBODY, "{\"name\": \"a\", \"paid\": 1}")
                        .status())
                .isEqualTo(428);
        Hostile.assertFaulty(maker.post("/buyers/" + id + "/merge", "{}"));
        assertThat(maker.helper()
                        .post("/buyers/" + id + "/merge", "{\"other\": \"" + id + "\"}")
                        .status())
                .isEqualTo(403);
        var stranger = Maker.ofNewStudio(port, invitations);
        Hostile.assertRefused(stranger.get("/buyers/" + id + "/card"));
        Hostile.assertRefused(stranger.post(remarks, "{\"kind\": \"NOTE\", \"words\": \"a\"}"));
    }

    @Test
    void whomAMakerLooksForAgainAndAgainIsKeptUnderAName() {
        var order = order("林小满", "13800138000");
        order("陈一", "13900139000");
        atelier.pay(atelier.order(order).payments().getFirst().id());
        var segments = atelier.bean(Segments.class);
        var payers = new Segment(NOBODY, "付过钱的", null, Money.of(1), 0, 0);
        assertThat(atelier.in(() -> segments.keep(payers))).isEqualTo(Segments.Outcome.KEPT);
        atelier.in(() -> segments.keep(new Segment(NOBODY, "买过杯的", "cup", Money.ZERO, 0, 0)));
        assertThat(atelier.in(segments::all))
                .extracting(Segments.Counted::people)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(atelier.in(() -> segments.keep(payers))).isEqualTo(Segments.Outcome.NAME_TAKEN);

        var kept = atelier.in(segments::all).stream()
                .map(Segments.Counted::segment)
                .filter(each -> each.name().equals("付过钱的"))
                .findFirst()
                .orElseThrow();
        var renamed = new Segment(kept.id(), "买过杯的", null, Money.of(1), 0, kept.version());
        assertThat(atelier.in(() -> segments.change(renamed))).isEqualTo(Segments.Outcome.NAME_TAKEN);
        var quieter = new Segment(kept.id(), "付过钱、久没来", null, Money.of(1), 90, kept.version());
        assertThat(atelier.in(() -> segments.change(quieter))).isEqualTo(Segments.Outcome.KEPT);
        assertThat(atelier.in(() -> segments.change(quieter))).isEqualTo(Segments.Outcome.STALE);
        assertThat(atelier.in(() -> segments.drop(kept.id()))).isTrue();
        assertThat(atelier.in(() -> segments.drop(kept.id()))).isFalse();
        assertThat(atelier.in(() -> segments.change(quieter))).isEqualTo(Segments.Outcome.UNKNOWN);

        var twice = Atelier.race(
                Collections.nCopies(8, (Callable<Segments.Outcome>) () -> atelier.in(() -> segments.keep(payers))));
        assertThat(twice).filteredOn(Segments.Outcome.KEPT::equals).hasSize(1);
        assertThat(Atelier.open(house).in(segments::all))
                .as("another studio has none")
                .isEmpty();
    }

    private MergeOutcome merge(BuyerId from, BuyerId into) {
        return atelier.in(() -> buyers.merge(from, into));
    }

    private List<String> found(BuyerQuery query) {
        return atelier.in(() -> book.list(query, 10)).stream()
                .map(line -> line.head().latest().name())
                .toList();
    }

    private BuyerId buyer(OrderId order) {
        return atelier.order(order).buyer();
    }

    private OrderId order(String name, String phone) {
        var said = atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), Atelier.WHENEVER);
        var buyer = new Buyer(name, phone, new Buyer.Address("浙江省", "杭州市", "西湖区", "文三路 1 号"));
        var outcome = atelier.place(new PlaceOrder(
                said.key(),
                said.fingerprint(),
                said.wish(),
                said.totalAtMost(),
                said.shipNoLaterThan(),
                buyer,
                said.consents(),
                said.language()));
        return ((PlacementOutcome.Placed) outcome).order();
    }
}
