package pictures;

/** Matters that are everywhere: paper, linen, wood, brass, lacquer. */
final class Plain {
    private Plain() {}

    static Matter paper(int colour) {
        var tint = Tint.of(colour);
        return new Matter() {
            @Override
            public void look(double x, double y, double z, Look look) {
                look.colour(tint);
                look.dim(1 + 0.05 * Noise.clouds(x * 0.7, y * 0.7, z * 0.7, 2));
                look.surface(0.95, 0.02, 0, 0);
            }

            @Override
            public double relief(double x, double y, double z) {
                return 0.0005 * Noise.hills(x * 34, y * 34, z * 34) + 0.0035 * Noise.hills(x * 7, y * 7, z * 7);
            }
        };
    }

    /** Linen that lies in x and z. */
    static Matter linen(int colour) {
        var tint = Tint.of(colour);
        return new Matter() {
            private double thread(double x, double z) {
                return Plait.height(x * 26 + 0.5 * Noise.hills(x, 0, z * 9), z * 26 + 0.5 * Noise.hills(x * 9, 3, z));
            }

            @Override
            public void look(double x, double y, double z, Look look) {
                look.colour(tint);
                look.dim(0.84 + 0.2 * thread(x, z) + 0.09 * Noise.hills(x * 0.8, 1, z * 13) + 0.07 * Noise.hills(x * 13, 2, z * 0.8));
                look.surface(1, 0.015, 0.05, 0.1);
            }

            @Override
            public double relief(double x, double y, double z) {
                return 0.010 * thread(x, z) + 0.03 * Noise.clouds(x * 0.9, 5, z * 0.9, 2);
            }
        };
    }

    /** A board whose grain runs along x. */
    static Matter wood(int colour) {
        var tint = Tint.of(colour);
        return (x, y, z, look) -> {
            look.colour(tint);
            var bend = 1.6 * Noise.clouds(x * 0.16, y * 0.9, z * 0.8, 3);
            var ring = Math.sin((z * 3.1 + y * 2.3 + bend * 3.4) * 3.4);
            look.dim(0.9 + 0.13 * ring + 0.16 * Noise.hills(x * 1.1, y * 40, z * 40) + 0.1 * Noise.hills(x * 0.4, y * 4, z * 4));
            look.surface(0.55, 0.035, 0, 0);
        };
    }

    /** @param rough 0.1 new, 0.35 worn */
    static Matter brass(double rough) {
        var tint = Tint.of(0xD9B26A);
        return (x, y, z, look) -> {
            look.colour(tint);
            look.surface(rough + 0.06 * Noise.clouds(x * 9, y * 9, z * 9, 2), 0.92, 0, 0);
            look.metal = true;
        };
    }

    static Matter even(int colour, double rough, double shine) {
        var tint = Tint.of(colour);
        return (x, y, z, look) -> {
            look.colour(tint);
            look.surface(rough, shine, 0, 0.15);
        };
    }
}
