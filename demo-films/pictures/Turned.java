package pictures;

/** What comes off a potter's wheel: a wall of even thickness round an axis, its foot at y = 0.
 *  @param radii from the foot to the rim, evenly apart in height
 *  @param wall 0 for a solid piece
 *  @param petals how many, at the rim; 0 for a round one */
record Turned(double[] radii, double height, double wall, int petals, double bloom) implements Solid {
    Turned(double height, double wall, double... radii) {
        this(radii, height, wall, 0, 0);
    }

    Turned blooming(int number, double deep) {
        return new Turned(radii, height, wall, number, deep);
    }

    double radius(double share) {
        var x = Math.clamp(share, 0, 1) * (radii.length - 1);
        var n = (int) Math.min(radii.length - 2, Math.floor(x));
        var f = x - n;
        var p0 = n == 0 ? 2 * radii[0] - radii[1] : radii[n - 1];
        var p1 = radii[n];
        var p2 = radii[n + 1];
        var p3 = n + 2 < radii.length ? radii[n + 2] : 2 * p2 - p1;
        return 0.5 * (2 * p1 + (p2 - p0) * f + (2 * p0 - 5 * p1 + 4 * p2 - p3) * f * f + (3 * p1 - p0 - 3 * p2 + p3) * f * f * f);
    }

    @Override
    public double at(double x, double y, double z) {
        var out = Math.hypot(x, z);
        var share = y / height;
        var leaf = petals == 0 ? 0 : bloom * Math.pow(Math.clamp(share, 0, 1), 2.2) * leaf(Math.atan2(z, x));
        var slope = (radius(share + 0.01) - radius(share - 0.01)) / (0.02 * height);
        var skin = (out - radius(share) * (1 + leaf)) / Math.sqrt(1 + slope * slope);
        var top = y - height * (1 + leaf * 0.35);
        if (wall == 0) {
            return most(most(skin, top, 0.05), -y, 0.03);
        }
        var hollow = Math.max(skin + wall, wall * 1.4 - y);
        return most(most(most(skin, -hollow, wall * 0.9), top, wall * 0.9), -y, 0.03);
    }

    /** Rounded leaves with narrow notches between them. */
    private double leaf(double angle) {
        return Math.abs(Math.cos(angle * petals / 2.0)) * 1.6 - 1;
    }

    static double most(double a, double b, double round) {
        return -Solid.melt(-a, -b, round);
    }
}
