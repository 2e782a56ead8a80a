package org.dingzuo.ordering.ending;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderView;

/** A delivery that did not leave by the promised day: the buyer may have the money back, with interest (Consumer Law 53). Pure. */
public final class Lateness {
    /** Later than this counts as putting off on purpose (measures on infringing consumers' rights, 10). */
    static final int ON_PURPOSE = 15;

    private static final Set<String> CAME = Set.of("deposit-paid", "paid", "booked-again", "paid-late");
    private static final String WENT = "surplus-refunded";
    private static final long SECONDS_A_YEAR = Duration.ofDays(365).toSeconds();
    private static final int WHOLE = 10_000;

    private Lateness() {}

    /** Whole days since the promised one; nothing or less: not late. While the buyer owes a part that is due, an answer about a photo, or
     *  something that the work cannot go on without, it is the buyer whom the order waits for (Civil Code 778). */
    public static long days(OrderView order, LocalDate today) {
        var asked = order.approval();
        if (order.waitsForBuyer() || order.owing().dueNow().isPositive() || asked != null && asked.approved() == null) {
            return 0;
        }
        return switch (order.state()) {
            case CONFIRMED, MAKING, READY ->
                ChronoUnit.DAYS.between(order.promise().shipBy(), today);
            case HELD, AWAITING_CONFIRMATION, SHIPPED, DELIVERED, CLOSED, EXPIRED, CANCELLED, PAID_LATE -> 0;
        };
    }

    /** Simple interest on every sum from the moment it came in, a year of 365 days, rounded toward the buyer.
     *  @param perYear hundredths of a percent */
    public static Money interest(OrderView order, int perYear, Instant now) {
        long weighed = 0;
        for (var happening : order.happenings()) {
            var sign = CAME.contains(happening.kind()) ? 1 : happening.kind().equals(WENT) ? -1 : 0;
            if (sign != 0) {
                var amount = Long.parseLong(happening.parameters().getOrDefault("amount", "0"));
                var seconds = Duration.between(happening.at(), now).toSeconds();
                weighed = Math.addExact(weighed, Math.multiplyExact(sign * amount, seconds));
            }
        }
        return share(BigInteger.valueOf(Math.max(0, weighed)), perYear);
    }

    private static Money share(BigInteger fenSeconds, int perYear) {
        var divisor = BigInteger.valueOf(SECONDS_A_YEAR).multiply(BigInteger.valueOf(WHOLE));
        var parts = fenSeconds.multiply(BigInteger.valueOf(perYear)).divideAndRemainder(divisor);
        return Money.of(parts[0].longValueExact() + parts[1].signum());
    }
}
