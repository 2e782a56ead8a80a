package org.dingzuo.pricing.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.Coupon;
import org.jspecify.annotations.Nullable;

/** A coupon as its maker's client reads it.
 *  @param share off, in hundredths of a percent; null: an amount
 *  @param most times it can be used, and each buyer; null: any
 *  @param until exclusive
 *  @param designs that it is for; empty: all
 *  @param standing NOT_YET, OPEN, USED_UP or OVER */
record CouponBody(
        UUID id,
        String code,
        @Nullable Money amount,
        @Nullable Integer share,
        Money least,
        @Nullable Integer most,
        @Nullable Integer mostEach,
        OffsetDateTime from,
        OffsetDateTime until,
        List<String> designs,
        int used,
        String standing) {

    static CouponBody of(Coupon coupon, ZoneId zone, Instant now) {
        return new CouponBody(
                coupon.id().value(),
                coupon.code(),
                coupon.amount(),
                coupon.share(),
                coupon.least(),
                coupon.most(),
                coupon.mostEach(),
                coupon.from().atZone(zone).toOffsetDateTime(),
                coupon.until().atZone(zone).toOffsetDateTime(),
                coupon.designs().stream().sorted().toList(),
                coupon.used(),
                coupon.standing(now).name());
    }
}
