package pictures;

/** Over one, under one: the height of plain weave, a crossing per unit. About -0.4 to 0.85. */
final class Plait {
    private Plait() {}

    static double height(double u, double v) {
        return Math.max(across(u, v), upright(u, v));
    }

    /** Which strand lies on top here. */
    static boolean isAcross(double u, double v) {
        return across(u, v) >= upright(u, v);
    }

    static double across(double u, double v) {
        var i = Math.floor(u);
        var j = Math.floor(v);
        return strand(u - i - 0.5, v - j - 0.5, even(i, j));
    }

    static double upright(double u, double v) {
        var i = Math.floor(u);
        var j = Math.floor(v);
        return strand(v - j - 0.5, u - i - 0.5, !even(i, j));
    }

    private static double strand(double along, double beside, boolean above) {
        var round = 1 - Solid.sq(beside / 0.49);
        if (round <= 0) {
            return -0.6;
        }
        var rise = Math.cos(Math.PI * along) * (above ? 0.38 : -0.38);
        return 0.48 * Math.sqrt(round) + rise;
    }

    private static boolean even(double i, double j) {
        return ((int) i + (int) j & 1) == 0;
    }

    /** The lay of a three-ply cord along its strand: fine slanting hills, for the light only. */
    static double twist(double along, double beside) {
        return Math.abs(Math.sin((along * 1.5 + beside * 1.3) * Math.PI));
    }
}
