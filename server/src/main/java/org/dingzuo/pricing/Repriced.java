package org.dingzuo.pricing;

import java.math.BigInteger;
import java.util.Optional;
import org.dingzuo.kernel.Money;

/** A price that leaves its maker the same for an hour although the work takes longer, or less, than was written. Pure.
 *  @param now price of the base model
 *  @param next in whole units of the currency, rounded up
 *  @param minutesNow hands-on, as written; {@code minutesReal} as they are timed
 *  @param perHour what is left of the price now, material taken off, for each written hour; rounded down
 *  @param material cost of what it is made of, as far as it is known */
public record Repriced(Money now, Money next, int minutesNow, int minutesReal, Money perHour, Money material) {
    private static final long WHOLE = 100;

    /** Empty where there is no rate to keep: no minutes, the same minutes, or nothing left after the material. */
    public static Optional<Repriced> of(Money price, Money material, int written, int real) {
        var leaves = price.minus(material);
        if (written <= 0 || real <= 0 || written == real || !leaves.isPositive()) {
            return Optional.empty();
        }
        var work = up(BigInteger.valueOf(leaves.minor()).multiply(BigInteger.valueOf(real)), written);
        var next = Math.multiplyExact(up(BigInteger.valueOf(Math.addExact(material.minor(), work)), WHOLE), WHOLE);
        return next == price.minor()
                ? Optional.empty()
                : Optional.of(new Repriced(
                        price,
                        Money.of(next),
                        written,
                        real,
                        Money.of(Math.multiplyExact(leaves.minor(), 60L) / written),
                        material));
    }

    private static long up(BigInteger amount, long by) {
        var parts = amount.divideAndRemainder(BigInteger.valueOf(by));
        return (parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE)).longValueExact();
    }

    /** Negative: it becomes cheaper. */
    public Money more() {
        return next.minus(now);
    }
}
