package pictures;

/** A window to the upper left with a tree outside, a pale room around, a thin lamp behind.
 *  @param key where the window is
 *  @param warm its colour
 *  @param room the colour that comes from everywhere
 *  @param narrow how hard its shadows are
 *  @param leaves how much the tree outside is seen */
record Light(Vec key, Tint warm, Tint room, double narrow, double leaves) {
    static Light window() {
        return new Light(new Vec(-0.62, 0.72, 0.52).unit(), new Tint(2.85, 2.52, 2.1), new Tint(0.64, 0.66, 0.69), 5.5, 0.5);
    }

    Light keyed(double x, double y, double z) {
        return new Light(new Vec(x, y, z).unit(), warm, room, narrow, leaves);
    }

    Light leafy(double much) {
        return new Light(key, warm, room, narrow, much);
    }

    Light strong(double by) {
        return new Light(key, warm.times(by), room, narrow, leaves);
    }

    /** What the window's bars and the tree leave of its light at this place. */
    double through(Vec p) {
        if (leaves == 0) {
            return 1;
        }
        var side = key.cross(new Vec(0, 1, 0)).unit();
        var high = side.cross(key);
        var u = p.dot(side) * 0.62;
        var v = p.dot(high) * 0.62;
        var pane = bar(u * 0.55 + 0.22) * bar(v * 0.42 + 0.3);
        var tree = Noise.clouds(u * 1.15 + 3.1, v * 0.9 + 0.4 * u, 2.5, 3);
        var leaf = Noise.step(-0.02, 0.24, tree + 0.12);
        return 1 - leaves * (1 - pane * (0.45 + 0.55 * leaf));
    }

    private static double bar(double at) {
        var f = at - Math.floor(at) - 0.5;
        return Noise.step(0.02, 0.09, 0.5 - Math.abs(f));
    }

    /** What a mirror would see in this direction, blurred as the surface is rough. */
    Tint seen(Vec way, double rough) {
        var blur = 0.03 + rough * 0.9;
        var ground = Noise.step(-0.25 - rough, 0.25 + rough, way.y());
        var base = new Tint(0.36, 0.33, 0.29).mixed(new Tint(0.5, 0.53, 0.57), ground);
        var box = box(way, key, 0.34, 0.46, blur);
        var strip = box(way, new Vec(0.86, 0.36, -0.3).unit(), 0.09, 0.75, blur);
        var top = box(way, new Vec(0.15, 0.96, -0.2).unit(), 0.5, 0.3, blur);
        var power = 1 / (1 + rough * 5);
        return new Tint(
                base.r() + (warm.r() * 4.2 * box + 3.3 * strip + 0.9 * top) * power,
                base.g() + (warm.g() * 4.2 * box + 3.35 * strip + 0.95 * top) * power,
                base.b() + (warm.b() * 4.2 * box + 3.4 * strip + top) * power);
    }

    private static double box(Vec way, Vec to, double wide, double high, double blur) {
        var toward = way.dot(to);
        if (toward <= 0.05) {
            return 0;
        }
        var side = to.cross(new Vec(0.01, 1, 0)).unit();
        var up = side.cross(to);
        var u = Math.abs(way.dot(side) / toward);
        var v = Math.abs(way.dot(up) / toward);
        return (1 - Noise.step(wide - blur, wide + blur, u)) * (1 - Noise.step(high - blur, high + blur, v));
    }
}
