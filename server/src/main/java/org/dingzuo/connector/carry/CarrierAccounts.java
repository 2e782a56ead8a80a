package org.dingzuo.connector.carry;

import java.util.Optional;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.fulfilment.Parcels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a studio enters its accounts at carriers. */
@Service
@Transactional
public class CarrierAccounts {
    private final CarrierAccountStore store;
    private final Parcels parcels;
    private final Audit audit;

    CarrierAccounts(CarrierAccountStore store, Parcels parcels, Audit audit) {
        this.store = store;
        this.parcels = parcels;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<CarrierAccount> find(String carrier) {
        return store.find(StudioScope.studio(), carrier);
    }

    /** What is on the road already is followed from now on. False: somebody changed it meanwhile. */
    public boolean save(CarrierAccount account) {
        var studio = StudioScope.studio();
        if (!store.save(studio, account)) {
            return false;
        }
        audit.note("carrier.changed", account.carrier(), studio.value());
        parcels.followAll();
        return true;
    }

    public boolean remove(String carrier, long seen) {
        var studio = StudioScope.studio();
        if (!store.remove(studio, carrier, seen)) {
            return false;
        }
        audit.note("carrier.removed", carrier, studio.value());
        return true;
    }
}
