package org.dingzuo.pricing.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.Coupon;
import org.dingzuo.pricing.CouponId;
import org.jspecify.annotations.Nullable;

/** Reads a coupon as a maker sends it: valid from one day to another, both included. */
final class CouponReading {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}-]{2,20}");
    private static final int MOST_USES = 100_000;
    private static final int MOST_DESIGNS = 100;
    private static final int YEARS = 2;

    private final PriceReading designs;
    private final ZoneId zone;
    private final LocalDate today;

    CouponReading(PriceReading designs, ZoneId zone, LocalDate today) {
        this.designs = designs;
        this.zone = zone;
        this.today = today;
    }

    Coupon read(CouponId id, Part part) {
        var code = Coupon.codeOf(part.text("code", 20));
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            part.fault("code", "malformed", "Use 2 to 20 letters, digits and hyphens");
        }
        if (part.has("amount") == part.has("share")) {
            part.fault("amount", "one-of", "Give either an amount or a share");
        }
        var amount = part.optionalNumber("amount", 1, PriceReading.DEAREST);
        var least = part.numberOr("least", 0, 0, PriceReading.DEAREST);
        if (amount != null && least <= amount) {
            part.fault("least", "too-little", "An order must cost more than the coupon takes off");
        }
        var from = day(part, "from");
        var until = day(part, "until");
        if (until.isBefore(from)) {
            part.fault("until", "before-start", "The last day must not come before the first");
        }
        return new Coupon(
                id,
                code,
                amount == null ? null : Money.of(amount),
                number(part, "share", PriceReading.MOST_SHARE),
                Money.of(least),
                number(part, "most", MOST_USES),
                number(part, "mostEach", MOST_USES),
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant(),
                designs.designs(part, "designs", MOST_DESIGNS),
                0);
    }

    private static @Nullable Integer number(Part part, String field, int most) {
        var given = part.optionalNumber(field, 1, most);
        return given == null ? null : given.intValue();
    }

    private LocalDate day(Part part, String field) {
        try {
            var day = LocalDate.parse(part.text(field, 10));
            if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(YEARS))) {
                part.fault(field, "out-of-range", "Give a day within the next " + YEARS + " years");
                return today;
            }
            return day;
        } catch (DateTimeParseException malformed) {
            if (part.has(field)) {
                part.fault(field, "not-a-date", "Give the day as 2026-12-09");
            }
            return today;
        }
    }
}
