package org.dingzuo.materials.purchase;

import java.math.BigInteger;
import java.util.Map;
import org.dingzuo.kernel.Rounding;

/** When more of a common material is ordered, and up to how much.
 *
 *  <p>Reorder point = expected usage over the lead time + safety stock; safety stock = k · √(L · var(D) + mean(D)² · var(L)), with D the usage
 *  of a week, L the lead time in weeks and k the place under a standard normal curve below which the wanted share of cycles ends without a
 *  gap (Silver, Pyke and Thomas, Inventory and Production Management in Supply Chains, 4th ed., chapter 6). Computed in whole numbers and
 *  rounded up, so that the same weeks say the same on every machine.
 *
 *  @param expected used while more of it is on its way
 *  @param safety for weeks that take more, and deliveries that take longer
 *  @param upTo what is to lie there and be on its way after ordering */
public record ReorderPoint(long expected, long safety, long upTo) {
    /** Bought for so many days of usage at once. */
    static final int COVERS_DAYS = 30;

    /** Fewer weeks say too little. */
    static final int LEAST_WEEKS = 4;

    /** k in thousandths, rounded up, by service in hundredths of a percent. */
    private static final Map<Integer, Integer> K = Map.of(9000, 1282, 9500, 1645, 9800, 2054, 9900, 2327, 9990, 3091);

    public static final ReorderPoint NONE = new ReorderPoint(0, 0, 0);

    /** In the item's smallest unit: with so much left it is time to order. */
    public long level() {
        return expected + safety;
    }

    /** The maker wants no less than this to lie there. */
    ReorderPoint atLeast(long least) {
        if (level() >= least) {
            return this;
        }
        var more = least - level();
        return new ReorderPoint(expected, safety + more, upTo == 0 ? Math.multiplyExact(2, least) : upTo + more);
    }

    /** @param used in the last weeks, idle ones too
     *  @param days lead time that is usual, in calendar days
     *  @param spreadDays its standard deviation
     *  @param service one of Keeping.SERVICES */
    static ReorderPoint of(Usage used, int days, int spreadDays, int service) {
        var n = used.weeks();
        if (n < LEAST_WEEKS) {
            return NONE;
        }
        var sum = used.sum();
        var squares = used.squares();
        // n(n-1) · var(D)
        var spread = squares.multiply(big(n)).subtract(sum.multiply(sum));
        // Both terms over the same 49 n²(n-1).
        var ofUsage = spread.multiply(big(7L * n * days));
        var ofLeadTime = sum.multiply(sum).multiply(big((long) spreadDays * spreadDays * (n - 1)));
        var k = K.getOrDefault(service, 1645);
        var over = big(49L * n * n * (n - 1)).multiply(big(1_000_000));
        var safety = rootUp(up(ofUsage.add(ofLeadTime).multiply(big((long) k * k)), over));
        var expected = used(sum, n, days);
        return new ReorderPoint(expected, safety, expected + safety + used(sum, n, COVERS_DAYS));
    }

    private static long used(BigInteger sum, int weeks, int days) {
        return Rounding.UP.divide(Math.multiplyExact(sum.longValueExact(), (long) days), 7L * weeks);
    }

    private static BigInteger up(BigInteger dividend, BigInteger divisor) {
        return dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
    }

    private static long rootUp(BigInteger square) {
        var root = square.sqrt();
        return (root.multiply(root).equals(square) ? root : root.add(BigInteger.ONE)).longValueExact();
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
