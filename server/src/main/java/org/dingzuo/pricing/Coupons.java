package org.dingzuo.pricing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.Buying.Presented;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coupons' desk. How often one was used is decided by one guarded update, and given back with the order that used it. */
@Service
@Transactional
public class Coupons {
    /** An ended coupon still counts as long as a quote stands. */
    private static final Duration QUOTES_STAND = Duration.ofMinutes(30);

    private final CouponStore store;
    private final Audit audit;
    private final Clock clock;

    Coupons(CouponStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** False when a coupon of this code was made before. */
    public boolean make(Coupon coupon) {
        var made = store.insert(StudioScope.studio(), coupon, clock.instant());
        if (made) {
            audit.note("coupon.made", "coupon", coupon.id().value());
        }
        return made;
    }

    /** Every coupon that there ever was, the newest first. */
    @Transactional(readOnly = true)
    public List<Coupon> all() {
        return store.all(StudioScope.studio());
    }

    @Transactional(readOnly = true)
    public Optional<Coupon> find(CouponId id) {
        return store.find(StudioScope.studio(), id);
    }

    /** Ends it before its time, in half an hour; nothing happens to one that is over. */
    public void end(CouponId id) {
        if (store.end(StudioScope.studio(), id, clock.instant().plus(QUOTES_STAND))) {
            audit.note("coupon.ended", "coupon", id.value());
        }
    }

    /** A code as somebody gives it who only asks for a price.
     *  @param buyer null: nobody knows yet */
    @Transactional(readOnly = true)
    public Presented presented(String code, @Nullable BuyerId buyer) {
        return presented(code, buyer, store.withCode(StudioScope.studio(), Coupon.codeOf(code)));
    }

    /** The same of somebody who orders: until the end of this transaction the coupon stays as it is answered here. In turn of the plan. */
    public Presented locked(String code, @Nullable BuyerId buyer) {
        return presented(code, buyer, store.lock(StudioScope.studio(), Coupon.codeOf(code)));
    }

    private Presented presented(String code, @Nullable BuyerId buyer, Optional<Coupon> found) {
        var used = found.isEmpty() || buyer == null
                ? 0
                : store.usedBy(StudioScope.studio(), found.get().id(), buyer.value());
        return new Presented(Coupon.codeOf(code), found.orElse(null), used);
    }

    /** The order uses one; false when the last one is gone, or there is none of this code. */
    public boolean use(String code, UUID order, BuyerId buyer, Money off) {
        var studio = StudioScope.studio();
        return store.lock(studio, Coupon.codeOf(code))
                .map(coupon -> store.use(studio, coupon.id(), order, buyer.value(), off, clock.instant()))
                .orElse(false);
    }

    /** The order ended without being made: whatever it had used can be used again. */
    public void giveBack(UUID order) {
        store.giveBack(StudioScope.studio(), order);
    }
}
