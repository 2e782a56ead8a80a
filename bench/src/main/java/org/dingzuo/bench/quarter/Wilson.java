package org.dingzuo.bench.quarter;

/** Between which shares the true one lies, 19 of 20 times, when so many of so many were seen (E. B. Wilson, 1927): unlike the textbook's
 *  interval it stays within 0 and 1 and is honest near them. */
record Wilson(int seen, int of) {
    /** Standard normal quantile of 97.5 %. */
    private static final double Z = 1.959964;

    double share() {
        return of == 0 ? 0 : (double) seen / of;
    }

    double low() {
        return Math.max(0, middle() - reach());
    }

    double high() {
        return of == 0 ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return of == 0 ? 0 : (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        return of == 0 ? 0 : Z * Math.sqrt(share() * (1 - share()) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }
}
