package pictures;

/** Woven cord: a skin of strands over and under each other. The skin says where on the weave a spot lies.
 *  @param fine crossings per unit of length
 *  @param high how far the strands stand out */
record Cord(Tint tint, double fine, double high, Skin skin) implements Matter {
    /** How far along the rows a spot lies, and how high up. */
    interface Skin {
        double u(double x, double y, double z);

        default double v(double x, double y, double z) {
            return y;
        }
    }

    static final Skin FLAT = (x, y, z) -> x;

    static Cord of(int colour, double fine, Skin skin) {
        return new Cord(Tint.of(colour), fine, 0.42 / fine, skin);
    }

    static Skin round(double radius) {
        return (x, y, z) -> Math.atan2(x, z) * radius;
    }

    static Skin lying() {
        return new Skin() {
            @Override
            public double u(double x, double y, double z) {
                return x;
            }

            @Override
            public double v(double x, double y, double z) {
                return z;
            }
        };
    }

    /** The same body with its skin woven. */
    Solid woven(Solid body) {
        return (x, y, z) -> {
            var d = body.at(x, y, z);
            return d > 3 * high ? d - high : d - high * Plait.height(u(x, y, z), v(x, y, z));
        };
    }

    private double u(double x, double y, double z) {
        return skin.u(x, y, z) * fine;
    }

    private double v(double x, double y, double z) {
        return skin.v(x, y, z) * fine;
    }

    @Override
    public void look(double x, double y, double z, Look look) {
        var u = u(x, y, z);
        var v = v(x, y, z);
        var across = Plait.isAcross(u, v);
        var strand = across ? Noise.hash((int) Math.floor(v), 3, 7) : Noise.hash((int) Math.floor(u), 5, 9);
        look.colour(tint);
        look.dim((0.9 + 0.14 * strand) * (0.62 + 0.5 * Math.clamp(Plait.height(u, v) + 0.15, 0, 1)) * (0.94 + 0.12 * ply(u, v)));
        look.dim(1 + 0.1 * Noise.clouds(x * 1.3, y * 1.3, z * 1.3, 2));
        look.surface(0.95, 0.015, 0.05, 0.2);
    }

    private static double ply(double u, double v) {
        return Plait.isAcross(u, v) ? Plait.twist(u * 1.7, (v - Math.floor(v)) * 1.5) : Plait.twist(v * 1.7, (u - Math.floor(u)) * 1.5);
    }

    @Override
    public double relief(double x, double y, double z) {
        return 0.13 / fine * ply(u(x, y, z), v(x, y, z));
    }
}
