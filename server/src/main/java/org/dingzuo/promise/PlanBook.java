package org.dingzuo.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the newest plan of each recently used studio in memory, so that a quote reads no rows. A copy is used only when the
 *  database still has its version, and is rebuilt from rows otherwise. */
@Component
class PlanBook {
    private static final int REMEMBERED = 256;

    private final PlacementLedger ledger;
    private final Habits habits;
    private final BufferLedger buffers;
    private final CapStore caps;
    private final PressureStore pressures;
    private final ApplicationEventPublisher events;
    private final Repairs repairs;
    private final PlanWatch watch;
    private final Studios studios;
    private final Clock clock;
    private final Map<StudioId, Page> pages = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StudioId, Page> eldest) {
            return size() > REMEMBERED;
        }
    };

    PlanBook(
            PlacementLedger ledger,
            Habits habits,
            BufferLedger buffers,
            CapStore caps,
            PressureStore pressures,
            ApplicationEventPublisher events,
            Repairs repairs,
            PlanWatch watch,
            Studios studios,
            Clock clock) {
        this.ledger = ledger;
        this.habits = habits;
        this.buffers = buffers;
        this.caps = caps;
        this.pressures = pressures;
        this.events = events;
        this.repairs = repairs;
        this.watch = watch;
        this.studios = studios;
        this.clock = clock;
    }

    /** The plan at exactly this version, which the caller has read (and, to book, locked). */
    Page open(StudioId studio, long version, long calendarVersion) {
        var known = remembered(studio);
        if (known != null && known.isOf(version, calendarVersion, today(known.workforce()))) {
            return known;
        }
        var fresh = rebuild(studio, version);
        remember(studio, fresh);
        changed(studio, fresh);
        return fresh;
    }

    /** The same, with the buffers that hold and the room that is left: for whoever gives a date. */
    Page open(StudioId studio, PlanState state, long calendarVersion) {
        var page = open(studio, state.version(), calendarVersion);
        var looksAgain = page.room().until() <= Promises.nextMinute(clock.instant());
        var isMeasuredAnew = page.buffers().edition() != state.edition();
        if (!looksAgain && !isMeasuredAnew) {
            return page;
        }
        if (looksAgain) {
            page = page.roomed(repairs.room(studio, page));
        }
        if (isMeasuredAnew) {
            page = page.by(BufferTable.of(state.edition(), buffers.entries(studio), page.snapshot()));
        }
        remember(studio, page);
        return page;
    }

    /** Puts a plan that was just committed in place of the one it grew from. */
    void turn(StudioId studio, Page page) {
        synchronized (pages) {
            var known = pages.get(studio);
            if (known == null || known.snapshot().version() < page.snapshot().version()) {
                pages.put(studio, page);
            }
        }
        changed(studio, page);
    }

    /** The plan is read anew the next time. */
    void forget(StudioId studio) {
        synchronized (pages) {
            pages.remove(studio);
        }
    }

    private void changed(StudioId studio, Page page) {
        events.publishEvent(new PlanTurned(studio));
        watch.changed(studio, page.learnt());
    }

    private Page rebuild(StudioId studio, long version) {
        var workforce = studios.workforce();
        var day = today(workforce);
        var from = day.atStartOfDay(workforce.profile().zone()).toInstant();
        return Page.fresh(
                version,
                workforce,
                day,
                ledger.placements(studio, from),
                habits.learnt(studio, workforce.people()),
                caps.all(studio),
                pressures.of(studio));
    }

    private LocalDate today(Workforce workforce) {
        return LocalDate.ofInstant(clock.instant(), workforce.profile().zone());
    }

    private @Nullable Page remembered(StudioId studio) {
        synchronized (pages) {
            return pages.get(studio);
        }
    }

    private void remember(StudioId studio, Page page) {
        synchronized (pages) {
            pages.put(studio, page);
        }
    }
}
