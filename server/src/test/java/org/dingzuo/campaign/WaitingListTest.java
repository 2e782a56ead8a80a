package org.dingzuo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.campaign.WaitingRoom.PLAIN;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.catalog.Designs;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.promise.Cap;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who waits, and who of them is next. */
@RunningHouse
class WaitingListTest {
    @Autowired
    ApplicationContext house;

    WaitingRoom room;
    Atelier atelier;
    WaitingList list;

    @BeforeEach
    void open() {
        room = new WaitingRoom(house);
        atelier = room.atelier;
        list = room.list;
    }

    @Test
    void whatAnExpiredHoldFreesIsOfferedToWhoWaitsAndToNobodyElse() {
        room.oneOrderAWeek();
        var first = room.inASecondWeek();
        var group = room.joined("13900000001", null, WaitingRoom.cup(1));
        assertThat(room.only(group).state()).isEqualTo(Waiting.State.WAITING);
        room.expire(first);
        var offered = room.only(group);
        assertThat(offered.state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(WaitingRoom.offer(offered).shipBy())
                .isBefore(
                        Cap.Period.WEEK.after(Cap.Period.WEEK.of(first.promise().shipBy())));
        // The freed week is held: whoever comes by is sent to the next one.
        assertThat(room.order(WaitingRoom.wish("cup", 1, null), WaitingRoom.endOfWeek(first)))
                .isInstanceOf(PlacementOutcome.OfferChanged.class);
        assertThat(room.order(
                        WaitingRoom.offer(offered).id(),
                        WaitingRoom.offer(offered).shipBy()))
                .isInstanceOfSatisfying(
                        PlacementOutcome.Placed.class,
                        placed -> assertThat(placed.promise().shipBy())
                                .isEqualTo(WaitingRoom.offer(offered).shipBy()));
        assertThat(room.only(group).state()).isEqualTo(Waiting.State.TAKEN);
        assertThat(atelier.overlaps()).isZero();
    }

    @Test
    void anOfferIsTakenOnceHoweverManyPress() {
        room.oneOrderAWeek();
        var first = room.inASecondWeek();
        var group = room.joined("13900000001", null, WaitingRoom.cup(1));
        room.expire(first);
        var offer = WaitingRoom.offer(room.only(group));
        var outcomes = Atelier.race(IntStream.range(0, 20)
                .<Callable<PlacementOutcome>>mapToObj(buyer -> () -> room.order(offer.id(), offer.shipBy()))
                .toList());
        assertThat(outcomes)
                .filteredOn(PlacementOutcome.Placed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anOfferNotTakenGoesToTheNextAndSaysSo() {
        room.oneOrderAWeek();
        var first = room.inASecondWeek();
        var older = room.joined("13900000001", null, WaitingRoom.cup(1));
        var younger = room.joined("13900000002", null, WaitingRoom.cup(1));
        room.expire(first);
        assertThat(room.only(older).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(room.only(younger).state()).isEqualTo(Waiting.State.WAITING);
        room.endOffer(room.only(older));
        assertThat(room.only(older).state()).isEqualTo(Waiting.State.LAPSED);
        assertThat(room.only(younger).state()).isEqualTo(Waiting.State.OFFERED);
        atelier.run(() -> list.again(older, room.only(older).id()));
        assertThat(room.only(older).state()).isEqualTo(Waiting.State.WAITING);
    }

    @Test
    void anUnpaidOrderOutOfAnOfferFreesItForTheNext() {
        room.oneOrderAWeek();
        var first = room.inASecondWeek();
        var older = room.joined("13900000001", null, WaitingRoom.cup(1));
        var younger = room.joined("13900000002", null, WaitingRoom.cup(1));
        room.expire(first);
        var taken = room.order(
                WaitingRoom.offer(room.only(older)).id(),
                WaitingRoom.offer(room.only(older)).shipBy());
        room.expire((PlacementOutcome.Placed) taken);
        assertThat(room.only(younger).state()).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void aNinetyMinuteGapIsNeverOfferedToTwoHours() {
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("bowl", Atelier.cup("碗", "Bowl", 90)));
        });
        room.set(Cap.Unit.MINUTES, 90);
        room.order(WaitingRoom.wish("bowl", 1, null), Atelier.WHENEVER);
        var bowl = room.order(WaitingRoom.wish("bowl", 1, null), Atelier.WHENEVER);
        var cup = room.joined("13900000001", Atelier.WHENEVER, WaitingRoom.cup(1));
        var small = room.joined("13900000002", null, new NewWaiting.Line("bowl", PLAIN, 1));
        room.expire((PlacementOutcome.Placed) bowl);
        assertThat(room.only(small).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(room.only(cup).state()).isEqualTo(Waiting.State.WAITING);
        assertThat(atelier.in(() -> list.skips(room.only(cup).id(), 5)))
                .extracting(Skip::code)
                .containsExactly("no-time");
    }

    @Test
    void ofTwoThatFitTheLongerIsNextAndTheOtherReadsWhy() {
        room.set(Cap.Unit.PIECES, 2);
        room.order(WaitingRoom.wish("cup", 2, null), Atelier.WHENEVER);
        var first = (PlacementOutcome.Placed) room.order(WaitingRoom.wish("cup", 2, null), Atelier.WHENEVER);
        var small = room.joined("13900000001", null, WaitingRoom.cup(1));
        var large = room.joined("13900000002", null, WaitingRoom.cup(2));
        room.expire(first);
        assertThat(room.only(large).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(room.only(small).passedOver()).isEqualTo(1);
        assertThat(atelier.in(() -> list.skips(room.only(small).id(), 5)))
                .extracting(Skip::code)
                .first()
                .isEqualTo("passed-over");
    }

    @Test
    void allOrNoneIsKeptAndApartEachWaitsByItself() {
        room.set(Cap.Unit.PIECES, 2);
        IntStream.range(0, 3).forEach(each -> atelier.placed());
        var last = atelier.placed();
        var together = room.joined(
                "13900000001", null, true, WaitingRoom.cup(1), new NewWaiting.Line("cup", Map.of("handle", "loop"), 1));
        var apart = room.joined(
                "13900000002",
                null,
                false,
                WaitingRoom.cup(1),
                new NewWaiting.Line("cup", Map.of("handle", "loop"), 1));
        assertThat(atelier.in(() -> list.of(apart))).hasSize(2);
        room.expire(last);
        assertThat(room.only(together).state()).isEqualTo(Waiting.State.WAITING);
        assertThat(atelier.in(() -> list.of(apart)))
                .filteredOn(entry -> entry.state() == Waiting.State.OFFERED)
                .hasSize(1);
    }

    @Test
    void nobodyWaitsForWhatIsThere() {
        assertThat(room.join("13900000001", null, true, WaitingRoom.cup(1))).isInstanceOf(JoinOutcome.Joined.class);
        assertThat(room.join("13900000002", Atelier.WHENEVER, true, WaitingRoom.cup(1)))
                .isInstanceOf(JoinOutcome.ThereAlready.class);
    }

    @Test
    void theSameWishOfTheSamePhoneWaitsOnce() {
        room.oneOrderAWeek();
        room.inASecondWeek();
        var once = room.joined("13900000001", null, WaitingRoom.cup(1));
        assertThat(room.joined("13900000001", null, WaitingRoom.cup(1))).isEqualTo(once);
        assertThat(atelier.in(() -> list.of(once))).hasSize(1);
    }

    @Test
    void whoLeavesIsForgottenAndTheNextIsServed() {
        room.oneOrderAWeek();
        var first = room.inASecondWeek();
        var older = room.joined("13900000001", null, WaitingRoom.cup(1));
        var younger = room.joined("13900000002", null, WaitingRoom.cup(1));
        room.expire(first);
        atelier.in(() -> list.leave(older, room.only(older).id()));
        assertThat(room.only(older).state()).isEqualTo(Waiting.State.LEFT);
        assertThat(room.only(younger).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(atelier.<Long>rows(db -> db.sql("select count(*) from campaign.waiting where phone is not null")
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }
}
