package org.dingzuo.connector.pay;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Language;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens tries at paying. What is opened here is asked about until it is known how it ended. */
@Service
public class Attempts {
    /** As long as an unpaid hold: later money is rarely wanted, and never lost. */
    private static final Duration LASTS = Duration.ofMinutes(30);

    private static final Duration STILL_WORTH_IT = Duration.ofMinutes(5);
    private static final int MOST_PER_PAYMENT = 30;

    private final AttemptStore store;
    private final Merchants merchants;
    private final Tills tills;
    private final Payments payments;
    private final Studios studios;
    private final StudioJobs jobs;
    private final HouseAddress house;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Attempts(
            AttemptStore store,
            Merchants merchants,
            Tills tills,
            Payments payments,
            Studios studios,
            StudioJobs jobs,
            HouseAddress house,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.merchants = merchants;
        this.tills = tills;
        this.payments = payments;
        this.studios = studios;
        this.jobs = jobs;
        this.house = house;
        this.clock = clock;
        this.transaction = transaction;
    }

    public Opening open(PaymentId payment, Method method, Payer payer) {
        var merchant =
                merchants.find(method.provider()).filter(each -> each.methods().contains(method));
        if (merchant.isEmpty() || merchants.playsWithMoney()) {
            return new Opening.NotOffered();
        }
        var asked = payments.find(payment).filter(each -> each.state() == Payment.State.OPEN);
        if (asked.isEmpty()) {
            return new Opening.NotAsked();
        }
        var attempt = within(() -> take(asked.get(), method));
        if (attempt == null) {
            return new Opening.TooMany();
        }
        return new Opening.Invited(attempt, tills.of(method.provider()).invite(merchant.get(), ask(attempt, payer)));
    }

    private Ask ask(Attempt attempt, Payer payer) {
        return new Ask(
                attempt,
                studios.profile().name().in(Language.ZH_CN),
                house.of("/api/v1/payments/" + attempt.payment().value() + "/"
                        + attempt.method().provider()),
                house.of(payer.page()),
                payer.code(),
                payer.address());
    }

    // Who asks again by the same method gets the same try: one code, one order at the provider.
    private @Nullable Attempt take(Payment payment, Method method) {
        var now = clock.instant();
        var before = store.of(StudioScope.studio(), payment.id());
        var same = before.stream()
                .filter(each -> each.method() == method
                        && each.state() == Attempt.State.OPEN
                        && each.until().isAfter(now.plus(STILL_WORTH_IT)))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (before.size() >= MOST_PER_PAYMENT) {
            return null;
        }
        var attempt = new Attempt(
                Ids.next(clock),
                payment.id(),
                method,
                payment.amount(),
                Attempt.State.OPEN,
                now,
                now.plus(LASTS),
                null,
                null);
        store.insert(StudioScope.studio(), attempt);
        jobs.at(now.plus(Looking.FIRST), Looking.NAME, attempt.id());
        return attempt;
    }

    public Optional<Attempt> find(UUID attempt) {
        return Objects.requireNonNull(transaction.execute(status -> store.find(StudioScope.studio(), attempt)));
    }

    private @Nullable Attempt within(Supplier<@Nullable Attempt> work) {
        return transaction.execute(status -> work.get());
    }
}
