package org.dingzuo.ordering;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Carriers;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.StudioChanged;
import org.dingzuo.studio.Studios;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The studio's name, language, zone, province, carriers and terms of payment as offers and answers need them several times a request. Hardly
 *  anything changes less. A change made on this node is seen at once; one made on another, or a moment ago beside a running read, after
 *  two seconds at the latest. */
@Component
@NamedInterface("rooms")
public class Sellers {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int REMEMBERED = 10_000;

    private final Studios studios;
    private final PaymentTermsStore terms;
    private final TransactionTemplate transaction;
    private final ConcurrentMap<StudioId, Known> known = new ConcurrentHashMap<>();

    private record Known(Profile profile, Carriers carriers, PaymentTerms terms, long readAt) {}

    Sellers(Studios studios, PaymentTermsStore terms, TransactionTemplate transaction) {
        this.studios = studios;
        this.terms = terms;
        this.transaction = transaction;
    }

    public Profile profile() {
        return known().profile();
    }

    public Carriers carriers() {
        return known().carriers();
    }

    public PaymentTerms terms() {
        return known().terms();
    }

    private Known known() {
        var studio = StudioScope.studio();
        var last = known.get(studio);
        // The machine's own ticks, not the house's clock: that one may be driven.
        var now = System.nanoTime();
        if (last != null && now - last.readAt() < FRESH_NANOS) {
            return last;
        }
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        var fresh = read(now);
        known.put(studio, fresh);
        return fresh;
    }

    private Known read(long now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var standing = studios.standing();
            return new Known(standing.profile(), standing.carriers(), terms(StudioScope.studio()), now);
        }));
    }

    private PaymentTerms terms(StudioId studio) {
        return terms.find(studio)
                .orElseGet(() -> PaymentTerms.usual(studios.policy().prepaidShare()));
    }

    @EventListener
    void forget(StudioChanged changed) {
        forget(changed.studio());
    }

    /** In the transaction that changes something of it. */
    public void forget(StudioId studio) {
        AfterCommit.run(() -> known.remove(studio));
    }
}
