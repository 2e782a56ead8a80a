package org.dingzuo.connector.account;

import java.util.Optional;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a studio enters its accounts at services outside. */
@Service
@Transactional
public class Accounts {
    private final AccountStore store;
    private final Audit audit;

    Accounts(AccountStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String service) {
        return store.find(StudioScope.studio(), service);
    }

    /** False: somebody changed it meanwhile. */
    public boolean save(AccountDesk desk, Account account) {
        var studio = StudioScope.studio();
        if (!store.save(studio, account)) {
            return false;
        }
        audit.note(isCarrier(desk) ? "carrier.changed" : "robot.changed", account.service(), studio.value());
        desk.entered();
        return true;
    }

    /** False: somebody changed it meanwhile. @param seen the version that was read */
    public boolean remove(AccountDesk desk, long seen) {
        var studio = StudioScope.studio();
        if (!store.remove(studio, desk.service(), seen)) {
            return false;
        }
        audit.note(isCarrier(desk) ? "carrier.removed" : "robot.removed", desk.service(), studio.value());
        return true;
    }

    private static boolean isCarrier(AccountDesk desk) {
        return desk instanceof CarrierDesk;
    }
}
