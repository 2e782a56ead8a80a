package org.dingzuo.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer file's desk. */
@Service
@Transactional
public class Buyers {
    private final BuyerStore store;
    private final Clock clock;

    Buyers(BuyerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The studio's buyer with this phone number, with the newest name and address; a new one if the number is new. */
    public BuyerId remember(Buyer buyer) {
        return store.upsert(StudioScope.studio(), new BuyerId(Ids.next(clock)), buyer, clock.instant());
    }

    /** Empty once the buyer's personal data was erased. */
    @Transactional(readOnly = true)
    public Optional<Buyer> find(BuyerId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** The studio's buyer with exactly this phone number. */
    @Transactional(readOnly = true)
    public Optional<BuyerId> withPhone(String phone) {
        return store.withPhone(StudioScope.studio(), phone);
    }

    /** Many at once; one whose data was erased is not among them. */
    @Transactional(readOnly = true)
    public Map<BuyerId, Buyer> find(Collection<BuyerId> ids) {
        return store.find(StudioScope.studio(), ids);
    }
}
