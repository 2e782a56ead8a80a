package org.dingzuo.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.database.BeforeEnd;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The promise desk: quotes a date, holds the time for it, and gives it back. */
@Service
@Transactional
public class Promises {
    /** As long a quoted date stands while the plan has it, whatever has been measured since. */
    public static final Duration STANDS = Duration.ofMinutes(30);

    private final PlanBook book;
    private final Quoting quoting;
    private final PlacementLedger placements;
    private final PromiseLedger promises;
    private final SliceLedger slices;
    private final CapStore capStore;
    private final CapLedger capLedger;
    private final SheetLedger sheets;
    private final AgendaLedger agendaLedger;
    private final Agenda agenda;
    private final Habits habits;
    private final Studios studios;
    private final Clock clock;

    Promises(
            PlanBook book,
            Quoting quoting,
            PlacementLedger placements,
            PromiseLedger promises,
            SliceLedger slices,
            CapStore capStore,
            CapLedger capLedger,
            SheetLedger sheets,
            AgendaLedger agendaLedger,
            Agenda agenda,
            Habits habits,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.quoting = quoting;
        this.placements = placements;
        this.promises = promises;
        this.slices = slices;
        this.capStore = capStore;
        this.capLedger = capLedger;
        this.sheets = sheets;
        this.agendaLedger = agendaLedger;
        this.agenda = agenda;
        this.habits = habits;
        this.studios = studios;
        this.clock = clock;
    }

    /** When this work could be promised. Takes nothing. */
    @Transactional(readOnly = true)
    public QuoteOutcome quote(Ask ask) {
        var studio = StudioScope.studio();
        return quoting.propose(studio, ask, placements.state(studio)).outcome();
    }

    /** Makes every other booking of this studio wait until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Turn takeTurn() {
        var state = placements.lockState(StudioScope.studio());
        return new Turn(state.version(), state.edition());
    }

    /** Takes the time for an order, unless it could only be promised later than {@code noLaterThan}.
     *  @param turn taken in this transaction, in which nothing was booked since */
    @Transactional(propagation = Propagation.MANDATORY)
    public HoldOutcome hold(Turn turn, Ask ask, LocalDate noLaterThan) {
        var studio = StudioScope.studio();
        var proposed = quoting.propose(studio, ask, turn.state());
        return switch (proposed.outcome()) {
            case QuoteOutcome.NoTime(var because) -> new HoldOutcome.NoTime(because);
            case QuoteOutcome.Quoted quoted -> {
                var inTime = Optional.of(quoted)
                        .filter(now -> !now.dates().shipBy().isAfter(noLaterThan))
                        .or(() -> quoting.asQuoted(studio, ask, proposed, noLaterThan));
                if (inTime.isEmpty()) {
                    yield new HoldOutcome.OnlyLater(quoted.dates().shipBy());
                }
                var given = inTime.get();
                quoting.take(studio, ask, proposed, given);
                yield new HoldOutcome.Held(given.dates(), given.line(), given.because());
            }
        };
    }

    /** As {@link #takeTurn}, before each of several bookings in one transaction. What this process has learnt of the plan within it is
     *  forgotten before it ends, as it may end with all of it undone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Turn takeTurnOfSeveral() {
        var studio = StudioScope.studio();
        BeforeEnd.run(() -> book.forget(studio));
        return takeTurn();
    }

    /** Takes the time for an order whose day was given before it came here: it is promised for that very day, unless the plan cannot keep
     *  it. Nobody else moves. */
    @Transactional(propagation = Propagation.MANDATORY)
    public HoldOutcome holdFor(Turn turn, Ask ask, LocalDate day) {
        var studio = StudioScope.studio();
        var proposed = quoting.propose(studio, ask, turn.state());
        if (proposed.outcome() instanceof QuoteOutcome.NoTime(var because)) {
            return new HoldOutcome.NoTime(because);
        }
        return switch (quoting.notBefore(studio, ask, proposed, day)) {
            case QuoteOutcome.NoTime(var because) -> new HoldOutcome.NoTime(because);
            case QuoteOutcome.Quoted quoted -> {
                if (quoted.dates().shipBy().isAfter(day)) {
                    yield new HoldOutcome.OnlyLater(quoted.dates().shipBy());
                }
                quoting.take(studio, ask, proposed, quoted);
                yield new HoldOutcome.Held(quoted.dates(), quoted.line(), quoted.because());
            }
        };
    }

    /** The deposit is paid: the time no longer comes back by itself. */
    public void makeFirm(UUID order) {
        promises.turn(StudioScope.studio(), order, "HELD", "FIRM");
    }

    /** Whether its time was taken and is not firm yet: nothing of it may begin. */
    @Transactional(readOnly = true)
    public boolean isTentative(UUID order) {
        return promises.isHeld(StudioScope.studio(), order);
    }

    /** Gives an order's time back, whether held or firm: to its drop while that is open, otherwise to everybody. A second call changes
     *  nothing.
     *  @param begun whether some of it was used already: a drop could not sell the rest as a whole place */
    public void release(UUID order, boolean begun) {
        var studio = StudioScope.studio();
        placements.lockVersion(studio);
        if (!promises.turn(studio, order, "HELD", "RELEASED") && !promises.turn(studio, order, "FIRM", "RELEASED")) {
            return;
        }
        sheets.close(studio, order);
        var counted = capStore.all(studio);
        var standing = promises.standing(studio, order);
        capLedger.giveBack(studio, counted, standing.day(), standing.portion());
        var given = begun ? List.<SliceLedger.Slice>of() : slices.giveBack(studio, order);
        if (given.isEmpty()) {
            placements.delete(studio, List.of(order));
        }
        for (var slice : given) {
            capLedger.add(studio, counted, slice.due(), slice.portion());
        }
        placements.bumpVersion(studio, 1);
    }

    /** What is held in one name is another's from now on, with its day. In turn of the plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(UUID from, UUID to) {
        promises.handOver(StudioScope.studio(), from, to);
    }

    /** What each of these orders was promised; an order without a promise is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Promised> of(Collection<UUID> orders) {
        return promises.find(StudioScope.studio(), orders);
    }

    /** What is placed in {@code [from, until)}, of firm orders, in the order in which it begins. */
    @Transactional(readOnly = true)
    public List<Slot> agenda(Instant from, Instant until) {
        return agenda.between(from, until);
    }

    /** What is still placed of these orders: the steps that are not done. */
    @Transactional(readOnly = true)
    public List<Slot> placedFor(Collection<UUID> orders) {
        return agenda.placedFor(orders);
    }

    /** What of each of these orders is still to be made; an order without a promise is absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Outstanding> outstanding(Collection<UUID> orders) {
        return agendaLedger.outstanding(
                StudioScope.studio(),
                orders,
                studios.packingDays(),
                studios.profile().zone());
    }

    /** What the loads of the plan are made up for, such as glaze programmes. */
    @Transactional(readOnly = true)
    public List<String> families() {
        return agendaLedger.families(StudioScope.studio());
    }

    /** Hands are on a step: it keeps its place from now on. In turn of the plan. */
    public void begun(UUID order, int line, String step) {
        sheets.begin(StudioScope.studio(), order, JobSheet.key(line, step), clock.instant());
    }

    /** A step is done: what is left of its time is free again.
     *  @param measured what it took, of which later dates learn; null: nobody timed it */
    public void finished(UUID order, int line, String step, @Nullable Measured measured) {
        agenda.finish(order, line, step);
        if (measured != null) {
            habits.learn(StudioScope.studio(), step, measured);
        }
    }

    /** The buyer agreed to another day: the one thing that moves a promise. In turn of the plan; the day before stays on record.
     *  @param reason as the buyer read it */
    public void moveDay(UUID order, LocalDate shipBy, String reason) {
        var studio = StudioScope.studio();
        var caps = capStore.all(studio);
        var standing = promises.standing(studio, order);
        capLedger.giveBack(studio, caps, standing.day(), standing.portion());
        capLedger.add(studio, caps, shipBy, standing.portion());
        promises.moveDay(studio, order, shipBy, reason, clock.instant());
        placements.bumpVersion(studio, 1);
    }

    /** The work waited for something of the buyer's, and its day moves by that (Civil Code 778). When it leaves says nothing of the house
     *  any more. In turn of the plan. */
    public void waitedForBuyer(UUID order, LocalDate shipBy) {
        moveDay(order, shipBy, "waited-for-buyer");
        promises.teachesNothing(StudioScope.studio(), order);
    }

    /** The order left the house on this day: its promise is settled. */
    public void shipped(UUID order, LocalDate day) {
        agendaLedger.kept(StudioScope.studio(), order, day);
        sheets.close(StudioScope.studio(), order);
    }

    /** Firm orders that reality has put in danger within {@code horizon}, worst first. */
    @Transactional(readOnly = true)
    public List<Risk> atRisk(Instant horizon) {
        return agenda.risks(horizon);
    }

    /** The public kept-rate: against the day first promised. */
    @Transactional(readOnly = true)
    public KeptCount keptSince(LocalDate from) {
        return agendaLedger.keptSince(StudioScope.studio(), from);
    }

    /** The same for these orders: of those that have left. */
    @Transactional(readOnly = true)
    public KeptCount keptOf(Collection<UUID> orders) {
        return agendaLedger.keptOf(StudioScope.studio(), orders);
    }

    static int nextMinute(Instant moment) {
        return MakingWindows.minuteOf(moment.plusSeconds(59));
    }
}
