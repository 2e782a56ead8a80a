package org.dingzuo.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.connector.Counter.KUAIDI100;
import static org.dingzuo.connector.Counter.SF;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.connector.account.Account;
import org.dingzuo.connector.account.Accounts;
import org.dingzuo.connector.account.CarrierDesk;
import org.dingzuo.connector.fakes.FakeKuaidi100;
import org.dingzuo.connector.fakes.FakeSf;
import org.dingzuo.connector.fakes.Fault;
import org.dingzuo.fulfilment.FollowParcel;
import org.dingzuo.fulfilment.Leaving;
import org.dingzuo.fulfilment.Parcel;
import org.dingzuo.fulfilment.Parcel.Following;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.Road;
import org.dingzuo.fulfilment.Roads;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.testing.Atelier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@TillHouse
class ParcelsOnTheRoadTest {
    private static final List<List<String>> COLLECTED = List.of(List.of("2026-11-28 18:02:11", "【杭州】已揽收"));
    private static final List<List<String>> SIGNED = List.of(
            List.of("2026-11-30 10:11:12", "已签收，签收人：本人"),
            List.of("2026-11-29 07:00:00", "离开【杭州中转】"),
            List.of("2026-11-28 18:02:11", "【杭州】已揽收"));

    @Autowired
    ApplicationContext house;

    Counter counter;
    Atelier atelier;
    OrderId order;

    @BeforeEach
    void open() {
        counter = Counter.open(house);
        atelier = counter.atelier;
        order = ready();
    }

    @Test
    void aPushTellsTheRoadAndTheLastOneThatItArrived() {
        enter("kuaidi100", Map.of(), Map.of("key", FakeKuaidi100.KEY));
        var parcel = sent("中通快递", number("75"));
        assertThat(parcel.following()).isEqualTo(Following.PROMISED);
        var asked = KUAIDI100.subscription(parcel.number()).orElseThrow();
        assertThat(asked.company()).isEqualTo("zhongtong");
        assertThat(asked.phone()).isEqualTo("8000");
        assertThat(counter.tell(KUAIDI100.push(parcel.number(), "1", COLLECTED)))
                .isEqualTo(200);
        assertThat(road(parcel).state()).isEqualTo(Road.State.COLLECTED);
        assertThat(counter.tell(KUAIDI100.push(parcel.number(), "301", SIGNED))).isEqualTo(200);
        assertThat(state()).isEqualTo(OrderState.DELIVERED);
        assertThat(parcel().deliveredBy()).isEqualTo(Parcel.By.CARRIER);
    }

    @Test
    void aPushIsBelievedOnlySignedAndAboutThisNumber() {
        enter("kuaidi100", Map.of(), Map.of("key", FakeKuaidi100.KEY));
        var parcel = sent("圆通速递", number("YT"));
        assertThat(counter.tell(KUAIDI100.forged(parcel.number(), SIGNED))).isEqualTo(401);
        assertThat(counter.tell(KUAIDI100.ofAnother(parcel.number(), SIGNED))).isEqualTo(422);
        assertThat(state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void pushesThatComeTwiceTogetherOrInTheWrongOrderTellOneRoad() {
        enter("kuaidi100", Map.of(), Map.of("key", FakeKuaidi100.KEY));
        var parcel = sent("中通快递", number("75"));
        var late = KUAIDI100.push(parcel.number(), "1", COLLECTED);
        var last = KUAIDI100.push(parcel.number(), "3", SIGNED);
        var answers = Atelier.race(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(n -> () -> counter.tell(n % 2 == 0 ? last : late))
                .toList());
        assertThat(answers).containsOnly(200);
        assertThat(counter.tell(late)).isEqualTo(200);
        assertThat(road(parcel).state()).isEqualTo(Road.State.DELIVERED);
        assertThat(road(parcel).stops()).hasSize(3);
        assertThat(happened("delivered")).isEqualTo(1);
    }

    @Test
    void aTellerThatIsDownSlowOrLosesItsAnswerIsAskedAgain() {
        enter("kuaidi100", Map.of(), Map.of("key", FakeKuaidi100.KEY));
        KUAIDI100.faults.next(Fault.DOWN);
        var parcel = sent("中通快递", number("75"));
        assertThat(parcel.following()).isEqualTo(Following.SILENT);
        for (var fault : List.of(Fault.SLOW, Fault.ANSWER_LOST)) {
            KUAIDI100.faults.next(fault);
            follow(parcel);
            assertThat(parcel().following()).as(fault.name()).isEqualTo(Following.SILENT);
            assertThat(askedAgain(parcel)).isTrue();
        }
        follow(parcel);
        assertThat(parcel().following()).isEqualTo(Following.PROMISED);
        assertThat(askedAgain(parcel)).isFalse();
        assertThat(counter.tell(KUAIDI100.givesUp(parcel.number()))).isEqualTo(200);
        assertThat(state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void aWrongKeyIsSaidToTheMakerAndARightOneMakesUpForIt() {
        enter("kuaidi100", Map.of(), Map.of("key", "wrong"));
        var parcel = sent("中通快递", number("75"));
        assertThat(parcel.following()).isEqualTo(Following.REFUSED);
        assertThat(parcel.trouble()).startsWith("601");
        var seen =
                atelier.in(() -> atelier.bean(Accounts.class).find("kuaidi100")).orElseThrow();
        enter(new Account("kuaidi100", Map.of(), Map.of("key", FakeKuaidi100.KEY), seen.version()));
        follow(parcel);
        assertThat(parcel().following()).isEqualTo(Following.PROMISED);
    }

    @Test
    void sfIsAskedForItsOwnAndBelievedWhenItSaysDelivered() {
        enter("shunfeng", Map.of("customerCode", FakeSf.CUSTOMER), Map.of("checkWord", FakeSf.CHECK_WORD));
        var parcel = sent("顺丰速运", number("SF"));
        assertThat(parcel.following()).isEqualTo(Following.ASKED);
        SF.isAt(parcel.number(), List.of(List.of("2026-11-28 18:02:11", "50", "顺丰已收取快件")));
        for (var fault : List.of(Fault.DOWN, Fault.ANSWER_LOST)) {
            SF.faults.next(fault);
            follow(parcel);
            assertThat(parcel().following()).as(fault.name()).isEqualTo(Following.SILENT);
        }
        follow(parcel);
        assertThat(road(parcel).state()).isEqualTo(Road.State.COLLECTED);
        SF.isAt(
                parcel.number(),
                List.of(List.of("2026-11-28 18:02:11", "50", "顺丰已收取快件"), List.of("2026-11-30 09:30:00", "80", "已签收")));
        follow(parcel);
        assertThat(state()).isEqualTo(OrderState.DELIVERED);
        assertThat(askedAgain(parcel)).isFalse();
    }

    @Test
    void aNumberWrittenAnewIsFollowedAndTheOldOneTellsNothingAnyMore() {
        enter("kuaidi100", Map.of(), Map.of("key", FakeKuaidi100.KEY));
        var parcel = sent("中通快递", number("75"));
        var old = KUAIDI100.push(parcel.number(), "3", SIGNED);
        assertThat(counter.tell(KUAIDI100.push(parcel.number(), "0", List.of(List.of("2026-12-09 08:00:00", "别人的包裹")))))
                .isEqualTo(200);
        var right = number("77");
        assertThat(atelier.in(() -> atelier.bean(Parcels.class).correct(parcel.id(), "申通快递", right, null)))
                .isTrue();
        follow(parcel);
        assertThat(counter.tell(old)).isEqualTo(401);
        assertThat(atelier.in(() -> atelier.bean(Roads.class).of(List.of(parcel.id()))))
                .isEmpty();
        assertThat(counter.tell(KUAIDI100.push(right, "3", SIGNED))).isEqualTo(200);
        assertThat(state()).isEqualTo(OrderState.DELIVERED);
    }

    private OrderId ready() {
        var placed = counter.order();
        for (int part = 0; part < 2; part++) {
            atelier.order(placed.order()).payments().stream()
                    .filter(payment -> payment.state().name().equals("OPEN"))
                    .findFirst()
                    .ifPresent(payment -> atelier.pay(payment.id()));
            if (part == 0) {
                atelier.run(() -> atelier.bean(Making.class).done(placed.order(), 0, "pinch", null, true));
            }
        }
        return placed.order();
    }

    private void enter(String carrier, Map<String, String> open, Map<String, String> secrets) {
        enter(new Account(carrier, open, secrets, 0));
    }

    private void enter(Account account) {
        var desk = house.getBeansOfType(CarrierDesk.class).values().stream()
                .filter(each -> each.service().equals(account.service()))
                .findFirst()
                .orElseThrow();
        var isSaved = atelier.in(() -> atelier.bean(Accounts.class).save(desk, account));
        assertThat(isSaved).isTrue();
    }

    private static String number(String start) {
        return start
                + String.format(
                        "%012d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000_000_000L));
    }

    private Parcel sent(String carrier, String number) {
        assertThat(atelier.in(() -> atelier.bean(Parcels.class).send(new Leaving(order, carrier, number)))
                        .toString())
                .contains("SHIPPED");
        follow(parcel());
        return parcel();
    }

    private Parcel parcel() {
        return atelier.in(() -> atelier.bean(Parcels.class).of(List.of(order))).getFirst();
    }

    /** As if the time to ask had come. */
    private void follow(Parcel parcel) {
        atelier.run(() -> atelier.bean(FollowParcel.class).run(parcel.id().value()));
    }

    private boolean askedAgain(Parcel parcel) {
        return atelier.in(
                        () -> atelier.bean(FollowParcel.class).again(parcel.id().value()))
                .isPresent();
    }

    private Road road(Parcel parcel) {
        var told = atelier.in(() -> atelier.bean(Roads.class).of(List.of(parcel.id())));
        return Optional.ofNullable(told.get(parcel.id())).orElseThrow();
    }

    private OrderState state() {
        return atelier.order(order).state();
    }

    private long happened(String kind) {
        return atelier.order(order).happenings().stream()
                .filter(happening -> happening.kind().equals(kind))
                .count();
    }
}
