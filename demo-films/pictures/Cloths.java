package pictures;

import java.util.ArrayList;
import java.util.List;

/** Xiaoyu's weaving. A unit is a hand's breadth or two. */
final class Cloths {
    static final int RAIN = 0x9AA1AB;
    static final int TEA = 0x8A6A4C;
    static final int PINE = 0x566B5C;
    static final int PERSIMMON = 0xC0622E;
    private static final int CREAM = 0xEAE1CE;
    private static final int LIME = 0xDAD6CA;

    private Cloths() {}

    private static Light light() {
        return Light.window().keyed(-0.62, 0.6, 0.6).leafy(0.5);
    }

    /** A ground with bands of other colours. */
    private static Cloth.Dye banded(int ground, double... bands) {
        var main = Tint.of(ground);
        return (u, v) -> {
            for (var n = 0; n < bands.length; n += 3) {
                if (Math.abs(v - bands[n]) < bands[n + 1]) {
                    return Tint.of((int) bands[n + 2]);
                }
            }
            return main;
        };
    }

    private static double pleat(double x, double y) {
        var fall = Noise.step(3.1, 2.1, y);
        return fall * (0.15 * Math.sin(x * 4.6 + 0.5 * Math.sin(y * 0.8) + 0.6) * (0.25 + 0.21 * (3.2 - y)) + 0.04 * Math.sin(x * 11 + y));
    }

    static Scene scarf() {
        var cloth = Cloth.twill(banded(RAIN, -0.35, 0.09, PERSIMMON, -0.05, 0.03, CREAM, -0.62, 0.03, CREAM), false);
        Solid front = (x, y, z) -> Math.max(Math.abs(z - 0.62 - pleat(x, y)) - 0.022, Math.max(Math.abs(x) - 0.95 - 0.03 * Math.sin(y * 1.3), Math.abs(y - 1.3) - 1.9));
        Solid behind = (x, y, z) -> Math.max(Math.abs(z - 0.34 - pleat(x + 2, y) * 0.6) - 0.022, Math.max(Math.abs(x - 0.12) - 0.98, Math.abs(y - 1.05) - 2.15));
        Solid over = Solid.rod(new Vec(-0.84, 0, 0), new Vec(0.86, 0, 0), 0.17, 0.17);
        Solid hem = (x, y, z) -> Cloth.fringe(0.95, 0.42, 0.085, 0.024).at(x, y, z - pleat(x, -0.6));
        Solid hemBehind = (x, y, z) -> Cloth.fringe(0.95, 0.42, 0.085, 0.024).at(x, y, z - pleat(x + 2.12, -1.1) * 0.6);
        var thread = Rope.of(RAIN);
        return Studio.scene(Camera.of(new Vec(1.2, 0.9, 13), new Vec(0.02, 0.98, 0), 25.5), light(), Studio.wall(Plain.paper(LIME)),
                new Thing(Place.at(0, 0, 0), front, cloth, 5, 0.5),
                new Thing(Place.at(0, 0, 0), behind, Cloth.twill(banded(RAIN), false), 5, 0.5),
                Studio.thing(Place.at(0, 3.17, 0.5), over, cloth, 1.1),
                new Thing(Place.at(0, -0.59, 0.62), hem, thread, 1.3, 0.6),
                new Thing(Place.at(0.12, -1.09, 0.34), hemBehind, thread, 1.3, 0.6),
                Studio.thing(Place.at(0, 3.17, 0.5), Solid.rod(new Vec(-1.45, 0, 0), new Vec(1.45, 0, 0), 0.1, 0.1), Plain.wood(0xB58D5F), 1.7),
                Studio.thing(Place.at(-1.25, 3.17, 0), Solid.rod(new Vec(0, 0, 0), new Vec(0, 0, 0.5), 0.06, 0.06), Plain.brass(0.3), 0.7),
                Studio.thing(Place.at(1.25, 3.17, 0), Solid.rod(new Vec(0, 0, 0), new Vec(0, 0, 0.5), 0.06, 0.06), Plain.brass(0.3), 0.7));
    }

    static Scene shawl() {
        var pine = Cloth.twill(banded(PINE), true);
        var cream = Cloth.twill(banded(0xDDD2BA), true);
        var things = new ArrayList<>(List.of(Studio.table(Plain.wood(0xC7A57C), 9)));
        for (var n = 0; n < 5; n++) {
            var soft = 0.015 * n;
            var place = Place.at(0.03 * Math.sin(n * 2.3), 0.12 + 0.225 * n, 0.03 * Math.cos(n * 1.7)).spun(0.32 + soft);
            things.add(Studio.carved(place, layer(n), n % 2 == 0 ? pine : cream, 2.4));
        }
        var top = Place.at(0, 1.17, 0).spun(0.37);
        things.add(Studio.carved(top, corner(), cream, 2.4));
        return Studio.scene(Camera.of(new Vec(0, 6.6, 8.2), new Vec(0, 0.5, 0.1), 26), Light.window().leafy(0.5), things);
    }

    private static Solid layer(int n) {
        return (x, y, z) -> Solid.sheet(1.5, 1.15, 0.1, 0.2, 0.1).at(x, y - 0.02 * Noise.hills(x * 1.1 + n, 0, z * 1.1) - 0.015 * Math.sin(x * 2 + n), z);
    }

    /** The top layer's corner turned back, so that the other side is seen. */
    private static Solid corner() {
        return (x, y, z) -> {
            var flat = Math.max(Math.max(0.12 - x, 0.02 - z), (x + z - 1.5) * 0.72);
            var curl = y - 0.1 * Math.pow(Math.clamp((x + z - 0.2) / 1.3, 0, 1), 2);
            return Turned.most(flat, Math.abs(curl) - 0.05, 0.06);
        };
    }

    static Scene runner() {
        var cloth = new Cloth(banded(TEA, 1.62, 0.1, CREAM, 1.9, 0.04, CREAM, 1.32, 0.035, PERSIMMON), Tint.of(0xD9C7A5), 24, false, true);
        Solid strip = (x, y, z) -> Solid.sheet(0.85, 4.2, 0.02, 0.035, 0.015).at(x, y - 0.012 * Noise.hills(x, 0, z * 0.7), z + 1.9);
        return Studio.scene(Camera.of(new Vec(0.5, 5.4, 8.4), new Vec(0.05, 0.1, -0.1), 24), Light.window().leafy(0.55), Studio.table(Plain.wood(0xA47C52), 9),
                Studio.carved(Place.at(0, 0.02, 0).spun(-0.3), strip, cloth, 6.6),
                new Thing(Place.at(-0.68, 0.035, 2.2).spun(-0.3).leant(-Math.PI / 2), Cloth.fringe(0.85, 0.42, 0.09, 0.024), Rope.of(TEA), 1.2, 0.6),
                Studio.carved(Place.at(0.42, 0.04, -0.9), new Turned(0.62, 0.05, 0.36, 0.62, 0.86, 0.98), Glaze.celadon(0.06, 0.62), 1.3),
                fruit(0.3, 0.52, -0.98, 0.31, 0), fruit(0.75, 0.5, -0.75, 0.28, 1), fruit(0.42, 0.55, -0.5, 0.27, 2),
                Studio.carved(Place.at(-0.55, 0.04, 0.9), new Turned(0.55, 0.04, 0.26, 0.36, 0.42, 0.46), Glaze.white(0.05, 0.55), 0.8),
                Studio.thing(Place.at(-0.55, 0.4, 0.9), Solid.drum(0.4, 0.02, 0.01), Plain.even(0x9A7A35, 0.05, 0.06), 0.5));
    }

    private static Thing fruit(double x, double y, double z, double r, int n) {
        var skin = Tint.of(0xC8642A);
        Matter peel = (px, py, pz, look) -> {
            var leaf = py > r * 0.6 && Math.hypot(px, pz) < r * (0.42 + 0.2 * Math.cos(Math.atan2(pz, px) * 4));
            look.colour(leaf ? Tint.of(0x6F6B40) : skin);
            look.surface(leaf ? 0.8 : 0.25, 0.04, 0, 0.3);
        };
        return Studio.thing(Place.at(x, y, z).rolled(0.35 * (n - 1)).leant(-0.3 + 0.2 * n), Solid.ellipsoid(r, r * 0.84, r), peel, r * 1.05);
    }

    static Scene hanging() {
        var cloth = new Cloth(Cloths::hills, Tint.of(CREAM), 15, false, false);
        Solid sheet = (x, y, z) -> {
            var bend = 0.03 * Math.sin(x * 2.2 + y * 0.7);
            var flat = Math.max(Math.abs(x) - 1.15, Math.abs(y - 1.15) - 1.5);
            var d = Turned.most(flat, Math.abs(z - bend) - 0.04, 0.03);
            return d > 0.1 ? d : d - 0.016 * Plait.height(x * 15, y * 15);
        };
        Solid hem = (x, y, z) -> Cloth.fringe(1.15, 0.62 + 0.35 * Math.cos(Math.clamp(x / 1.15, -1, 1) * Math.PI / 2), 0.075, 0.026).at(x, y, z);
        var branch = Rope.through(0.075, new Vec(-1.5, 0.02, 0), new Vec(-0.6, -0.03, 0.02), new Vec(0.4, 0.03, 0), new Vec(1.5, -0.03, 0.02));
        return Studio.scene(Camera.of(new Vec(0.9, 0.9, 13), new Vec(0.02, 1.2, 0), 24), light(), Studio.wall(Plain.paper(LIME)),
                Studio.carved(Place.at(0, 0, 0.22), sheet, cloth, 2.9),
                new Thing(Place.at(0, -0.33, 0.22), hem, Rope.of(CREAM), 1.7, 0.6),
                Studio.carved(Place.at(0, 2.72, 0.24), branch, Plain.even(0x6B4F38, 0.8, 0.03), 1.7),
                Studio.thing(Place.at(0, 2.72, 0.24), Rope.through(0.018, new Vec(-1.25, 0, 0), new Vec(0, 1.0, -0.1), new Vec(1.25, 0, 0)), Rope.of(CREAM), 1.5),
                Studio.thing(Place.at(0, 3.72, 0), Solid.rod(new Vec(0, 0, 0), new Vec(0, 0, 0.2), 0.05, 0.05), Plain.brass(0.25), 0.4));
    }

    /** The sun over three ranges, woven in steps. */
    private static Tint hills(double x, double y) {
        var u = Math.floor(x * 15) / 15;
        var v = Math.floor(y * 15) / 15;
        if (v < 0.55 + 0.3 * Math.sin(u * 1.7 + 2.4)) {
            return Tint.of(0x39556B);
        }
        if (v < 1.1 + 0.36 * Math.sin(u * 2.1 + 0.3) + 0.1 * Math.sin(u * 5)) {
            return Tint.of(0x5E7C72);
        }
        if (v < 1.55 + 0.25 * Math.sin(u * 2.6 + 4)) {
            return Tint.of(0xA3AFA0);
        }
        return Math.hypot(u - 0.38, v - 2.02) < 0.3 ? Tint.of(0xC8663A) : Tint.of(0xE6DAC2);
    }

    static Scene cushion() {
        var tint = Tint.of(PERSIMMON);
        Solid pillow = (x, y, z) -> {
            var pinch = 1 - 0.055 * (Math.cos(x * 1.15) + Math.cos(y * 1.15) - 0.7);
            return Math.hypot(Math.max(Flat.box(x * pinch, y * pinch, 1.45, 1.45, 0.12) + 0.62, 0), z * 0.92) - 0.62;
        };
        Solid celled = (x, y, z) -> {
            var d = pillow.at(x, y, z);
            return d > 0.2 ? d - 0.05 : d - 0.042 * comb(x, y);
        };
        Matter wool = new Matter() {
            private double thread(double x, double y) {
                return Math.abs(Math.sin((x + y) * 44)) * 0.5 + Math.abs(Math.sin((x - y) * 44)) * 0.5;
            }

            @Override
            public void look(double x, double y, double z, Look look) {
                look.colour(tint);
                look.dim((0.5 + 0.6 * comb(x, y)) * (0.85 + 0.2 * thread(x, y)));
                look.surface(1, 0.01, 0.1, 0.3);
            }

            @Override
            public double relief(double x, double y, double z) {
                return 0.008 * thread(x, y);
            }
        };
        return Studio.scene(Camera.of(new Vec(0.8, 3.2, 12), new Vec(0.1, 1.36, 0), 21), Light.window().leafy(0.55), Studio.table(Plain.paper(LIME), 1.9),
                Studio.carved(Place.at(0.1, 1.5, -0.35).spun(-0.16).leant(0.22).rolled(0.04), celled, wool, 2.4));
    }

    /** Honeycomb: ridges between square pits that stand on their corners. */
    private static double comb(double x, double y) {
        var u = (x + y) * 3.1;
        var v = (x - y) * 3.1;
        var a = Math.abs(u - Math.round(u));
        var b = Math.abs(v - Math.round(v));
        return 1 - 2 * Math.min(a, b);
    }
}
