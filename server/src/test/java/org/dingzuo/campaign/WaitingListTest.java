package org.dingzuo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.Caps;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A cap of one order a week makes every freed week a gap. */
@RunningHouse
class WaitingListTest {
    /** Of one cup, in grams. */
    private static final long CLAY = 400;

    private static final Map<String, String> PLAIN = Map.of("handle", "none");

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    WaitingList list;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        list = atelier.bean(WaitingList.class);
    }

    @Test
    void whatAnExpiredHoldFreesIsOfferedToWhoWaitsAndToNobodyElse() {
        oneOrderAWeek();
        var first = inASecondWeek();
        var group = joined("13900000001", null, cup(1));
        assertThat(only(group).state()).isEqualTo(Waiting.State.WAITING);
        expire(first);
        var offered = only(group);
        assertThat(offered.state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(offer(offered).shipBy())
                .isBefore(
                        Cap.Period.WEEK.after(Cap.Period.WEEK.of(first.promise().shipBy())));
        // The freed week is held: whoever comes by is sent to the next one.
        assertThat(order(wish("cup", 1, null), endOfWeek(first))).isInstanceOf(PlacementOutcome.OfferChanged.class);
        assertThat(order(offer(offered).id(), offer(offered).shipBy()))
                .isInstanceOfSatisfying(
                        PlacementOutcome.Placed.class,
                        placed -> assertThat(placed.promise().shipBy())
                                .isEqualTo(offer(offered).shipBy()));
        assertThat(only(group).state()).isEqualTo(Waiting.State.TAKEN);
        assertThat(overlaps()).isZero();
    }

    @Test
    void anOfferIsTakenOnceHoweverManyPress() {
        oneOrderAWeek();
        var first = inASecondWeek();
        var group = joined("13900000001", null, cup(1));
        expire(first);
        var offer = offer(only(group));
        var outcomes = Atelier.race(IntStream.range(0, 20)
                .<Callable<PlacementOutcome>>mapToObj(buyer -> () -> order(offer.id(), offer.shipBy()))
                .toList());
        assertThat(outcomes)
                .filteredOn(PlacementOutcome.Placed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anOfferNotTakenGoesToTheNextAndSaysSo() {
        oneOrderAWeek();
        var first = inASecondWeek();
        var older = joined("13900000001", null, cup(1));
        var younger = joined("13900000002", null, cup(1));
        expire(first);
        assertThat(only(older).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(only(younger).state()).isEqualTo(Waiting.State.WAITING);
        endOffer(only(older));
        assertThat(only(older).state()).isEqualTo(Waiting.State.LAPSED);
        assertThat(only(younger).state()).isEqualTo(Waiting.State.OFFERED);
        atelier.run(() -> list.again(older, only(older).id()));
        assertThat(only(older).state()).isEqualTo(Waiting.State.WAITING);
    }

    @Test
    void whileAnOfferStandsItsMaterialIsNobodyElses() {
        oneOrderAWeek();
        var first = inASecondWeek();
        var older = joined("13900000001", null, cup(1));
        var younger = joined("13900000002", null, cup(1));
        var two = 2 * CLAY;
        assertThat(committed()).isEqualTo(two);
        expire(first);
        assertThat(only(older).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(committed()).isEqualTo(two);
        endOffer(only(older));
        assertThat(committed()).isEqualTo(two);
        var offer = offer(only(younger));
        var taken = (PlacementOutcome.Placed) order(offer.id(), offer.shipBy());
        assertThat(committed()).isEqualTo(two);
        expire(taken);
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
    void anUnpaidOrderOutOfAnOfferFreesItForTheNext() {
        oneOrderAWeek();
        var first = inASecondWeek();
        var older = joined("13900000001", null, cup(1));
        var younger = joined("13900000002", null, cup(1));
        expire(first);
        var taken = order(offer(only(older)).id(), offer(only(older)).shipBy());
        expire((PlacementOutcome.Placed) taken);
        assertThat(only(younger).state()).isEqualTo(Waiting.State.OFFERED);
    }

    @Test
    void aNinetyMinuteGapIsNeverOfferedToTwoHours() {
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("bowl", Atelier.cup("碗", "Bowl", 90)));
        });
        set(Cap.Unit.MINUTES, 90);
        order(wish("bowl", 1, null), Atelier.WHENEVER);
        var bowl = order(wish("bowl", 1, null), Atelier.WHENEVER);
        var cup = joined("13900000001", Atelier.WHENEVER, cup(1));
        var small = joined("13900000002", null, new NewWaiting.Line("bowl", PLAIN, 1));
        expire((PlacementOutcome.Placed) bowl);
        assertThat(only(small).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(only(cup).state()).isEqualTo(Waiting.State.WAITING);
        assertThat(atelier.in(() -> list.skips(only(cup).id(), 5)))
                .extracting(Skip::code)
                .containsExactly("no-time");
    }

    @Test
    void ofTwoThatFitTheLongerIsNextAndTheOtherReadsWhy() {
        set(Cap.Unit.PIECES, 2);
        order(wish("cup", 2, null), Atelier.WHENEVER);
        var first = (PlacementOutcome.Placed) order(wish("cup", 2, null), Atelier.WHENEVER);
        var small = joined("13900000001", null, cup(1));
        var large = joined("13900000002", null, cup(2));
        expire(first);
        assertThat(only(large).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(only(small).passedOver()).isEqualTo(1);
        assertThat(atelier.in(() -> list.skips(only(small).id(), 5)))
                .extracting(Skip::code)
                .first()
                .isEqualTo("passed-over");
    }

    @Test
    void allOrNoneIsKeptAndApartEachWaitsByItself() {
        set(Cap.Unit.PIECES, 2);
        IntStream.range(0, 3).forEach(each -> atelier.placed());
        var last = atelier.placed();
        var together =
                joined("13900000001", null, true, cup(1), new NewWaiting.Line("cup", Map.of("handle", "loop"), 1));
        var apart = joined("13900000002", null, false, cup(1), new NewWaiting.Line("cup", Map.of("handle", "loop"), 1));
        assertThat(atelier.in(() -> list.of(apart))).hasSize(2);
        expire(last);
        assertThat(only(together).state()).isEqualTo(Waiting.State.WAITING);
        assertThat(atelier.in(() -> list.of(apart)))
                .filteredOn(entry -> entry.state() == Waiting.State.OFFERED)
                .hasSize(1);
    }

    @Test
    void aPlaceOfADropComesToWhoWaitsForItAndGoesBackToTheDrop() {
        var drop = announced();
        var first = (PlacementOutcome.Placed) order(wish("cup", 1, drop), Atelier.WHENEVER);
        var group = atelier.in(
                () -> list.join(new NewWaiting(List.of(cup(1)), true, drop, null, "13900000001", Language.ZH_CN)));
        var entry = ((JoinOutcome.Joined) group).group();
        expire(first);
        var offer = offer(only(entry));
        assertThat(order(wish("cup", 1, drop), Atelier.WHENEVER)).isInstanceOf(PlacementOutcome.Refused.class);
        var placed = (PlacementOutcome.Placed) order(offer.id(), offer.shipBy());
        assertThat(placed.promise().shipBy()).isEqualTo(first.promise().shipBy());
        expire(placed);
        assertThat(order(wish("cup", 1, drop), Atelier.WHENEVER)).isInstanceOf(PlacementOutcome.Placed.class);
        assertThat(overlaps()).isZero();
    }

    @Test
    void thePriceOfAnOfferStandsThoughTheDesignGotDearer() {
        oneOrderAWeek();
        var first = inASecondWeek();
        var group = joined("13900000001", null, cup(1));
        expire(first);
        var offer = offer(only(group));
        atelier.run(() -> {
            var drafts = atelier.bean(Drafts.class);
            var cup = drafts.all().getFirst();
            drafts.edit(cup.id(), dearer(cup.draft()), cup.version());
            drafts.publish(cup.id());
        });
        var wish = wish("cup", 1, offer.id());
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

    private static Blueprint dearer(Blueprint cup) {
        return new Blueprint(
                cup.name(),
                cup.story(),
                cup.basePrice().plus(Money.of(5_000)),
                cup.optionGroups(),
                cup.rules(),
                cup.routing(),
                cup.bill(),
                cup.pictures(),
                cup.customSpec());
    }

    @Test
    void nobodyWaitsForWhatIsThere() {
        assertThat(join("13900000001", null, true, cup(1))).isInstanceOf(JoinOutcome.Joined.class);
        assertThat(join("13900000002", Atelier.WHENEVER, true, cup(1))).isInstanceOf(JoinOutcome.ThereAlready.class);
    }

    @Test
    void theSameWishOfTheSamePhoneWaitsOnce() {
        oneOrderAWeek();
        inASecondWeek();
        var once = joined("13900000001", null, cup(1));
        assertThat(joined("13900000001", null, cup(1))).isEqualTo(once);
        assertThat(atelier.in(() -> list.of(once))).hasSize(1);
    }

    @Test
    void whoLeavesIsForgottenAndTheNextIsServed() {
        oneOrderAWeek();
        var first = inASecondWeek();
        var older = joined("13900000001", null, cup(1));
        var younger = joined("13900000002", null, cup(1));
        expire(first);
        atelier.in(() -> list.leave(older, only(older).id()));
        assertThat(only(older).state()).isEqualTo(Waiting.State.LEFT);
        assertThat(only(younger).state()).isEqualTo(Waiting.State.OFFERED);
        assertThat(atelier.<Long>rows(db -> db.sql("select count(*) from campaign.waiting where phone is not null")
                        .query(Long.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void atTheEndOfItAllTheCountersAreWhatACountFinds() {
        oneOrderAWeek();
        var held = new ArrayList<PlacementOutcome.Placed>();
        IntStream.range(0, 4).forEach(each -> held.add(atelier.placed()));
        IntStream.range(0, 4).forEach(each -> joined("1390000000" + each, null, cup(1)));
        held.forEach(this::expire);
        for (var entry :
                atelier.in(() -> atelier.bean(WaitingBook.class).page()).rows()) {
            if (entry.entry().state() == Waiting.State.OFFERED) {
                endOffer(entry.entry());
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

    /** This week and the next are full; the order of the next. */
    private PlacementOutcome.Placed inASecondWeek() {
        atelier.placed();
        return atelier.placed();
    }

    private void oneOrderAWeek() {
        set(Cap.Unit.ORDERS, 1);
    }

    private void set(Cap.Unit unit, int most) {
        atelier.in(() -> atelier.bean(Caps.class).set(Cap.Period.WEEK, unit, new Cap.Scope.Everything(), most));
    }

    private static NewWaiting.Line cup(int quantity) {
        return new NewWaiting.Line("cup", PLAIN, quantity);
    }

    private JoinOutcome join(String phone, @Nullable LocalDate wishedBy, boolean together, NewWaiting.Line... lines) {
        return atelier.in(
                () -> list.join(new NewWaiting(List.of(lines), together, null, wishedBy, phone, Language.ZH_CN)));
    }

    private UUID joined(String phone, @Nullable LocalDate wishedBy, NewWaiting.Line... lines) {
        return joined(phone, wishedBy, true, lines);
    }

    private UUID joined(String phone, @Nullable LocalDate wishedBy, boolean together, NewWaiting.Line... lines) {
        if (join(phone, wishedBy, together, lines) instanceof JoinOutcome.Joined(var group)) {
            return group;
        }
        throw new AssertionError("not joined: " + join(phone, wishedBy, together, lines));
    }

    private Waiting only(UUID group) {
        return atelier.in(() -> list.of(group)).getFirst();
    }

    private static Waiting.Offered offer(Waiting entry) {
        return Objects.requireNonNull(entry.offer());
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

    private void expire(PlacementOutcome.Placed placed) {
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        assertThat(atelier.order(placed.order()).state()).isEqualTo(OrderState.EXPIRED);
    }

    private void endOffer(Waiting entry) {
        atelier.<Integer>rows(db -> db.sql("update campaign.waiting set offer_until = offered_at where waiting_id = ?")
                .param(entry.id().value())
                .update());
        atelier.run(() -> list.lapse(entry.id()));
    }

    private static LocalDate endOfWeek(PlacementOutcome.Placed placed) {
        return Cap.Period.WEEK
                .after(Cap.Period.WEEK.of(placed.promise().shipBy()))
                .minusDays(1);
    }

    private static Wish wish(String design, int quantity, @Nullable UUID booking) {
        return new Wish(List.of(new Wish.Line(design, Map.copyOf(PLAIN), quantity)), false, booking, null, null);
    }

    private PlacementOutcome order(@Nullable UUID booking, LocalDate noLaterThan) {
        return order(wish("cup", 1, booking), noLaterThan);
    }

    private PlacementOutcome order(Wish wish, LocalDate noLaterThan) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, noLaterThan));
    }

    private long overlaps() {
        return atelier.rows(db -> db.sql("""
                select count(*)
                  from promise.placement a
                  join promise.placement b on a.person_id = b.person_id and a.during && b.during
                   and (a.order_id, a.step, a.part) < (b.order_id, b.step, b.part)
                """).query(Long.class).single());
    }
}
