package org.dingzuo.connector.pay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.springframework.stereotype.Component;

/** Every morning, when the providers have written their bills of the day before. Days missed are made up for. */
@Component
public class Reconciling implements StudioJob {
    static final String NAME = "connector.reconcile";
    private static final LocalTime BILLS_ARE_WRITTEN = LocalTime.of(10, 30);
    private static final int MOST_DAYS = 30;

    private final Merchants merchants;
    private final Tills tills;
    private final Comparing comparing;
    private final Differences differences;
    private final Clock clock;

    Reconciling(Merchants merchants, Tills tills, Comparing comparing, Differences differences, Clock clock) {
        this.merchants = merchants;
        this.tills = tills;
        this.comparing = comparing;
        this.differences = differences;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    public static UUID subject(String provider) {
        return UUID.nameUUIDFromBytes(provider.getBytes(StandardCharsets.UTF_8));
    }

    static Instant next(Instant now) {
        var here = ZonedDateTime.ofInstant(now, Differences.BEIJING);
        var today = here.with(BILLS_ARE_WRITTEN);
        return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    }

    @Override
    public void run(UUID subject) {
        till(subject).ifPresent(this::makeUp);
    }

    @Override
    public Optional<Instant> again(UUID subject) {
        var now = clock.instant();
        return till(subject)
                .filter(till -> merchants.find(till.provider()).isPresent())
                .map(till -> isDone(till) ? next(now) : now.plus(Duration.ofHours(1)));
    }

    private void makeUp(Till till) {
        var merchant = merchants.find(till.provider());
        var yesterday = yesterday();
        var day = differences
                .lastCompared(till.provider())
                .map(last -> last.plusDays(1))
                .filter(first -> first.isAfter(yesterday.minusDays(MOST_DAYS)))
                .orElse(yesterday);
        while (merchant.isPresent() && !day.isAfter(yesterday)) {
            switch (till.bill(merchant.get(), day)) {
                case Bill.Lines(var lines) -> comparing.compare(till.provider(), day, lines);
                case Bill.NotReady() -> {
                    return;
                }
            }
            day = day.plusDays(1);
        }
    }

    private boolean isDone(Till till) {
        return differences
                .lastCompared(till.provider())
                .filter(last -> !last.isBefore(yesterday()))
                .isPresent();
    }

    private LocalDate yesterday() {
        return LocalDate.ofInstant(clock.instant(), Differences.BEIJING).minusDays(1);
    }

    private Optional<Till> till(UUID subject) {
        return tills.all().stream()
                .filter(till -> subject(till.provider()).equals(subject))
                .findFirst();
    }
}
