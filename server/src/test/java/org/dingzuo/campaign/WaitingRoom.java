package org.dingzuo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.Caps;
import org.dingzuo.testing.Atelier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A studio of a test's own where people wait. A cap of one order a week makes every freed week a gap. */
final class WaitingRoom {
    static final Map<String, String> PLAIN = Map.of("handle", "none");

    final Atelier atelier;
    final WaitingList list;

    WaitingRoom(ApplicationContext house) {
        atelier = Atelier.open(house);
        list = atelier.bean(WaitingList.class);
    }

    /** This week and the next are full; the order of the next. */
    PlacementOutcome.Placed inASecondWeek() {
        atelier.placed();
        return atelier.placed();
    }

    void oneOrderAWeek() {
        set(Cap.Unit.ORDERS, 1);
    }

    /** A cap of a week. */
    void set(Cap.Unit unit, int most) {
        atelier.in(() -> atelier.bean(Caps.class).set(Cap.Period.WEEK, unit, new Cap.Scope.Everything(), most));
    }

    static NewWaiting.Line cup(int quantity) {
        return new NewWaiting.Line("cup", PLAIN, quantity);
    }

    JoinOutcome join(String phone, @Nullable LocalDate wishedBy, boolean together, NewWaiting.Line... lines) {
        return atelier.in(
                () -> list.join(new NewWaiting(List.of(lines), together, null, wishedBy, phone, Language.ZH_CN)));
    }

    /** All or none. */
    UUID joined(String phone, @Nullable LocalDate wishedBy, NewWaiting.Line... lines) {
        return joined(phone, wishedBy, true, lines);
    }

    UUID joined(String phone, @Nullable LocalDate wishedBy, boolean together, NewWaiting.Line... lines) {
        if (join(phone, wishedBy, together, lines) instanceof JoinOutcome.Joined(var group)) {
            return group;
        }
        throw new AssertionError("not joined: " + join(phone, wishedBy, together, lines));
    }

    /** The one entry of a group. */
    Waiting only(UUID group) {
        return atelier.in(() -> list.of(group)).getFirst();
    }

    static Waiting.Offered offer(Waiting entry) {
        return Objects.requireNonNull(entry.offer());
    }

    void expire(PlacementOutcome.Placed placed) {
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        assertThat(atelier.order(placed.order()).state()).isEqualTo(OrderState.EXPIRED);
    }

    /** Its time is over. */
    void endOffer(Waiting entry) {
        atelier.<Integer>rows(db -> db.sql("update campaign.waiting set offer_until = offered_at where waiting_id = ?")
                .param(entry.id().value())
                .update());
        atelier.run(() -> list.lapse(entry.id()));
    }

    static LocalDate endOfWeek(PlacementOutcome.Placed placed) {
        return Cap.Period.WEEK
                .after(Cap.Period.WEEK.of(placed.promise().shipBy()))
                .minusDays(1);
    }

    static Wish wish(String design, int quantity, @Nullable UUID booking) {
        return new Wish(List.of(new Wish.Line(design, Map.copyOf(PLAIN), quantity)), false, booking, null, null);
    }

    /** Takes an offer or a place of a drop; null: neither. */
    PlacementOutcome order(@Nullable UUID booking, LocalDate noLaterThan) {
        return order(wish("cup", 1, booking), noLaterThan);
    }

    PlacementOutcome order(Wish wish, LocalDate noLaterThan) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, noLaterThan));
    }
}
