package org.dingzuo.connector.pay;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.payment.spi.GoingBack;
import org.dingzuo.payment.spi.PaymentProvider;

/** A till as the payment desk sees it: it offers what the studio has set up, and takes refunds to be sent later. */
final class RealWay implements PaymentProvider {
    private final String provider;
    private final Merchants merchants;
    private final MoneyBackStore store;
    private final StudioJobs jobs;
    private final Clock clock;

    RealWay(String provider, Merchants merchants, MoneyBackStore store, StudioJobs jobs, Clock clock) {
        this.provider = provider;
        this.merchants = merchants;
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return provider;
    }

    @Override
    public Kind kind() {
        return Kind.REAL;
    }

    @Override
    public List<String> methods() {
        return merchants.methods(provider).stream().map(Enum::name).toList();
    }

    @Override
    public Returning giveBack(GoingBack money) {
        var attempt = money.arrival();
        if (attempt != null) {
            store.insert(StudioScope.studio(), money, attempt, provider, clock.instant());
            jobs.at(clock.instant(), SendingBack.NAME, money.refund());
        }
        return Returning.OWED;
    }

    @Override
    public boolean needsAHand(UUID refund) {
        return store.find(StudioScope.studio(), refund)
                .map(back -> switch (back.state()) {
                    case WAITING, SENT, RETURNED -> false;
                    case STUCK, BY_HAND -> true;
                })
                .orElse(true);
    }

    @Override
    public boolean handOver(UUID refund) {
        var studio = StudioScope.studio();
        return store.find(studio, refund).isEmpty() || store.turn(studio, refund, "STUCK", "BY_HAND", "");
    }
}
