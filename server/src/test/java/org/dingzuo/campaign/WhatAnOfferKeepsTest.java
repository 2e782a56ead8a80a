package org.dingzuo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.promise.Caps;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stands for an offer of the waiting list until it is taken or over: clay, a place, a price, a count. */
@RunningHouse
class WhatAnOfferKeepsTest {
    /** Of one cup, in grams. */
    private static final long CLAY = 400;

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
    void whileAnOfferStandsItsMaterialIsNobodyElses() {
        room.oneOrderAWeek();
        var first = room.inASecondWeek();
        var older = room.joined("13900000001", null, WaitingRoom.cup(1));
        var younger = room.joined("13900000002", null, WaitingRoom.cup(1));
        var two = 2 * CLAY;
        assertThat(committed()).isEqualTo(two);
        room.expire(first);
        assertThat(room.only(older).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(committed()).isEqualTo(two);
        room.endOffer(room.only(older));
        assertThat(committed()).isEqualTo(two);
        var offer = WaitingRoom.offer(room.only(younger));
        var taken = (PlacementOutcome.Placed) room.order(offer.id(), offer.shipBy());
        assertThat(committed()).isEqualTo(two);
        room.expire(taken);
        assertThat(committed()).isEqualTo(CLAY);
    }

    /** What is spoken for of the clay, by the item's book and by the reservations alike. */
    private long committed() {
        var sums = atelier.<List<Long>>rows(db -> db.sql("""
                        select committed from materials.item where item = 'clay'
                         union all
                        select coalesce(sum(quantity), 0)::bigint from materials.reservation where item = 'clay'
                        """).query(Long.class).list());
        assertThat(sums).hasSize(2).allMatch(sums.getFirst()::equals);
        return sums.getFirst();
    }

    @Test
    void aPlaceOfADropComesToWhoWaitsForItAndGoesBackToTheDrop() {
        var drop = announced();
        var first = (PlacementOutcome.Placed) room.order(WaitingRoom.wish("cup", 1, drop), Atelier.WHENEVER);
        var group = atelier.in(() -> list.join(
                new NewWaiting(List.of(WaitingRoom.cup(1)), true, drop, null, "13900000001", Language.ZH_CN)));
        var entry = ((JoinOutcome.Joined) group).group();
        room.expire(first);
        var offer = WaitingRoom.offer(room.only(entry));
        assertThat(room.order(WaitingRoom.wish("cup", 1, drop), Atelier.WHENEVER))
                .isInstanceOf(PlacementOutcome.Refused.class);
        var placed = (PlacementOutcome.Placed) room.order(offer.id(), offer.shipBy());
        assertThat(placed.promise().shipBy()).isEqualTo(first.promise().shipBy());
        room.expire(placed);
        assertThat(room.order(WaitingRoom.wish("cup", 1, drop), Atelier.WHENEVER))
                .isInstanceOf(PlacementOutcome.Placed.class);
        assertThat(atelier.overlaps()).isZero();
    }

    private UUID announced() {
        var now = atelier.bean(Clock.class).instant();
        var outcome = atelier.in(() -> atelier.bean(Drops.class)
                .announce(new NewDrop(
                        Words.of("冬杯", "Winter cups"),
                        List.of("cup"),
                        1,
                        now.minusSeconds(60),
                        now.plus(Duration.ofDays(2)),
                        null)));
        return ((AnnounceOutcome.Announced) outcome).drop().value();
    }

    @Test
    void thePriceOfAnOfferStandsThoughTheDesignGotDearer() {
        room.oneOrderAWeek();
        var first = room.inASecondWeek();
        var group = room.joined("13900000001", null, WaitingRoom.cup(1));
        room.expire(first);
        var offer = WaitingRoom.offer(room.only(group));
        atelier.run(() -> {
            var drafts = atelier.bean(Drafts.class);
            var cup = drafts.all().getFirst();
            drafts.edit(cup.id(), cup.draft().costing(cup.draft().basePrice().plus(Money.of(5_000))), cup.version());
            drafts.publish(cup.id());
        });
        var wish = WaitingRoom.wish("cup", 1, offer.id());
        var quoted = atelier.<OfferOutcome>in(() -> atelier.bean(Offers.class).quote(wish));
        var told = ((OfferOutcome.Offered) quoted).offer();
        assertThat(told.lines().getFirst().amount()).isEqualTo(offer.goods());
        var wide = atelier.acceptance(UUID.randomUUID().toString(), wish, offer.shipBy());
        var placed = (PlacementOutcome.Placed) atelier.place(new PlaceOrder(
                wide.key(),
                wide.fingerprint(),
                wish,
                told.total(),
                offer.shipBy(),
                wide.buyer(),
                wide.consents(),
                wide.language()));
        assertThat(atelier.order(placed.order()).offer().lines().getFirst().amount())
                .isEqualTo(offer.goods());
    }

    @Test
    void atTheEndOfItAllTheCountersAreWhatACountFinds() {
        room.oneOrderAWeek();
        var held = new ArrayList<PlacementOutcome.Placed>();
        IntStream.range(0, 4).forEach(each -> held.add(atelier.placed()));
        IntStream.range(0, 4).forEach(each -> room.joined("1390000000" + each, null, WaitingRoom.cup(1)));
        held.forEach(room::expire);
        for (var entry :
                atelier.in(() -> atelier.bean(WaitingBook.class).page()).rows()) {
            if (entry.entry().state() == Waiting.State.OFFERED) {
                room.endOffer(entry.entry());
            }
        }
        var counted = counted();
        var cap = atelier.in(() -> atelier.bean(Caps.class).ahead(1)).getFirst().cap();
        atelier.in(() -> atelier.bean(Caps.class).change(cap.id(), cap.most(), cap.version()));
        assertThat(counted()).isEqualTo(counted);
        assertThat(counted).allMatch(taken -> taken <= 1);
    }

    private List<Integer> counted() {
        return atelier.in(() -> atelier.bean(Caps.class).ahead(12)).getFirst().ahead().stream()
                .map(Caps.Fill::taken)
                .toList();
    }
}
