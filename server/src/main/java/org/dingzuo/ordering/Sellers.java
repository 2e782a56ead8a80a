package org.dingzuo.ordering;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.database.AfterCommit;
import org.dingzuo.foundation.edition.Editions;
import org.dingzuo.foundation.edition.Lasting;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Carriers;
import org.dingzuo.studio.Profile;
import org.dingzuo.studio.StudioChanged;
import org.dingzuo.studio.Studios;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The studio's name, language, zone, province, carriers and terms of payment as offers and answers need them several times a request. Hardly
 *  anything changes less. Offers and orders see each change; who asks outside of a transaction, or in one that changes things, sees one made
 *  on another node, or a moment ago beside a running read, after two seconds at the latest. */
@Component
@NamedInterface("rooms")
public class Sellers {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final int REMEMBERED = 10_000;

    private final Studios studios;
    private final PaymentTermsStore terms;
    private final TransactionTemplate reading;
    private final Lasting<Standing> lasting;
    private final ConcurrentMap<StudioId, Known> known = new ConcurrentHashMap<>();

    private record Standing(Profile profile, Carriers carriers, PaymentTerms terms) {}

    private record Known(Standing standing, long readAt) {}

    Sellers(Studios studios, PaymentTermsStore terms, PlatformTransactionManager transactions, Editions editions) {
        this.studios = studios;
        this.terms = terms;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.lasting = new Lasting<>(editions);
    }

    public Profile profile() {
        return standing().profile();
    }

    public Carriers carriers() {
        return standing().carriers();
    }

    public PaymentTerms terms() {
        return standing().terms();
    }

    private Standing standing() {
        var studio = StudioScope.studio();
        // The machine's own ticks, not the house's clock: that one may be driven.
        var now = System.nanoTime();
        var last = known.get(studio);
        if (!lasting.serves() && last != null && now - last.readAt() < FRESH_NANOS) {
            return last.standing();
        }
        return Objects.requireNonNull(reading.execute(status -> {
            var standing = lasting.or(this::read);
            // What a transaction that changes things reads may never come to stand.
            if (lasting.serves()) {
                remember(studio, new Known(standing, now));
            }
            return standing;
        }));
    }

    private void remember(StudioId studio, Known fresh) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        known.put(studio, fresh);
    }

    private Standing read() {
        var standing = studios.standing();
        return new Standing(standing.profile(), standing.carriers(), terms(StudioScope.studio()));
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
