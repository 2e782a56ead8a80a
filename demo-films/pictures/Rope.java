package pictures;

/** Cord on its own: straps, rims, nets, tassels. Twisted along one of its axes. */
record Rope(Tint tint, double fine) implements Matter {
    static Rope of(int colour) {
        return new Rope(Tint.of(colour), 16);
    }

    @Override
    public void look(double x, double y, double z, Look look) {
        look.colour(tint);
        look.dim(0.8 + 0.28 * lay(x, y, z));
        look.surface(0.95, 0.015, 0.05, 0.2);
    }

    private double lay(double x, double y, double z) {
        return Math.abs(Math.sin((x * 0.8 + y + z * 0.5) * fine));
    }

    @Override
    public double relief(double x, double y, double z) {
        return 0.012 * lay(x, y, z);
    }

    /** A strand through these points. */
    static Solid through(double thick, Vec... points) {
        Solid rope = Solid.rod(points[0], points[1], thick, thick);
        for (var n = 2; n < points.length; n++) {
            rope = rope.melted(Solid.rod(points[n - 1], points[n], thick, thick), thick);
        }
        return rope;
    }

    /** An arch from a to b over the given height, in so many pieces. */
    static Solid arch(double thick, Vec a, Vec b, double high, int pieces) {
        var points = new Vec[pieces + 1];
        for (var n = 0; n <= pieces; n++) {
            var t = n / (double) pieces;
            var lift = high * Math.sqrt(Math.max(0, 1 - Solid.sq(2 * t - 1)));
            points[n] = a.plus(b.minus(a).times(t)).plus(new Vec(0, lift, 0));
        }
        return through(thick, points);
    }

    /** A knot with a skirt of threads, hanging from its place. */
    static Solid tassel(double size) {
        var knot = Solid.ball(0.16 * size).moved(0, -0.1 * size, 0);
        Solid skirt = (x, y, z) -> {
            var r = (0.1 + 0.09 * (-y / size)) * size;
            var thread = 0.012 * size * Math.cos(Math.atan2(z, x) * 18 + y * 5);
            return Math.max(Math.hypot(x, z) - r - thread, Math.abs(y + 0.6 * size) - 0.45 * size);
        };
        return knot.melted(skirt, 0.05 * size).melted(Solid.drum(0.13 * size, 0.05 * size, 0.02).moved(0, -0.26 * size, 0), 0.02);
    }
}
