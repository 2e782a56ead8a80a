package org.dingzuo.connector.pay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.foundation.jobs.StudioJob;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.Payments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends refunds through their provider and follows them until the money has left. The same refund has one number for good, so that
 *  a lost answer costs nothing: it is sent again and counts once. */
@Component
public class SendingBack implements StudioJob {
    static final String NAME = "connector.send-back";

    private final MoneyBackStore store;
    private final Merchants merchants;
    private final Tills tills;
    private final Payments payments;
    private final StudioJobs jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SendingBack(
            MoneyBackStore store,
            Merchants merchants,
            Tills tills,
            Payments payments,
            StudioJobs jobs,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.merchants = merchants;
        this.tills = tills;
        this.payments = payments;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID refund) {
        find(refund).filter(SendingBack::isUnderWay).ifPresent(this::push);
    }

    @Override
    public Optional<Instant> again(UUID refund) {
        var now = clock.instant();
        return find(refund)
                .filter(SendingBack::isUnderWay)
                .map(back -> Duration.between(back.decidedAt(), now))
                // A provider wants a minute between refunds of one payment; a bank may take days.
                .map(age -> now.plus(age.toHours() < 1 ? Duration.ofMinutes(2) : Duration.ofHours(1)));
    }

    private void push(MoneyBack back) {
        var till = tills.of(back.attempt().method().provider());
        var merchant = merchants.find(till.provider());
        if (merchant.isEmpty()) {
            told(back, new Going.Refused("no-account"));
            return;
        }
        told(
                back,
                back.state() == MoneyBack.State.SENT
                        ? till.lookAfter(merchant.get(), back)
                        : till.sendBack(merchant.get(), back));
    }

    /** What a provider says of a refund, asked or not. */
    public void told(MoneyBack back, Going going) {
        var studio = StudioScope.studio();
        within(() -> switch (going) {
            case Going.Returned() ->
                store.markReturned(studio, back.refund(), clock.instant())
                        && payments.returned(back.refund()).isPresent();
            case Going.OnItsWay() -> {
                store.markSent(studio, back.refund());
                yield true;
            }
            case Going.Refused(var why) -> {
                store.markStuck(studio, back.refund(), why);
                yield true;
            }
            case Going.Silent() -> false;
        });
    }

    /** A person has mended what was wrong: send it once more. False: it is not stuck. */
    public boolean tryAgain(UUID refund) {
        return within(() -> {
            var turned = store.turn(StudioScope.studio(), refund, "STUCK", "WAITING", "");
            if (turned) {
                jobs.at(clock.instant(), NAME, refund);
            }
            return turned;
        });
    }

    public Optional<MoneyBack> find(UUID refund) {
        return within(() -> store.find(StudioScope.studio(), refund));
    }

    public List<MoneyBack> underWay() {
        return within(() -> store.underWay(StudioScope.studio()));
    }

    private static boolean isUnderWay(MoneyBack back) {
        return back.state() == MoneyBack.State.WAITING || back.state() == MoneyBack.State.SENT;
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
