package org.dingzuo.connector.alipay;

import java.math.BigDecimal;
import java.util.Optional;
import org.dingzuo.kernel.Money;

/** Alipay writes yuan as text, with two decimals. */
final class Yuan {
    private Yuan() {}

    static String of(Money money) {
        return BigDecimal.valueOf(money.minor(), 2).toPlainString();
    }

    /** Empty when it is no exact sum of fen. */
    static Optional<Money> read(String text) {
        try {
            return Optional.of(
                    Money.of(new BigDecimal(text.strip()).movePointRight(2).longValueExact()));
        } catch (ArithmeticException | NumberFormatException noSum) {
            return Optional.empty();
        }
    }
}
