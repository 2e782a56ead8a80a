package pictures;

import java.util.ArrayList;
import java.util.List;

/** Lin Wei's bags. A unit is about a hand's breadth. */
final class Bags {
    static final int NATURAL = 0xE6DAC0;
    static final int INDIGO = 0x3F5F7F;
    static final int MADDER = 0xB05A45;
    static final int MOSS = 0x7F8460;
    static final int PAPER = 0xCBB189;
    private static final int PLASTER = 0xDDD3C2;

    private Bags() {}

    private static Light light() {
        return Light.window().leafy(0.5);
    }

    private static Scene hung(double look, double angle, Thing... things) {
        return Studio.scene(Camera.of(new Vec(0.5, look - 0.4, 13), new Vec(0, look, 0), angle), light().keyed(-0.6, 0.62, 0.62), Studio.wall(Plain.paper(PLASTER)), things);
    }

    private static Thing peg(double y) {
        var shaft = Solid.rod(new Vec(0, 0, 0), new Vec(0, 0.05, 0.55), 0.075, 0.075);
        return Studio.thing(Place.at(0, y, 0), shaft.melted(Solid.ball(0.14).moved(0, 0.06, 0.58), 0.04), Plain.wood(0xA97E52), 0.9);
    }

    /** A flat outline puffed up. */
    private interface Outline {
        double at(double x, double y);
    }

    private static Solid puffed(Outline outline, double deep) {
        return (x, y, z) -> Math.hypot(Math.max(outline.at(x, y) + deep, 0), z) - deep;
    }

    static Scene moon() {
        Outline crescent = (x, y) -> Turned.most(Math.hypot(x, (y - 0.62) * 1.06) - 1.62, 2.42 - Math.hypot(x, y - 2.86), 0.25);
        Cord.Skin bent = new Cord.Skin() {
            @Override
            public double u(double x, double y, double z) {
                return x * (1 + 0.1 * (0.6 - y));
            }

            @Override
            public double v(double x, double y, double z) {
                return y - 0.13 * x * x;
            }
        };
        var cord = Cord.of(INDIGO, 8.5, bent);
        Solid rim = (x, y, z) -> Math.hypot(Math.hypot(x, y - 2.86) - 2.43, Math.max(0, Math.abs(z) - 0.2)) - 0.07;
        Solid edge = (x, y, z) -> Math.max(rim.at(x, y, z), Math.max(Math.abs(x) - 1.5, y - 1.3));
        return hung(1.42, 22.8,
                Studio.carved(Place.at(0, 0, 0.52), cord.woven(puffed(crescent, 0.42)), cord, 2.4),
                Studio.carved(Place.at(0, 0, 0.52), edge, Rope.of(INDIGO), 2.4),
                Studio.carved(Place.at(0, 0, 0.5),
                        Rope.through(0.085, new Vec(-1.5, 0.86, 0), new Vec(-1.22, 1.6, 0), new Vec(-0.16, 3.42, -0.05), new Vec(0, 3.52, -0.05), new Vec(0.16, 3.42, -0.05), new Vec(1.22, 1.6, 0), new Vec(1.5, 0.86, 0)),
                        Rope.of(INDIGO), 0),
                Studio.carved(Place.at(1.3, 0.72, 1.02), Rope.tassel(0.8), Rope.of(NATURAL), 1.1),
                peg(3.32));
    }

    static Scene pouch() {
        Outline body = (x, y) -> Flat.box(x, y, 0.86, 1.24, 0.3);
        Outline flap = (x, y) -> Turned.most(Flat.box(x, y - 0.82, 0.88, 0.46, 0.28), -(y - 0.42 + 0.28 * Math.cos(x * 1.7) - 0.2), 0.12);
        var cord = Cord.of(MOSS, 9.5, Cord.FLAT);
        return hung(1.25, 21.5,
                Studio.carved(Place.at(0, 0.55, 0.34), cord.woven(puffed(body, 0.24)), cord, 1.8),
                Studio.carved(Place.at(0, 0.55, 0.52), cord.woven(puffed(flap, 0.11)), cord, 1.8),
                Studio.thing(Place.at(0, 0.93, 0.68).leant(-Math.PI / 2), Solid.drum(0.15, 0.045, 0.03), Plain.wood(0x8A5E38), 0.3),
                Studio.carved(Place.at(0, 0, 0.3), Rope.through(0.06, new Vec(-0.82, 1.55, 0), new Vec(-0.1, 3.22, 0), new Vec(0, 3.3, 0), new Vec(0.1, 3.22, 0), new Vec(0.82, 1.55, 0)), Rope.of(MOSS), 0),
                Studio.carved(Place.at(0.84, 1.5, 0.4), Rope.tassel(0.85), Rope.of(NATURAL), 1.1),
                peg(3.14));
    }

    static Scene bucket() {
        var body = new Turned(2.3, 0.1, 1.02, 1.1, 1.16, 1.2, 1.24);
        var cord = Cord.of(MADDER, 6.5, Cord.round(1.18));
        var things = new ArrayList<>(List.of(
                Studio.table(Plain.paper(PLASTER), 2.6),
                Studio.carved(Place.at(0, 0.05, 0).spun(0.2), cord.woven(body), cord, 2.9),
                Studio.carved(Place.at(0, 2.36, 0), (x, y, z) -> Math.hypot(Math.hypot(x, z) - 1.22, y) - 0.095, Rope.of(MADDER), 1.5),
                Studio.thing(Place.at(0, 0, 0.98), Rope.arch(0.075, new Vec(-0.62, 2.2, 0.08), new Vec(0.62, 2.2, 0.08), 0.95, 14), Plain.even(0xC79A5B, 0.35, 0.05), 0),
                Studio.thing(Place.at(0, 0, -0.98), Rope.arch(0.075, new Vec(-0.62, 2.2, 0), new Vec(0.62, 2.2, 0), 0.98, 14), Plain.even(0xB78A4E, 0.35, 0.05), 0),
                Studio.carved(Place.at(0.62, 2.25, 1.22), Rope.tassel(0.8), Rope.of(NATURAL), 1.1)));
        things.addAll(Twig.of(new Vec(-0.3, 1.9, -0.2)));
        return Studio.scene(Camera.of(new Vec(0, 4.6, 13), new Vec(0.05, 2.2, 0), 24), light(), things);
    }

    static Scene basket() {
        var body = new Turned(1.25, 0.13, 1.3, 1.42, 1.46, 1.46);
        var cord = Cord.of(NATURAL, 5, Cord.round(1.46));
        return Studio.scene(Camera.of(new Vec(0, 6.4, 10), new Vec(0, 0.9, 0), 23), light(), Studio.table(Plain.paper(0xCFC4B0), 4),
                Studio.carved(Place.at(0, 0.05, 0), cord.woven(body), cord, 2.2),
                Studio.carved(Place.at(0, 1.3, 0), (x, y, z) -> Math.hypot(Math.hypot(x, z) - 1.4, y) - 0.13, Rope.of(NATURAL), 1.7),
                Studio.thing(Place.at(-1.44, 0, 0), Rope.arch(0.08, new Vec(0, 1.2, -0.42), new Vec(0, 1.2, 0.42), 0.55, 12), Plain.even(0xB98B52, 0.35, 0.05), 0),
                Studio.thing(Place.at(1.44, 0, 0), Rope.arch(0.08, new Vec(0, 1.2, -0.42), new Vec(0, 1.2, 0.42), 0.55, 12), Plain.even(0xB98B52, 0.35, 0.05), 0),
                ball(-0.5, 1.0, 0.4, 0.62, INDIGO, 0), ball(0.62, 1.05, 0.28, 0.58, MADDER, 1), ball(0.1, 1.15, -0.6, 0.62, 0xEDE3CE, 2), ball(-0.75, 0.95, -0.6, 0.5, MOSS, 3), ball(1.2, 0.42, 1.95, 0.42, INDIGO, 4));
    }

    /** A ball of yarn, wound in several ways. */
    private static Thing ball(double x, double y, double z, double r, int colour, int turn) {
        var tint = Tint.of(colour);
        Matter yarn = new Matter() {
            private double wound(double px, double py, double pz) {
                var way = Noise.hills(px * 2.2 / r, py * 2.2 / r, pz * 2.2 / r + turn) > 0 ? px * 0.8 + py : pz * 0.9 - py * 0.5 + px * 0.4;
                return Math.abs(Math.sin(way * 30));
            }

            @Override
            public void look(double px, double py, double pz, Look look) {
                look.colour(tint);
                look.dim(0.72 + 0.36 * wound(px, py, pz));
                look.surface(1, 0.01, 0.12, 0.3);
            }

            @Override
            public double relief(double px, double py, double pz) {
                return 0.014 * wound(px, py, pz);
            }
        };
        return Studio.thing(Place.at(x, y, z).spun(turn).leant(turn * 0.7), Solid.ball(r), yarn, r * 1.05);
    }

    static Scene clutch() {
        var cord = Cord.of(PAPER, 8, Cord.lying());
        Solid body = (x, y, z) -> Math.hypot(Math.max(Flat.box(x, z, 1.75, 1.12, 0.14) + 0.2, 0), y) - 0.2;
        Outline edge = (x, z) -> Turned.most(Flat.box(x, z + 0.3, 1.78, 0.86, 0.14), z - 0.62 + 0.42 * Math.abs(x), 0.2);
        Solid flap = (x, y, z) -> Math.hypot(Math.max(edge.at(x, z) + 0.08, 0), Math.max(0, Math.abs(y) - 0.02)) - 0.08;
        var place = Place.at(0, 0.26, 0).spun(0.42);
        var over = new Place(place.at().plus(new Vec(0, 0.24, 0)), place.right(), place.up(), place.front());
        var toggle = place.at().plus(place.front().times(0.5)).plus(new Vec(0, 0.38, 0));
        return Studio.scene(Camera.of(new Vec(0, 9.5, 6.6), new Vec(0.12, 0.1, 0.25), 28), light(), Studio.table(Plain.paper(0xD9CFBC), 9),
                Studio.carved(place, cord.woven(body), cord, 2.4),
                Studio.carved(over, cord.woven(flap), cord, 2.4),
                Studio.thing(new Place(toggle, place.right(), place.up(), place.front()), Solid.rod(new Vec(-0.26, 0, 0), new Vec(0.26, 0, 0), 0.075, 0.06), Plain.even(0x7B5230, 0.35, 0.05), 0.5),
                Studio.carved(Place.at(1.2, 0.2, 1.5).leant(1.45).spun(0.8), Rope.tassel(0.95), Rope.of(INDIGO), 1.3));
    }

    static Scene net() {
        var things = new ArrayList<>(List.of(Studio.wall(Plain.paper(PLASTER)), peg(3.35)));
        Solid sack = (x, y, z) -> {
            var share = Math.clamp((y + 1.05) / 3.0, 0, 1);
            var r = 1.12 * Math.sqrt(share * 3.2) * Math.exp(-share * 1.75) * 1.28 + 0.02;
            return Math.hypot(x, z * 1.25) - r;
        };
        Solid mesh = (x, y, z) -> {
            var turn = Math.atan2(z * 1.25, x) * 16 / (2 * Math.PI);
            var rise = y * 2.3;
            var r = Math.max(0.25, Math.hypot(x, z));
            var a = Math.abs(turn + rise - Math.round(turn + rise)) * r * 0.29;
            var b = Math.abs(turn - rise - Math.round(turn - rise)) * r * 0.29;
            var cord = Math.hypot(Math.abs(sack.at(x, y, z)) * 0.75, Math.min(a, b)) - 0.023;
            return Math.max(cord, Math.abs(y - 0.42) - 1.42);
        };
        things.add(new Thing(Place.at(0, 0.1, 0.95), mesh, Rope.of(NATURAL), 2.2, 0.5));
        things.add(Studio.carved(Place.at(0, 0, 0.85), Rope.through(0.055, new Vec(-0.42, 1.85, 0.1), new Vec(-0.1, 3.4, -0.35), new Vec(0, 3.48, -0.38), new Vec(0.1, 3.4, -0.35), new Vec(0.42, 1.85, 0.1)), Rope.of(NATURAL), 0));
        things.add(Studio.carved(Place.at(0, 1.95, 0.95), (x, y, z) -> Math.hypot(Math.hypot(x, z * 1.25) - 0.46, y) - 0.06, Rope.of(NATURAL), 0.8));
        var fruit = new double[][] {{-0.4, -0.45, 0.2}, {0.38, -0.5, 0.22}, {0, -0.52, -0.35}, {-0.45, 0.25, -0.1}, {0.46, 0.22, -0.12}, {0.02, 0.18, 0.42}, {0.1, 0.82, 0.05}};
        for (var n = 0; n < fruit.length; n++) {
            things.add(persimmon(fruit[n][0] * 0.95, fruit[n][1] + 0.1, 0.95 + fruit[n][2] * 0.72, n));
        }
        return Studio.scene(Camera.of(new Vec(0.5, 0.8, 13), new Vec(0, 1.2, 0), 22), light().keyed(-0.6, 0.62, 0.62), things);
    }

    private static Thing persimmon(double x, double y, double z, int n) {
        var flesh = Tint.of(n % 3 == 0 ? 0xD9641E : 0xCB5518);
        Matter skin = (px, py, pz, look) -> {
            var leaf = py > 0.2 && Math.hypot(px, pz) < 0.2 + 0.07 * Math.cos(Math.atan2(pz, px) * 4);
            look.colour(leaf ? Tint.of(0x74703F) : flesh);
            look.dim(1 + 0.12 * Noise.clouds(px * 4, py * 4, pz * 4, 3));
            look.surface(leaf ? 0.8 : 0.22, 0.04, 0, 0.35);
        };
        return Studio.thing(Place.at(x, y, z).rolled(0.4 * Math.sin(n * 2.1)).leant(0.5 * Math.cos(n * 1.3) - 0.3), Solid.ellipsoid(0.4, 0.33, 0.4), skin, 0.42);
    }
}
