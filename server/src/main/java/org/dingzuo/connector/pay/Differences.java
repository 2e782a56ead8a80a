package org.dingzuo.connector.pay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has to look at, because a provider and our books do not say the same. */
@Service
@Transactional
public class Differences {
    /** In which providers count their days. */
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final DifferenceStore store;
    private final Clock clock;

    Differences(DifferenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Difference> open() {
        return store.open(StudioScope.studio());
    }

    /** Up to which day the provider's bill was compared; empty: never yet. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastCompared(String provider) {
        return store.lastCompared(StudioScope.studio(), provider);
    }

    /** False: unknown, or looked at before. */
    public boolean lookedAt(UUID difference, String note) {
        return store.markLookedAt(StudioScope.studio(), difference, note, clock.instant());
    }

    void wrongSum(Attempt attempt, Standing.Paid paid) {
        of(
                Difference.Kind.WRONG_SUM,
                attempt,
                LocalDate.ofInstant(paid.at(), BEIJING),
                attempt.amount(),
                paid.amount());
    }

    void of(Difference.Kind kind, Attempt attempt, LocalDate day, @Nullable Money ours, @Nullable Money theirs) {
        note(new Difference(
                Ids.next(clock),
                attempt.method().provider(),
                day,
                kind,
                attempt.number(),
                attempt.payment(),
                ours,
                theirs,
                clock.instant()));
    }

    void of(Difference.Kind kind, MoneyBack back, LocalDate day, @Nullable Money ours, @Nullable Money theirs) {
        note(new Difference(
                Ids.next(clock),
                back.attempt().method().provider(),
                day,
                kind,
                back.number(),
                back.attempt().payment(),
                ours,
                theirs,
                clock.instant()));
    }

    void unknown(String provider, LocalDate day, Bill.Line line) {
        note(new Difference(
                Ids.next(clock),
                provider,
                day,
                Difference.Kind.NOT_HERE,
                line.number(),
                null,
                null,
                line.amount(),
                clock.instant()));
    }

    void thereAfterAll(String provider, String number) {
        store.forget(StudioScope.studio(), provider, Difference.Kind.NOT_THERE, number);
    }

    void compared(String provider, LocalDate day, int lines) {
        store.markCompared(StudioScope.studio(), provider, day, lines, clock.instant());
    }

    private void note(Difference found) {
        store.insert(StudioScope.studio(), found);
    }
}
