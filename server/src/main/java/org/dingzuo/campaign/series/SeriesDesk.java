package org.dingzuo.campaign.series;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.campaign.HeaviestPiece;
import org.dingzuo.campaign.series.Ends.Hour;
import org.dingzuo.campaign.series.SeriesOutcome.Done;
import org.dingzuo.campaign.series.SeriesOutcome.NotNow;
import org.dingzuo.campaign.series.SeriesOutcome.NotReached;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.promise.ReservationOutcome;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.promise.WorkLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maker's desk for series, and the one where orders ask about their seats. Buyers join through {@link org.dingzuo.campaign.Bookings}. */
@Service
@Transactional
public class SeriesDesk {
    private final SeriesStore store;
    private final SeatStore seats;
    private final Ends ends;
    private final Designs designs;
    private final ReservedTime time;
    private final StudioJobs jobs;
    private final Audit audit;
    private final Clock clock;

    SeriesDesk(
            SeriesStore store,
            SeatStore seats,
            Ends ends,
            Designs designs,
            ReservedTime time,
            StudioJobs jobs,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.ends = ends;
        this.designs = designs;
        this.time = time;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the time and announces the series; it opens and closes by itself. Once per key, however often and however parallel. */
    public SeriesOutcome announce(String key, byte[] fingerprint, NewSeries wish) {
        // Whoever presses twice waits here for himself.
        time.takeTurn();
        var earlier = store.byKey(StudioScope.studio(), key);
        if (earlier.isPresent()) {
            return Arrays.equals(earlier.get().fingerprint(), fingerprint)
                    ? new Done(earlier.get().series())
                    : new SeriesOutcome.KeyReused();
        }
        var block = Ids.next(clock);
        var slugs = wish.designs().stream().map(Series.Member::design).toList();
        return keep(block, slugs, wish.places(), Respite.making(wish.closesAt()), wish.shipBy())
                .orElse(day -> {
                    var series = new Series(
                            new SeriesId(Ids.next(clock)),
                            wish.name(),
                            wish.story(),
                            wish.film(),
                            Series.State.OPEN,
                            wish.designs(),
                            wish.minimum(),
                            wish.discount(),
                            wish.places(),
                            wish.opensAt(),
                            wish.closesAt(),
                            day,
                            block,
                            Respite.decideBy(wish.closesAt()),
                            0,
                            null);
                    store.insert(StudioScope.studio(), series, new SeriesStore.Key(key, fingerprint), clock.instant());
                    jobs.at(series.closesAt(), CloseSeries.NAME, series.id().value());
                    audit.note("series.announced", "series", series.id().value());
                    return new Done(series.id());
                });
    }

    /** Starts it before its time, or while its maker decides: enough is paid in, and nobody owes an answer. */
    public SeriesOutcome start(SeriesId id) {
        return decided(id, Series.State.STARTED, hour -> {
            if (!(hour.end() instanceof End.Runs(var dropped)) || isWaiting(hour)) {
                return new NotReached();
            }
            ends.start(hour, dropped);
            return new Done(id);
        });
    }

    private static boolean isWaiting(Hour hour) {
        return hour.seats().stream().anyMatch(seat -> seat.asked() != null);
    }

    /** Gives everybody everything back and frees the time. */
    public SeriesOutcome refundAll(SeriesId id) {
        return decided(id, Series.State.REFUNDED, hour -> {
            ends.refund(hour);
            return new Done(id);
        });
    }

    /** More time for a series that closed short. Its buyers are asked; who does not agree in time gets everything back.
     *  @param shipBy the later day; null: the earliest possible, never before the day promised
     *  @param reason as buyers read it */
    public SeriesOutcome extend(SeriesId id, Instant closesAt, @Nullable LocalDate shipBy, String reason) {
        return decided(id, Series.State.OPEN, hour -> {
            var series = hour.series();
            if (series.state() != Series.State.DECIDING) {
                return new NotNow(series.state());
            }
            var block = Ids.next(clock);
            var wished = shipBy == null || shipBy.isBefore(series.shipBy()) ? series.shipBy() : shipBy;
            var kept = keep(block, series.made(), series.places(), Respite.making(closesAt), wished);
            if (shipBy == null && kept.refusal() instanceof SeriesOutcome.OnlyLater(var day)) {
                kept = keep(block, series.made(), series.places(), Respite.making(closesAt), day);
            }
            return kept.orElse(day -> {
                ends.extend(hour, block, new SeriesStore.Extension(closesAt, Respite.decideBy(closesAt), day, reason));
                return new Done(id);
            });
        });
    }

    private interface Act {
        SeriesOutcome on(Hour hour);
    }

    /** @param goal where the act leads; a settled series that is there already is done with */
    private SeriesOutcome decided(SeriesId id, Series.State goal, Act act) {
        var hour = ends.hour(id).orElseThrow(() -> new IllegalArgumentException("There is no series " + id.value()));
        var state = hour.series().state();
        if (!state.isSettled()) {
            var outcome = act.on(hour);
            if (outcome instanceof Done) {
                audit.note(act(goal), "series", id.value());
            }
            return outcome;
        }
        return state == goal ? new Done(id) : new NotNow(state);
    }

    private static String act(Series.State goal) {
        return switch (goal) {
            case STARTED -> "series.started";
            case REFUNDED -> "series.refunded";
            case OPEN, DECIDING -> "series.extended";
        };
    }

    /** The common day of reserved time, or why there is none. */
    private record Kept(@Nullable LocalDate day, @Nullable SeriesOutcome refusal) {
        SeriesOutcome orElse(Function<LocalDate, SeriesOutcome> next) {
            return day != null ? next.apply(day) : Objects.requireNonNull(refusal);
        }
    }

    private Kept keep(UUID block, List<String> slugs, int places, Instant from, @Nullable LocalDate wished) {
        var chosen = new ArrayList<PublishedDesign>();
        for (var slug : slugs) {
            var design = designs.onSale(slug);
            if (design.isEmpty()) {
                return new Kept(null, new SeriesOutcome.UnknownDesign(slug));
            }
            chosen.add(design.get());
        }
        return switch (HeaviestPiece.of(chosen)) {
            case HeaviestPiece.Outcome.MadeDifferently(var step) ->
                new Kept(null, new SeriesOutcome.MadeDifferently(step));
            case HeaviestPiece.Outcome.Found(var piece) ->
                switch (time.reserve(block, new WorkLine(piece, 1), places, from, wished)) {
                    case ReservationOutcome.NoTime(var because) -> new Kept(null, new SeriesOutcome.NoTime(because));
                    case ReservationOutcome.OnlyLater(var day) -> new Kept(null, new SeriesOutcome.OnlyLater(day));
                    case ReservationOutcome.Reserved(var day) -> new Kept(day, null);
                };
        };
    }

    void closed(SeriesId id) {
        ends.closed(id);
    }

    void undecided(SeriesId id) {
        ends.undecided(id);
    }

    void silence(SeriesId id) {
        ends.silence(id);
    }

    /** A later day that a buyer agreed to. @param reason why, in the maker's words */
    public record LaterDay(LocalDate shipBy, String reason) {}

    /** The later day that the buyer of this order agrees to; empty when none was asked for, or it is too late. In turn of the plan. */
    public Optional<LaterDay> agree(UUID order) {
        var studio = StudioScope.studio();
        return seats.standing(studio, order)
                .filter(seat -> seats.agreed(studio, order, Seat.Question.EXTENDED, seat.designs(), clock.instant()))
                .map(seat -> {
                    var series = store.find(studio, seat.series()).orElseThrow();
                    return new LaterDay(series.shipBy(), Objects.requireNonNullElse(series.reason(), ""));
                });
    }

    /** The buyer of this order stays though designs of it dropped out. Soon it is planned with the others.
     *  @return numbers of the order's pieces that are made, from 0; empty when nothing was asked, or it is too late. In turn of the plan */
    public List<Integer> keepRest(UUID order) {
        var studio = StudioScope.studio();
        var seat = seats.standing(studio, order);
        if (seat.isEmpty()) {
            return List.of();
        }
        var series = store.find(studio, seat.get().series()).orElseThrow();
        var stays = seat.get().without(series.dropped());
        var designs = stays.stream().map(seat.get().designs()::get).toList();
        if (!seats.agreed(studio, order, Seat.Question.DESIGN_DROPPED, designs, clock.instant())) {
            return List.of();
        }
        ends.joinBatch(series);
        return stays;
    }

    @Transactional(readOnly = true)
    public Optional<SeriesView> find(SeriesId id) {
        return store.find(StudioScope.studio(), id)
                .map(series -> views(List.of(series)).getFirst());
    }

    /** Every series of this studio: those that wait for something first. */
    @Transactional(readOnly = true)
    public List<SeriesView> all() {
        return views(store.all(StudioScope.studio()));
    }

    private List<SeriesView> views(List<Series> all) {
        var standing = seats.standing(
                StudioScope.studio(),
                all.stream().map(series -> series.id().value()).toList());
        var ledger = ends.ledger(standing);
        var free = time.free(all.stream().map(Series::block).toList());
        Map<SeriesId, List<Seat>> bySeries = standing.stream().collect(Collectors.groupingBy(Seat::series));
        return all.stream()
                .map(series -> {
                    var mine = bySeries.getOrDefault(series.id(), List.of());
                    var gauge = Gauge.of(mine, ledger);
                    return new SeriesView(
                            series, mine, ledger, gauge, End.of(series, gauge), free.getOrDefault(series.block(), 0));
                })
                .toList();
    }

    /** The series that an order is in, or was; empty when it came from none. */
    @Transactional(readOnly = true)
    public Optional<SeatView> seatOf(UUID order) {
        var studio = StudioScope.studio();
        return seats.find(studio, order)
                .flatMap(seat -> find(seat.series())
                        .map(view -> new SeatView(
                                seat,
                                view.seats().stream()
                                        .anyMatch(each -> each.order().equals(order)),
                                view.series(),
                                view.gauge())));
    }
}
