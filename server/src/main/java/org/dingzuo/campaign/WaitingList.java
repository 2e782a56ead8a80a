package org.dingzuo.campaign;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.campaign.Waiting.State;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.QuoteOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk for those who wait. Wanting is no order: nothing is held and nothing is owed, until an offer is made. */
@Service
@Transactional
public class WaitingList {
    private static final int MOST_OPEN = 10;
    private static final Set<Booking.Kind> HELD_FOR_OTHERS = EnumSet.of(Booking.Kind.DROP, Booking.Kind.CYCLE);

    private final WaitingStore store;
    private final WaitingWork works;
    private final Offering offering;
    private final Bookings bookings;
    private final Designs designs;
    private final Promises promises;
    private final PersonalSeal seal;
    private final StudioJobs jobs;
    private final Clock clock;

    WaitingList(
            WaitingStore store,
            WaitingWork works,
            Offering offering,
            Bookings bookings,
            Designs designs,
            Promises promises,
            PersonalSeal seal,
            StudioJobs jobs,
            Clock clock) {
        this.store = store;
        this.works = works;
        this.offering = offering;
        this.bookings = bookings;
        this.designs = designs;
        this.promises = promises;
        this.seal = seal;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Puts somebody on the list, the same wish of the same phone once. */
    public JoinOutcome join(NewWaiting wish) {
        var studio = StudioScope.studio();
        var mark = seal.mark(studio, wish.phone());
        if (store.openOf(studio, mark) >= MOST_OPEN) {
            return new JoinOutcome.TooMany(MOST_OPEN);
        }
        var lines = new ArrayList<Waiting.Line>();
        for (int at = 0; at < wish.lines().size(); at++) {
            var asked = wish.lines().get(at);
            switch (designs.check(asked.design(), new Choosing(asked.configuration(), asked.quantity(), null))
                    .orElse(null)) {
                case null -> {
                    return new JoinOutcome.UnknownDesign(at);
                }
                case Makeability.Makeable(var item) ->
                    lines.add(new Waiting.Line(item.slug(), item.configuration(), asked.quantity()));
                case Makeability refusal -> {
                    return new JoinOutcome.NotMakeable(at, refusal);
                }
            }
        }
        var apart = wish.together()
                ? List.<List<Waiting.Line>>of(lines)
                : lines.stream().map(List::of).toList();
        var entries = new ArrayList<Waiting>();
        var group = Ids.next(clock);
        for (var part : apart) {
            switch (judge(group, part, wish)) {
                case Judged.Waits(var entry) -> entries.add(entry);
                case Judged.Refused(var why) -> {
                    return why;
                }
            }
        }
        var reach = new WaitingStore.Reach(
                mark, seal.seal(studio, wish.phone()), wish.language().tag());
        var joined = group;
        for (var entry : entries) {
            joined = store.insert(studio, entry, reach);
        }
        jobs.at(clock.instant().plus(WatchPlan.PAUSE), WatchPlan.NAME, studio.value());
        return new JoinOutcome.Joined(joined);
    }

    private sealed interface Judged {
        record Waits(Waiting entry) implements Judged {}

        record Refused(JoinOutcome why) implements Judged {}
    }

    private Judged judge(UUID group, List<Waiting.Line> lines, NewWaiting wish) {
        var work = works.of(lines).orElseThrow();
        var booking = wish.booking() == null ? null : new BookingId(wish.booking());
        if (booking != null) {
            // A seat of a series is its buyer's promise; it cannot be held in another name.
            if (bookings.find(booking)
                    .map(Booking::kind)
                    .filter(HELD_FOR_OTHERS::contains)
                    .isEmpty()) {
                return new Judged.Refused(new JoinOutcome.UnknownBooking());
            }
            return switch (bookings.look(booking, work.lines(), Duration.ZERO)) {
                case PlaceOutcome.Place place ->
                    new Judged.Refused(
                            new JoinOutcome.ThereAlready(place.dates().shipBy()));
                case PlaceOutcome.SoldOut full ->
                    new Judged.Waits(entry(group, lines, work, booking, wish.wishedBy(), wish.wishedBy()));
                case PlaceOutcome other -> new Judged.Refused(new JoinOutcome.UnknownBooking());
            };
        }
        var needed = wish.wishedBy();
        if (promises.quote(work.ask(Fit.NOBODY, 0)) instanceof QuoteOutcome.Quoted quoted) {
            var shipBy = quoted.dates().shipBy();
            if (needed != null && !shipBy.isAfter(needed)) {
                return new Judged.Refused(new JoinOutcome.ThereAlready(shipBy));
            }
            // Without a day of one's own, any earlier one than an order would be promised now.
            needed = needed == null ? shipBy.minusDays(1) : needed;
        }
        return new Judged.Waits(entry(group, lines, work, null, wish.wishedBy(), needed));
    }

    private Waiting entry(
            UUID group,
            List<Waiting.Line> lines,
            WaitingWork.Work work,
            @Nullable BookingId booking,
            @Nullable LocalDate wishedBy,
            @Nullable LocalDate neededBy) {
        var id = new WaitingId(Ids.next(clock));
        return new Waiting(
                id, group, booking, lines, work.minutes(), wishedBy, neededBy, clock.instant(), State.WAITING, 0, null);
    }

    /** The entries of one page. */
    @Transactional(readOnly = true)
    public List<Waiting> of(UUID group) {
        return store.ofGroup(StudioScope.studio(), group);
    }

    /** How many wait longer for the same. */
    @Transactional(readOnly = true)
    public int ahead(Waiting entry) {
        return Math.toIntExact(store.in(StudioScope.studio(), List.of(State.WAITING)).stream()
                .filter(other -> Objects.equals(other.booking(), entry.booking()))
                .filter(other -> other.since().isBefore(entry.since()))
                .count());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Skip> skips(WaitingId id, int most) {
        return store.skips(StudioScope.studio(), id, most);
    }

    /** Waits no more; the phone number is forgotten, and what was held is offered to the next. False when it was over before. */
    public boolean leave(UUID group, WaitingId id) {
        var studio = StudioScope.studio();
        promises.takeTurn();
        var entry = store.find(studio, id)
                .filter(found -> found.group().equals(group))
                .filter(found -> found.state() != State.TAKEN && found.state() != State.LEFT);
        if (entry.isEmpty() || !offering.giveBack(studio, entry.get(), State.LEFT)) {
            return false;
        }
        store.forget(studio, id);
        offering.freed(studio);
        return true;
    }

    /** After an offer that ended unused: waits again, as the last. */
    public void again(UUID group, WaitingId id) {
        mine(group, id).ifPresent(entry -> store.again(StudioScope.studio(), id, clock.instant()));
    }

    /** Another last day; null: as early as it comes, earlier than an order would be promised now. */
    public void wish(UUID group, WaitingId id, @Nullable LocalDate wishedBy) {
        mine(group, id).ifPresent(entry -> {
            var needed = wishedBy;
            if (needed == null && entry.booking() == null) {
                var quote = works.of(entry.lines()).map(work -> promises.quote(work.ask(Fit.NOBODY, 0)));
                needed = quote.orElse(null) instanceof QuoteOutcome.Quoted quoted
                        ? quoted.dates().shipBy().minusDays(1)
                        : null;
            }
            store.wish(StudioScope.studio(), id, wishedBy, needed);
        });
    }

    private Optional<Waiting> mine(UUID group, WaitingId id) {
        return store.find(StudioScope.studio(), id)
                .filter(entry -> entry.group().equals(group));
    }

    /** Something came free: offers it to those who wait, by the stated rule. In turn of the plan. */
    public void freed() {
        var studio = StudioScope.studio();
        if (store.anybodyWaits(studio)) {
            promises.takeTurn();
            offering.freed(studio);
        }
    }

    /** Everything that is kept about this phone here, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> of(String phone) {
        var studio = StudioScope.studio();
        return store.withPhone(studio, seal.mark(studio, phone));
    }

    /** Those of these phones that still wait, or began to at or after {@code since}. */
    @Transactional(readOnly = true)
    public Set<String> heardOf(Set<String> phones, Instant since) {
        var studio = StudioScope.studio();
        var heard = store.heardOf(studio, since).stream().map(ByteBuffer::wrap).collect(Collectors.toSet());
        return phones.stream()
                .filter(phone -> heard.contains(ByteBuffer.wrap(seal.mark(studio, phone))))
                .collect(Collectors.toSet());
    }

    /** Forgets a phone number wherever it waits. */
    public void forget(String phone) {
        var studio = StudioScope.studio();
        promises.takeTurn();
        for (var entry : store.withPhone(studio, seal.mark(studio, phone))) {
            if (entry.state() == State.WAITING || entry.state() == State.OFFERED) {
                offering.giveBack(studio, entry, State.LEFT);
            }
            store.forget(studio, entry.id());
        }
    }

    void lapse(WaitingId id) {
        offering.lapse(StudioScope.studio(), id);
    }

    @Transactional(readOnly = true)
    Optional<Instant> offerEnds(WaitingId id) {
        return offering.ends(StudioScope.studio(), id);
    }

    @Transactional(readOnly = true)
    boolean anybodyWaits() {
        return store.anybodyWaits(StudioScope.studio());
    }
}
