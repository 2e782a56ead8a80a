package org.dingzuo.pricing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.edition.Editions;
import org.dingzuo.foundation.edition.Lasting;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The studio's price list: read by every quote, changed by its maker, and kept as it was. */
@Service
@Transactional
public class PriceLists {
    private static final Kept NEVER_TOUCHED = new Kept(PriceList.PLAIN, 0);

    private final PriceListStore store;
    private final Lasting<Kept> lasting;
    private final Audit audit;
    private final Clock clock;

    /** @param revision 0: never touched; the version for If-Match */
    public record Kept(PriceList list, long revision) {}

    PriceLists(PriceListStore store, Editions editions, Audit audit, Clock clock) {
        this.store = store;
        this.lasting = new Lasting<>(editions);
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds now. */
    @Transactional(readOnly = true)
    public Kept current() {
        return lasting.or(() -> latest(StudioScope.studio()));
    }

    /** For its editor: as the database has it. */
    @Transactional(readOnly = true)
    public Kept read() {
        return latest(StudioScope.studio());
    }

    /** Replaces the list from now on; false when somebody else did since {@code seen}. */
    public boolean change(PriceList list, long seen) {
        var studio = StudioScope.studio();
        if (!store.insert(studio, new Kept(list, seen + 1), clock.instant())) {
            return false;
        }
        audit.note("prices.changed", "studio", studio.value());
        return true;
    }

    PriceList before(Instant moment) {
        return store.before(StudioScope.studio(), moment).orElse(NEVER_TOUCHED).list();
    }

    List<Instant> changedSince(Instant since) {
        return store.changedSince(StudioScope.studio(), since);
    }

    private Kept latest(StudioId studio) {
        return store.latest(studio).orElse(NEVER_TOUCHED);
    }
}
