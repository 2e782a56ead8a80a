package org.dingzuo.pricing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.audit.SubjectNames;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Language;
import org.springframework.stereotype.Component;

/** A coupon is called by its code. */
@Component
class CouponCodes implements SubjectNames {
    private record Coded(String code) {}

    private static final Reading<Coded> CODED = new Reading<>("""
            select coupon_id as of, code
              from pricing.coupon
             where studio_id = :studio and coupon_id = any (:ids)
            """, Coded.class);

    private final ReadingStore readings;

    CouponCodes(ReadingStore readings) {
        this.readings = readings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("coupon");
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> coupons, Language language) {
        var called = new HashMap<UUID, String>();
        readings.of(coupons, CODED).one(CODED).forEach((coupon, coded) -> called.put(coupon, coded.code()));
        return called;
    }
}
