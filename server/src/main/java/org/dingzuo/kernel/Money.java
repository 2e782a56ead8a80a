package org.dingzuo.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;

/** An amount in the minor unit (fen) of the studio's one currency. May be negative (a discount, a refund). Overflow throws. */
public record Money(@JsonValue long minor) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** @param minor in fen; may be negative */
    @JsonCreator
    public static Money of(long minor) {
        return minor == 0 ? ZERO : new Money(minor);
    }

    /** Nothing of none.
     *  @throws ArithmeticException rather than a wrong sum, like every reckoning here */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return of(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        return of(Math.subtractExact(minor, other.minor));
    }

    public Money times(long count) {
        return of(Math.multiplyExact(minor, count));
    }

    /** This amount in parts as large as the weights are to each other: largest remainder, earlier parts first where remainders are alike.
     *  The parts sum to the amount, and while it is at most the sum of the weights none is above its weight.
     *  @param weights none negative, not all zero; neither is this amount negative */
    public List<Money> sharedBy(List<Money> weights) {
        return Shares.of(this, weights);
    }

    public Money negated() {
        return of(Math.negateExact(minor));
    }

    /** This share of the amount, in hundredths of a percent (2,000 = 20 %), rounded as named. */
    public Money share(int basisPoints, Rounding rounding) {
        return of(rounding.divide(Math.multiplyExact(minor, (long) basisPoints), 10_000));
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }
}
