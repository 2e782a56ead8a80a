package org.dingzuo.payment;

import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.foundation.web.Remembered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a studio says how it is paid outside of this house, and where its buyers read it. */
@Service
@Transactional
public class ReceivingDesk {
    private static final Remembered<Receiving> READ = new Remembered<>("receiving", Receiving.class);

    private final ReceivingStore store;
    private final Audit audit;

    ReceivingDesk(ReceivingStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** What it says in no account where the studio has set none up. */
    @Transactional(readOnly = true)
    public Receiving receiving() {
        return READ.or(() -> store.find(StudioScope.studio()).orElse(Receiving.NONE));
    }

    /** @param receiving its version is the one that was read; false: somebody changed it meanwhile */
    public boolean change(Receiving receiving) {
        var studio = StudioScope.studio();
        if (!store.put(studio, receiving)) {
            return false;
        }
        // Whoever changes where money goes leaves a trace.
        audit.note("receiving.changed", "studio", studio.value());
        return true;
    }
}
