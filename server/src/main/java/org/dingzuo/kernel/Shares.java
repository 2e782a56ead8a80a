package org.dingzuo.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount without losing a fen. */
final class Shares {
    private Shares() {}

    static List<Money> of(Money amount, List<Money> weights) {
        var whole = Money.sum(weights);
        if (!whole.isPositive() || amount.isNegative() || weights.stream().anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("Cannot share " + amount.minor() + " by " + weights);
        }
        var parts = new long[weights.size()];
        var remainders = new BigInteger[weights.size()];
        for (int at = 0; at < parts.length; at++) {
            var cut = BigInteger.valueOf(amount.minor())
                    .multiply(BigInteger.valueOf(weights.get(at).minor()))
                    .divideAndRemainder(BigInteger.valueOf(whole.minor()));
            parts[at] = cut[0].longValueExact();
            remainders[at] = cut[1];
        }
        var left = amount.minor();
        for (var part : parts) {
            left -= part;
        }
        // The sort is stable: alike remainders stay in their order.
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> remainders[at]).reversed())
                .limit(left)
                .forEach(at -> parts[at]++);
        var shares = new ArrayList<Money>();
        for (var part : parts) {
            shares.add(Money.of(part));
        }
        return shares;
    }
}
