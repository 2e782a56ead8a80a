package pictures;

/** Fine weave: too fine to carve, so only the light feels its threads.
 *  @param dye the weft's colour at a spot
 *  @param fine threads per unit
 *  @param twill in slanting ridges; plain weave otherwise
 *  @param lying in x and z; hanging in x and y otherwise */
record Cloth(Dye dye, Tint warp, double fine, boolean twill, boolean lying) implements Matter {
    interface Dye {
        Tint at(double u, double v);
    }

    static Cloth twill(Dye dye, boolean lying) {
        return new Cloth(dye, Tint.of(0xE9E0CD), 38, true, lying);
    }

    private double thread(double u, double v) {
        if (!twill) {
            return Plait.height(u, v);
        }
        var ridge = Math.floorMod((int) Math.floor(u) + (int) Math.floor(v), 4) < 2;
        var f = v - Math.floor(v) - 0.5;
        var g = u - Math.floor(u) - 0.5;
        return ridge ? 0.75 * Math.sqrt(1 - 3 * f * f) : 0.35 * Math.sqrt(1 - 3 * g * g);
    }

    @Override
    public void look(double x, double y, double z, Look look) {
        var w = lying ? z : y;
        var u = x * fine;
        var v = w * fine;
        look.colour(dye.at(x, w));
        var above = twill ? Math.floorMod((int) Math.floor(u) + (int) Math.floor(v), 4) < 2 : Plait.isAcross(u, v);
        if (!above) {
            look.toward(warp, 0.14);
        }
        look.dim(0.8 + 0.24 * thread(u, v));
        look.dim(1 + 0.09 * Noise.hills(x * 2, 1, w * 60) + 0.06 * Noise.hills(x * 60, 2, w * 2));
        look.surface(1, 0.01, 0.1, 0.28);
    }

    @Override
    public double relief(double x, double y, double z) {
        var w = lying ? z : y;
        return 0.16 / fine * thread(x * fine, w * fine) + 0.003 * Noise.hills(x * 90, y * 90, z * 90);
    }

    /** Threads left long at the end, hanging down from y = 0 in bundles. @param half of the width */
    static Solid fringe(double half, double length, double every, double thick) {
        return (x, y, z) -> {
            var n = Math.clamp(Math.round(x / every), -Math.round(half / every) + 1, Math.round(half / every) - 1);
            var long_ = length * (0.92 + 0.16 * Noise.hash((int) n, 4, 1));
            var sway = 0.035 * Noise.hills(n * 3.3, y * 1.6, 2) * (-y / length);
            var down = Math.max(y, -y - long_);
            var side = Math.hypot(x - n * every - sway, z - 0.03 * Noise.hills(n * 2.1, y * 1.2, 7) * (-y / length)) - thick * (1 + 0.12 * Math.sin(y * 60 + n));
            return Math.max(side, down);
        };
    }
}
