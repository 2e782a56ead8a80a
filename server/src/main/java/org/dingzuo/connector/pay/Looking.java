package org.dingzuo.connector.pay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Payments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the provider how an attempt stands, when it does not say so by itself, and closes what nobody wants any more. */
@Component
public class Looking implements StudioJob {
    static final String NAME = "connector.look";
    static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration BUYER_PAUSE = Duration.ofSeconds(3);

    private final AttemptStore store;
    private final Counting counting;
    private final Merchants merchants;
    private final Tills tills;
    private final Payments payments;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Looking(
            AttemptStore store,
            Counting counting,
            Merchants merchants,
            Tills tills,
            Payments payments,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.counting = counting;
        this.merchants = merchants;
        this.tills = tills;
        this.payments = payments;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID attempt) {
        find(attempt).filter(each -> each.state() == Attempt.State.OPEN).ifPresent(this::look);
    }

    /** Soon at first, when a buyer stands at the till; then seldom, for a week: a provider may be down for a day. */
    @Override
    public Optional<Instant> again(UUID attempt) {
        var now = clock.instant();
        return find(attempt)
                .filter(each -> each.state() == Attempt.State.OPEN)
                .map(each -> Duration.between(each.openedAt(), now))
                .filter(age -> age.compareTo(Duration.ofDays(8)) < 0)
                .map(age -> now.plus(pauseAt(age)));
    }

    private static Duration pauseAt(Duration age) {
        if (age.compareTo(Duration.ofMinutes(10)) < 0) {
            return Duration.ofMinutes(1);
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return Duration.ofMinutes(5);
        }
        return age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofHours(1) : Duration.ofHours(6);
    }

    /** The buyer's page asks. The provider is asked for it only every few seconds. */
    public Optional<Attempt> forBuyer(UUID attempt) {
        var open = find(attempt).filter(each -> each.state() == Attempt.State.OPEN);
        open.filter(each -> mayLook(each.id())).ifPresent(this::look);
        return find(attempt);
    }

    void look(Attempt attempt) {
        var till = tills.of(attempt.method().provider());
        merchants.find(till.provider()).ifPresent(merchant -> {
            switch (till.look(merchant, attempt)) {
                case Standing.Paid paid -> counting.take(attempt, paid);
                case Standing.Waiting() -> {
                    if (!isWanted(attempt) && till.close(merchant, attempt)) {
                        closed(attempt);
                    }
                }
                case Standing.Closed() -> closed(attempt);
                case Standing.Silent() -> {}
            }
        });
    }

    private boolean isWanted(Attempt attempt) {
        return attempt.until().isAfter(clock.instant())
                && payments.find(attempt.payment())
                        .filter(payment -> payment.state() == Payment.State.OPEN)
                        .isPresent();
    }

    private void closed(Attempt attempt) {
        transaction.executeWithoutResult(status -> store.markClosed(StudioScope.studio(), attempt.id()));
    }

    private boolean mayLook(UUID attempt) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> store.mayLook(StudioScope.studio(), attempt, BUYER_PAUSE, clock.instant())));
    }

    private Optional<Attempt> find(UUID attempt) {
        return Objects.requireNonNull(transaction.execute(status -> store.find(StudioScope.studio(), attempt)));
    }
}
