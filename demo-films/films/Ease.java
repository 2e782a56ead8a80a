package films;

/** How things move: nothing starts or stops at once. */
final class Ease {
    private Ease() {}

    /** 0 before {@code from}, 1 after {@code to}. */
    static double span(double t, double from, double to) {
        return Math.clamp((t - from) / (to - from), 0, 1);
    }

    static double smooth(double x) {
        return x * x * x * (x * (6 * x - 15) + 10);
    }

    static double smooth(double t, double from, double to) {
        return smooth(span(t, from, to));
    }

    /** Comes at {@code from}, goes at {@code to}, with soft ends of {@code edge} seconds. */
    static double shown(double t, double from, double to, double edge) {
        return smooth(t, from, from + edge) * (1 - smooth(t, to - edge, to));
    }

    static double lerp(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
