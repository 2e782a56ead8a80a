package pictures;

/** Cloth that was thrown down and lies in folds: what a wallet is carried with. */
final class Drapes {
    private Drapes() {}

    /** @param deep how high the folds are */
    static Thing ground(Matter matter, double deep, int seed) {
        return new Thing(Place.at(0, 0, 0), (x, y, z) -> (y - fold(x, z, deep, seed)) * 0.85, matter, 0, 0.8);
    }

    static double fold(double x, double z, double deep, int seed) {
        var a = Noise.hills(x * 0.16 + z * 0.34 + seed, 3.3, z * 0.1 - x * 0.1);
        var b = Noise.hills(x * 0.3 - z * 0.22, seed + 7.7, z * 0.2);
        var ridge = Math.exp(-a * a * 14) + 0.5 * Math.exp(-b * b * 22);
        // Flat where the wallet lies.
        var near = Noise.step(1.0, 2.6, Math.hypot(x, z));
        return deep * near * (ridge - 0.5) + 0.02 * Noise.hills(x * 1.3, seed, z * 1.3);
    }

    /** @param slant twill runs down to the right; herringbone turns every so many threads */
    static Matter woven(int weft, int warp, double fine, int herringbone) {
        var light = Tint.of(weft);
        var dark = Tint.of(warp);
        return new Matter() {
            private boolean above(double x, double z) {
                var i = (int) Math.floor(x * fine);
                var j = (int) Math.floor(z * fine);
                var turned = herringbone > 0 && Math.floorMod(i / herringbone, 2) == 0;
                return Math.floorMod(turned ? j - i : i + j, 4) < 2;
            }

            @Override
            public void look(double x, double y, double z, Look look) {
                look.colour(above(x, z) ? dark : light);
                look.dim(1 + 0.25 * Noise.hills(x * 1.1, 1, z * fine * 0.8) + 0.12 * Noise.clouds(x, 4, z, 3));
                look.surface(1, 0.01, 0.08, 0.12);
            }

            @Override
            public double relief(double x, double y, double z) {
                var f = x * fine - Math.floor(x * fine) - 0.5;
                return (above(x, z) ? 0.2 : 0.1) / fine * (1 - 2 * f * f) + 0.004 * Noise.hills(x * 60, y * 60, z * 60);
            }
        };
    }
}
