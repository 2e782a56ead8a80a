package org.dingzuo.campaign.series;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.campaign.series.Seat.Question;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.Payments;
import org.dingzuo.promise.Batches;
import org.dingzuo.promise.ReservedTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How series end. Everything is decided in turn of the plan, with the payments of every seat locked: what has been paid by then counts,
 *  what comes afterwards is late money. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ends {
    private final SeriesStore store;
    private final SeatStore seats;
    private final Payments payments;
    private final ReservedTime time;
    private final Batches batches;
    private final StudioJobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ends(
            SeriesStore store,
            SeatStore seats,
            Payments payments,
            ReservedTime time,
            Batches batches,
            StudioJobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.payments = payments;
        this.time = time;
        this.batches = batches;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** A series at the moment of deciding. @param ledger what came in against each seat's order */
    record Hour(Series series, List<Seat> seats, Map<UUID, Money> ledger) {
        Gauge gauge() {
            return Gauge.of(seats, ledger);
        }

        End end() {
            return End.of(series, gauge());
        }

        boolean isPaid(Seat seat) {
            return ledger.getOrDefault(seat.order(), Money.ZERO).isPositive();
        }
    }

    /** Takes the turn of the plan, the series and the payments of all its seats; empty when there is no such series. */
    Optional<Hour> hour(SeriesId id) {
        var studio = StudioScope.studio();
        time.takeTurn();
        return store.lock(studio, id).map(series -> {
            var standing = seats.standing(studio, List.of(id.value()));
            standing.forEach(seat -> payments.lock(seat.order()));
            return new Hour(series, standing, ledger(standing));
        });
    }

    Map<UUID, Money> ledger(List<Seat> standing) {
        return payments.paid(standing.stream().map(Seat::order).toList());
    }

    /** The last day is over. Reached: it starts. Short: its maker decides. */
    void closed(SeriesId id) {
        silence(id);
        hour(id).filter(hour -> hour.series().state() == Series.State.OPEN
                        && !clock.instant().isBefore(hour.series().closesAt()))
                .ifPresent(hour -> {
                    switch (hour.end()) {
                        case End.Runs(var dropped) -> start(hour, dropped);
                        case End.Short() -> {
                            turn(hour.series(), Series.State.DECIDING);
                            jobs.move(hour.series().decideBy(), DecideSeries.NAME, id.value());
                        }
                    }
                });
    }

    /** The maker did not decide in time: it starts if late payments have made it reach its minimum, else everybody gets everything back. */
    void undecided(SeriesId id) {
        hour(id).filter(hour -> hour.series().state() == Series.State.DECIDING
                        && !clock.instant().isBefore(hour.series().decideBy()))
                .ifPresent(hour -> {
                    switch (hour.end()) {
                        case End.Runs(var dropped) -> start(hour, dropped);
                        case End.Short() -> refund(hour);
                    }
                });
    }

    /** Whoever was asked and has not answered in time leaves with everything. */
    void silence(SeriesId id) {
        var now = clock.instant();
        hour(id).ifPresent(hour -> hour.seats().stream()
                .filter(seat -> isOver(seat.answerBy(), now))
                .forEach(seat -> lose(seat, SeatLost.Reason.NO_ANSWER)));
    }

    private static boolean isOver(@Nullable Instant answerBy, Instant now) {
        return answerBy != null && !answerBy.isAfter(now);
    }

    /** Those whose pieces are all made go on. Whoever wanted only what drops out gets everything back; whoever paid for the whole series
     *  is asked about the rest of it, and keeps the time for it meanwhile. */
    void start(Hour hour, Set<String> dropped) {
        var studio = StudioScope.studio();
        var series = hour.series();
        turn(series, Series.State.STARTED);
        store.drop(studio, series.id(), List.copyOf(dropped));
        var asked = new ArrayList<Seat>();
        for (var seat : hour.seats()) {
            switch (Fate.of(seat, hour.isPaid(seat), dropped)) {
                case RUNS -> events.publishEvent(new SeatRuns(studio, seat.order()));
                case STAYS_UNPAID -> {}
                case ASKED -> asked.add(seat);
                case LOST -> lose(seat, SeatLost.Reason.DESIGN_DROPPED);
            }
        }
        if (!asked.isEmpty()) {
            ask(series, asked, Question.DESIGN_DROPPED, Respite.answerDropped(clock.instant(), series.closesAt()));
        }
        time.close(series.block());
        batches.gatherSoon(series.block());
    }

    /** Whoever answered late joins what is planned as one batch. */
    void joinBatch(Series series) {
        batches.gatherSoon(series.block());
    }

    void refund(Hour hour) {
        turn(hour.series(), Series.State.REFUNDED);
        time.close(hour.series().block());
        hour.seats().forEach(seat -> lose(seat, SeatLost.Reason.SERIES_SHORT));
    }

    /** @param block reserved for as many places as the series has */
    void extend(Hour hour, UUID block, SeriesStore.Extension by) {
        var series = hour.series();
        batches.exchange(series.block(), block);
        store.extend(StudioScope.studio(), series.id(), block, by);
        var answerBy = Respite.answerExtended(clock.instant(), by.closesAt());
        ask(series, hour.seats(), Question.EXTENDED, answerBy);
        jobs.move(by.closesAt(), CloseSeries.NAME, series.id().value());
    }

    private void ask(Series series, List<Seat> asked, Question question, Instant answerBy) {
        var studio = StudioScope.studio();
        seats.ask(studio, asked.stream().map(Seat::order).toList(), question, answerBy);
        asked.forEach(seat -> events.publishEvent(new SeatAsked(studio, seat.order(), question)));
        jobs.move(answerBy, AnswersDue.NAME, series.id().value());
    }

    private void lose(Seat seat, SeatLost.Reason reason) {
        events.publishEvent(new SeatLost(StudioScope.studio(), seat.order(), reason));
    }

    private void turn(Series series, Series.State to) {
        if (!store.turn(StudioScope.studio(), series.id(), series.state(), to, clock.instant())) {
            throw new IllegalStateException("Series " + series.id().value() + " is no longer " + series.state());
        }
    }
}
