package org.dingzuo.campaign.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.catalog.Designs;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.making.MakingOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.ordering.seat.SeriesAnswers;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.Caps;
import org.dingzuo.testing.Atelier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A studio of a test's own with a series: cups, bowls and plates, alike in their making. */
final class Theme {
    static final List<String> ALL = List.of("cup", "bowl", "plate");

    final Atelier atelier;
    final SeriesDesk desk;
    private final DrivenClock clock;

    private Theme(Atelier atelier) {
        this.atelier = atelier;
        this.desk = atelier.bean(SeriesDesk.class);
        this.clock = atelier.bean(DrivenClock.class);
    }

    static Theme open(ApplicationContext house) {
        var theme = new Theme(Atelier.open(house));
        theme.atelier.run(() -> {
            var designs = theme.atelier.bean(Designs.class);
            designs.publish(designs.draft("bowl", Atelier.cup("碗", "Bowl", 90)));
            designs.publish(designs.draft("plate", Atelier.cup("盘", "Plate", 60)));
            var caps = theme.atelier.bean(Caps.class);
            caps.set(Cap.Period.WEEK, Cap.Unit.ORDERS, new Cap.Scope.Everything(), 500);
            caps.set(Cap.Period.WEEK, Cap.Unit.PIECES, new Cap.Scope.Everything(), 500);
        });
        return theme;
    }

    Instant now() {
        return atelier.bean(Clock.class).instant();
    }

    void pass(Duration time) {
        clock.driveTo(now().plus(time));
    }

    /** A moment after a series' last one. */
    void passClosing(SeriesId id) {
        clock.driveTo(of(id).series().closesAt().plusSeconds(1));
    }

    /** When the kept time begins. */
    void clockToMaking(SeriesId id) {
        clock.driveTo(Respite.making(of(id).series().closesAt()));
    }

    void passDeciding(SeriesId id) {
        clock.driveTo(of(id).series().decideBy().plusSeconds(1));
    }

    SeriesId announced(Minimum minimum, int places) {
        return announced(minimum, places, Map.of());
    }

    /** Open for ten days from now on. @param leasts own minima, by design */
    SeriesId announced(Minimum minimum, int places, Map<String, Integer> leasts) {
        return announced(minimum, places, leasts, now());
    }

    SeriesId announced(Minimum minimum, int places, Instant opensAt) {
        return announced(minimum, places, Map.of(), opensAt);
    }

    private SeriesId announced(Minimum minimum, int places, Map<String, Integer> leasts, Instant opensAt) {
        var members = ALL.stream()
                .map(design -> new Series.Member(design, leasts.getOrDefault(design, 0), false))
                .toList();
        var wish = new NewSeries(
                Words.of("海", "The sea"),
                Words.of("浪与盐", "Waves and salt"),
                null,
                members,
                minimum,
                1_000,
                places,
                opensAt,
                now().plus(Duration.ofDays(10)),
                null);
        var outcome = atelier.in(() -> desk.announce(UUID.randomUUID().toString(), new byte[] {1}, wish));
        if (outcome instanceof SeriesOutcome.Done(var id)) {
            return id;
        }
        throw new AssertionError("not announced: " + outcome);
    }

    SeriesView of(SeriesId id) {
        return atelier.in(() -> desk.find(id)).orElseThrow();
    }

    Gauge gauge(SeriesId id) {
        return of(id).gauge();
    }

    PlacementOutcome order(SeriesId id, String... designs) {
        return atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish(id, designs), Atelier.WHENEVER));
    }

    static Wish wish(SeriesId id, String... designs) {
        var lines = Arrays.stream(designs)
                .map(design -> new Wish.Line(design, Map.of("handle", "none"), 1))
                .toList();
        return new Wish(lines, false, id.value(), null, null);
    }

    Placed booked(SeriesId id, String... designs) {
        var outcome = order(id, designs);
        if (outcome instanceof Placed placed) {
            return placed;
        }
        throw new AssertionError("not booked: " + outcome);
    }

    Placed paid(SeriesId id, String... designs) {
        var placed = booked(id, designs);
        atelier.pay(placed.payment());
        return placed;
    }

    void close(SeriesId id) {
        atelier.rows(db -> {
            desk.closed(id);
            return 0;
        });
    }

    void decideLate(SeriesId id) {
        atelier.rows(db -> {
            desk.undecided(id);
            return 0;
        });
    }

    void silence(SeriesId id) {
        atelier.rows(db -> {
            desk.silence(id);
            return 0;
        });
    }

    SeriesOutcome start(SeriesId id) {
        return atelier.in(() -> desk.start(id));
    }

    SeriesOutcome refundAll(SeriesId id) {
        return atelier.in(() -> desk.refundAll(id));
    }

    SeriesOutcome extend(SeriesId id, @Nullable LocalDate shipBy) {
        return atelier.in(() -> desk.extend(id, now().plus(Duration.ofDays(10)), shipBy, "还差几件"));
    }

    ChangeOutcome agree(Placed seat) {
        return atelier.in(() -> atelier.bean(SeriesAnswers.class).agree(seat.order()));
    }

    ChangeOutcome keepRest(Placed seat) {
        return atelier.in(() -> atelier.bean(SeriesAnswers.class).keepRest(seat.order()));
    }

    ChangeOutcome withdraw(Placed seat) {
        return atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(seat.order()));
    }

    void expire(Placed seat) {
        atelier.letTheHoldEnd(seat.order());
        atelier.expire(seat.order());
    }

    OrderState state(Placed seat) {
        return atelier.order(seat.order()).state();
    }

    Money held(Placed seat) {
        return atelier.in(() -> atelier.bean(Payments.class).held(seat.order().value()));
    }

    /** How a promise stands in the plan: HELD, FIRM or RELEASED. */
    String promise(Placed seat) {
        return atelier.rows(db -> db.sql("select state from promise.promised where order_id = ?")
                .param(seat.order().value())
                .query(String.class)
                .single());
    }

    /** When a cup outside of any series could leave. */
    LocalDate outside() {
        var offer = atelier.in(() -> atelier.bean(Offers.class).quote(Atelier.oneCup()));
        return ((OfferOutcome.Offered) offer).offer().promise().shipBy();
    }

    /** Orders and pieces counted under wide caps, over all weeks together. */
    List<Integer> counted() {
        return List.of(counted(Cap.Unit.ORDERS), counted(Cap.Unit.PIECES));
    }

    private int counted(Cap.Unit unit) {
        return atelier.in(() -> atelier.bean(Caps.class).ahead(60)).stream()
                .filter(each -> each.cap().unit() == unit)
                .flatMap(each -> each.ahead().stream())
                .mapToInt(Caps.Fill::taken)
                .sum();
    }

    /** Steps that stand in the plan. */
    int placements() {
        return atelier.rows(db -> db.sql("select count(distinct (order_id, step)) from promise.placement")
                .query(Integer.class)
                .single());
    }

    <T> T inOneTransaction(Supplier<T> work) {
        return atelier.in(() ->
                Objects.requireNonNull(atelier.bean(TransactionTemplate.class).execute(status -> work.get())));
    }

    /** The making of its first piece is told to begin. */
    MakingOutcome begin(Placed seat) {
        return inOneTransaction(() -> atelier.bean(Making.class).begun(seat.order(), 0, "pinch"));
    }
}
