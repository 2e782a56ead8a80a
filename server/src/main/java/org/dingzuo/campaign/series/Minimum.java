package org.dingzuo.campaign.series;

import org.dingzuo.kernel.Money;

/** From when a series runs. */
public sealed interface Minimum {
    /** So many paid pieces; at least 1. */
    record Pieces(int least) implements Minimum {}

    /** So much in paid deposits; positive. */
    record Deposits(Money least) implements Minimum {}

    default boolean isReachedBy(Gauge gauge) {
        return switch (this) {
            case Pieces(var least) -> gauge.pieces() >= least;
            case Deposits(var least) -> gauge.deposits().compareTo(least) >= 0;
        };
    }

    /** Hundredths of the way, 100 at most; rounded down, so that 100 means reached. */
    default int percent(Gauge gauge) {
        var share = switch (this) {
            case Pieces(var least) -> 100L * gauge.pieces() / least;
            case Deposits(var least) -> 100L * gauge.deposits().minor() / least.minor();
        };
        return (int) Math.min(100, share);
    }
}
