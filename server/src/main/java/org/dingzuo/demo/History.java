package org.dingzuo.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dingzuo.engagement.Inquiries;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.promise.Surety;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets the studios live through their last weeks on a driven clock: fans order and pay, makers make, parcels leave. Where they
 *  are open for long it is measured once a week how sure their dates are, as the running house does. The same seed, so the same story, whatever the day. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class History {
    private static final int DAYS = 35;
    /** So long that nineteen orders have left whose dates were measured. */
    private static final int LONG = 84;

    private static final int WEEK = 7;
    /** Since when a piece has been lying about. */
    private static final int LATELY = 4;

    private static final long SEED = 20_261_122;

    private final DrivenClock clock;
    private final Directory directory;
    private final Fans fans;
    private final WorkingDay workingDay;
    private final Inquiries inquiries;
    private final ThisMorning morning;
    private final Surety surety;
    private final Map<String, Random> dice = new HashMap<>();

    History(
            DrivenClock clock,
            Directory directory,
            Fans fans,
            WorkingDay workingDay,
            Inquiries inquiries,
            ThisMorning morning,
            Surety surety) {
        this.clock = clock;
        this.directory = directory;
        this.fans = fans;
        this.workingDay = workingDay;
        this.inquiries = inquiries;
        this.morning = morning;
        this.surety = surety;
    }

    void live(List<DemoStudio> studios) {
        clock.release();
        var now = clock.instant();
        try {
            for (int day = LONG; day >= 0; day--) {
                for (var studio : studios) {
                    if (day <= DAYS || studio.isLongOpen()) {
                        var today = LocalDate.ofInstant(now, studio.studio().zone());
                        live(studio, today.minusDays(day), day);
                    }
                }
            }
        } finally {
            clock.release();
        }
        studios.forEach(this::wake);
    }

    private void wake(DemoStudio written) {
        var slug = written.studio().slug();
        StudioScope.run(directory.studioOfShop(slug).orElseThrow(), () -> {
            inquiries.takeIn(written.comments(), null, null);
            if (written.takesRushes()) {
                morning.takeRushes();
            }
            morning.dawns(slug, random(slug));
        });
    }

    private Random random(String slug) {
        return dice.computeIfAbsent(slug, each -> new Random(SEED + each.hashCode()));
    }

    private void live(DemoStudio written, LocalDate day, int daysAgo) {
        var zone = written.studio().zone();
        var studio = directory.studioOfShop(written.studio().slug()).orElseThrow();
        var random = random(written.studio().slug());
        drive(day.atTime(LocalTime.of(10, 0)).atZone(zone).toInstant());
        StudioScope.run(studio, () -> {
            // Busier of late: there is something on every bench today.
            for (int order = 0; order < (daysAgo < 6 ? 2 : 1); order++) {
                if (random.nextInt(100) < inAHundred(daysAgo)) {
                    fans.order(random);
                }
            }
            if (daysAgo > 0) {
                drive(day.atTime(LocalTime.of(18, 30)).atZone(zone).toInstant());
                workingDay.end(random, daysAgo < LATELY && written.people().size() == 1);
                if (written.isLongOpen() && daysAgo % WEEK == 0) {
                    surety.measure();
                }
            }
        });
    }

    /** How likely somebody orders: a good season, then a quiet one, and a film of late. */
    private static int inAHundred(int daysAgo) {
        return daysAgo > DAYS ? 80 : daysAgo < 12 ? 70 : 30;
    }

    /** Never into the future: what the demo did must lie behind whoever looks at it. */
    private void drive(Instant moment) {
        clock.release();
        var now = clock.instant();
        clock.driveTo(moment.isAfter(now) ? now.minus(Duration.ofMinutes(5)) : moment);
    }
}
