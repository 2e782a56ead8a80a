package pictures;

/** Leather lying in x and z, of a rounded outline: grain, a burnished edge, pressed letters.
 *  @param grain cells per unit
 *  @param deep how pebbled
 *  @param stamp letters, or null */
record Hide(Tint tint, double w, double d, double corner, double grain, double deep, Stamp stamp) implements Matter {
    static final int CHESTNUT = 0x84502E;
    static final int NATURAL = 0xD3A777;
    static final int BLACK = 0x2B2826;

    static Hide of(int colour, double w, double d, double corner) {
        var goat = colour == BLACK;
        return new Hide(Tint.of(colour), w, d, corner, goat ? 17 : 30, goat ? 0.0058 : 0.0022, null);
    }

    Hide stamped(Stamp letters) {
        return new Hide(tint, w, d, corner, grain, deep, letters);
    }

    Hide stampless() {
        return stamped(null);
    }

    /** The piece itself: its edges rounded, a groove for the seam, the letters pressed in. */
    Solid piece(double thick, double seam) {
        var sheet = Solid.sheet(w, d, corner, thick, Math.min(0.05, thick * 0.45));
        return (x, y, z) -> {
            var skin = sheet.at(x, y, z);
            if (y < 0 || skin > 0.1) {
                return skin;
            }
            var off = Flat.box(x, z, w, d, corner) + seam;
            var groove = seam > 0 ? 0.02 * Math.exp(-off * off * 900) : 0;
            return skin + groove + (stamp == null ? 0 : 0.028 * stamp.at(x, z)) - 0.01 * Noise.hills(x * 1.7, 1, z * 1.7);
        };
    }

    @Override
    public void look(double x, double y, double z, Look look) {
        var off = Flat.box(x, z, w, d, corner);
        look.colour(tint);
        look.dim(1 + 0.2 * Noise.clouds(x * 1.1, y, z * 1.1, 4) + 0.05 * Noise.hills(x * 12, y, z * 12));
        look.dim(1 - 0.3 * Math.exp(off * 11));
        look.dim(0.86 + 0.14 * furrow(x, y, z));
        if (off > -0.012) {
            look.dim(0.42);
            look.surface(0.32, 0.045, 0, 0);
            return;
        }
        if (stamp != null) {
            look.dim(1 - 0.5 * stamp.at(x, z));
        }
        look.surface(0.46, 0.035, 0.02, 0.06);
    }

    private double furrow(double x, double y, double z) {
        return Noise.step(0.02, 0.3, Noise.cells((x + 0.7 * y) * grain, (z + 0.9 * y) * grain));
    }

    @Override
    public double relief(double x, double y, double z) {
        return deep * furrow(x, y, z) + 0.004 * Noise.hills(x * 7, y * 7, z * 7);
    }

    /** A saddle-stitched seam along the outline, {@code seam} inside of it, lying on top at {@code y}. */
    static Solid stitches(double w, double d, double corner, double seam, double top) {
        return (x, y, z) -> {
            var off = Flat.box(x, z, w, d, corner) + seam;
            var way = Flat.along(x, z, w - seam, d - seam, Math.max(0.02, corner - seam)) / 0.115;
            var rest = Math.max(0, Math.abs(way - Math.round(way)) * 0.115 - 0.034);
            var slant = off + 0.16 * (way - Math.round(way)) * 0.115;
            return Math.sqrt(slant * slant + Solid.sq(y - top) + rest * rest) - 0.0165;
        };
    }
}
