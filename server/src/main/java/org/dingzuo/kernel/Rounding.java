package org.dingzuo.kernel;

/** How a share of money loses its fraction. Named at each use, because the law asks that percentages favour the customer. */
public enum Rounding {
    /** Toward zero: what the customer pays, such as a deposit. */
    DOWN,
    /** Away from zero: what the customer gets, such as a discount or a refund. */
    UP;

    /** {@code dividend / divisor} without its fraction; the divisor is positive. */
    public long divide(long dividend, long divisor) {
        var quotient = dividend / divisor;
        var remainder = dividend % divisor;
        return switch (this) {
            case DOWN -> quotient;
            case UP -> remainder == 0 ? quotient : quotient + Long.signum(dividend);
        };
    }
}
