package org.dingzuo.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.studio.Studios;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much of the coming making time is taken, and what is therefore asked of whoever comes new. */
@Service
@Transactional
public class Workload {
    private final PlanBook book;
    private final PlacementLedger plan;
    private final PressureStore pressures;
    private final CarriedLedger carried;
    private final Studios studios;
    private final Clock clock;

    Workload(
            PlanBook book,
            PlacementLedger plan,
            PressureStore pressures,
            CarriedLedger carried,
            Studios studios,
            Clock clock) {
        this.book = book;
        this.plan = plan;
        this.pressures = pressures;
        this.carried = carried;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param making minutes in which hands may make something
     *  @param booked of those, taken: by orders, paid or not, and by reserved places */
    public record Booked(int making, int booked) {
        /** In hundredths; nothing of nothing is 0. */
        public int percent() {
            return making == 0 ? 0 : (int) Math.min(100, 100L * booked / making);
        }
    }

    /** An order as it was in hand: from when it was first promised until it left or was due.
     *  @param minutes of hands, as promised */
    public record Carried(UUID order, Instant since, LocalDate until, int minutes) {}

    /** From the beginning of today, so many weeks on. In memory, where this node booked last. */
    @Transactional(readOnly = true)
    public Booked booked(int weeks) {
        var page = book.open(StudioScope.studio(), plan.version(StudioScope.studio()), studios.calendarVersion());
        var zone = page.workforce().profile().zone();
        var from = minute(page.day(), zone);
        var until = minute(page.day().plusWeeks(weeks), zone);
        var making = 0;
        var free = 0;
        for (var person : page.snapshot().people()) {
            making += page.snapshot().makingMinutes(person.key(), from, until);
            free += page.snapshot().freeMinutes(person.key(), from, until);
        }
        return new Booked(making, Math.max(0, making - free));
    }

    /** What was in hand since a day, for a look back. What was given back is not told. */
    @Transactional(readOnly = true)
    public List<Carried> carriedSince(LocalDate day) {
        return carried.since(StudioScope.studio(), day);
    }

    /** Of the plan as it stands at this moment. */
    @Transactional(readOnly = true)
    public Pressure pressure() {
        return book.open(StudioScope.studio(), plan.version(StudioScope.studio()), studios.calendarVersion())
                .pressure();
    }

    /** As {@link Promises#takeTurn}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        plan.lockVersion(StudioScope.studio());
    }

    /** From the next quote on, this is asked of new buyers. In turn of the plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void press(Pressure pressure) {
        pressures.put(StudioScope.studio(), pressure);
        plan.bumpVersion(StudioScope.studio(), 1);
    }

    private static int minute(LocalDate day, ZoneId zone) {
        return MakingWindows.minuteOf(day.atStartOfDay(zone).toInstant());
    }
}
