package pictures;

import java.util.ArrayList;
import java.util.List;

/** Chen Yi's pieces. A unit is about four centimetres. */
final class Pots {
    private static final Light LIGHT = Light.window().leafy(0.42);

    private Pots() {}

    private static Camera camera(double height, double look) {
        return Camera.of(new Vec(0, height, 11), new Vec(0, look, 0), 25);
    }

    private static Thing table(int colour) {
        return Studio.table(Plain.paper(colour), 3.2);
    }

    static Scene cup() {
        var cup = new Turned(1.5, 0.055, 0.5, 0.66, 0.8, 0.88, 0.94, 1.04).blooming(7, 0.075);
        var second = new Turned(1.5, 0.055, 0.5, 0.66, 0.8, 0.88, 0.94, 1.04).blooming(7, 0.075);
        return Studio.scene(Camera.of(new Vec(0, 4.2, 10), new Vec(0.05, 0.7, 0), 24), LIGHT, table(0xD9D6C8),
                Studio.carved(Place.at(-0.42, 0, 0.5), cup, Glaze.celadon(0.07, 1.5), 2),
                Studio.carved(Place.at(1.05, 0, -1.15).spun(0.5), second, Glaze.white(0.07, 1.5), 2),
                petal(1.2, 1.0, 0.4), petal(0.75, 1.75, 1.7), petal(-1.55, 1.35, 2.6));
    }

    private static Thing petal(double x, double z, double turn) {
        Solid leaf = (px, py, pz) -> {
            var bend = py - 0.34 * (px * px + 0.6 * pz * pz);
            var flat = Math.hypot(px / 0.22, pz / 0.15) - 1;
            return Math.max(flat * 0.15, Math.abs(bend) - 0.006) - 0.004;
        };
        return Studio.carved(Place.at(x, 0.02, z).spun(turn), leaf, Plain.even(0xE9BDB4, 0.8, 0.02), 0.4);
    }

    static Scene bowl() {
        var bowl = new Turned(1.15, 0.06, 0.5, 0.62, 0.98, 1.28, 1.5, 1.64);
        Solid dewed = (x, y, z) -> bowl.at(x, y, z) - (Math.hypot(x, z) > bowl.radius(y / 1.15) - 0.03 ? dew(x, y, z) : 0);
        Solid water = (x, y, z) -> Math.max(Math.hypot(x, z) - bowl.radius(y / 1.15) + 0.03, Math.abs(y - 0.62) - 0.01);
        return Studio.scene(Camera.of(new Vec(0, 5, 9), new Vec(0, 0.42, 0), 24), LIGHT, Studio.table(Plain.linen(0xD6D0C0), 5),
                Studio.carved(Place.at(0, 0, 0), dewed, Glaze.celadon(0.08, 1.15), 2.2),
                Studio.thing(Place.at(0, 0, 0), water, Plain.even(0xB7C9B4, 0.03, 0.06), 1.6));
    }

    /** Small beads in rows round the outside. */
    private static double dew(double x, double y, double z) {
        var row = Math.round((y - 0.2) / 0.17);
        if (row < 0 || row > 4) {
            return 0;
        }
        var around = 26.0;
        var turn = Math.atan2(z, x) / (2 * Math.PI) * around + row * 0.5;
        var r = Math.hypot(x, z);
        var du = (turn - Math.round(turn)) / around * 2 * Math.PI * r;
        var dv = y - 0.2 - row * 0.17;
        return 0.035 * Math.sqrt(Math.max(0, 1 - (du * du + dv * dv) / 0.0028));
    }

    static Scene plate() {
        return Studio.scene(Camera.of(new Vec(0, 8.6, 7.4), new Vec(0, 0.1, 0.25), 28), LIGHT, Studio.table(Plain.linen(0xBFB8A6), 9),
                Studio.carved(Place.at(0.35, 0, -0.6).spun(0.3), dish(1.85), Glaze.celadon(0.05, 0.36), 2.3),
                Studio.carved(Place.at(-1.05, 0, 1.65).spun(0.9), dish(1.0), Glaze.white(0.05, 0.2), 1.4),
                Studio.carved(Place.at(1.35, 0, 1.7), new Turned(0.5, 0.035, 0.22, 0.36, 0.44, 0.48), Glaze.celadon(0.04, 0.5), 0.8));
    }

    private static Solid dish(double r) {
        var dish = new Turned(r * 0.19, 0.07, r * 0.6, r * 0.82, r * 0.93, r);
        return (x, y, z) -> {
            var inner = Noise.step(r * 0.6, r * 0.5, Math.hypot(x, z));
            var furrow = Math.cos((x + 0.2 * Math.sin(z * 1.4) + 0.1 * Math.sin(z * 3.1 + 1)) * 22 / r);
            return dish.at(x, y, z) - inner * 0.014 * furrow;
        };
    }

    static Scene vase() {
        var vase = new Turned(2.7, 0.07, 0.62, 0.98, 1.16, 1.12, 0.82, 0.46, 0.31, 0.34, 0.45);
        var things = new ArrayList<>(List.of(table(0xCFCDC0), Studio.carved(Place.at(0, 0, 0), vase, Glaze.celadon(0.08, 2.7), 3)));
        things.addAll(Twig.of(new Vec(0.02, 2.2, 0)));
        return Studio.scene(Camera.of(new Vec(0, 3.6, 14), new Vec(0.15, 2.25, 0), 26), LIGHT, things);
    }

    static Scene teapot() {
        var body = new Turned(1.75, 0, 0.72, 1.12, 1.3, 1.26, 1.02, 0.58);
        var spout = Solid.rod(new Vec(0.9, 0.62, 0), new Vec(1.45, 0.95, 0), 0.3, 0.19)
                .melted(Solid.rod(new Vec(1.45, 0.95, 0), new Vec(1.72, 1.5, 0), 0.185, 0.13), 0.25)
                .without(Solid.rod(new Vec(1.62, 1.3, 0), new Vec(1.8, 1.66, 0), 0.08, 0.09));
        Solid ear = (x, y, z) -> {
            var ring = Math.hypot(Math.hypot((x + 1.26) * 1.05, (y - 1.0) * 0.9) - 0.52, z * 0.8) - 0.095;
            return Math.max(ring * 0.85, x + 0.95);
        };
        var lid = new Turned(0.3, 0, 0.64, 0.6, 0.46, 0.2);
        return Studio.scene(camera(4.1, 0.9), LIGHT, table(0xC9CBC0),
                Studio.carved(Place.at(-0.15, 0, -0.2).spun(0.3), body.melted(spout, 0.16).melted(ear, 0.12), Glaze.celadon(0.08, 1.76), 2.5),
                Studio.carved(Place.at(-0.15, 1.72, -0.2), lid.melted(bird(), 0.07), Glaze.celadon(-1, 0.6), 1.2),
                Studio.carved(Place.at(1.0, 0, 2.0), new Turned(0.62, 0.04, 0.3, 0.42, 0.5, 0.56), Glaze.white(0.05, 0.62), 1),
                Studio.thing(Place.at(1.0, 0.4, 2.0), Solid.drum(0.5, 0.02, 0.01), Plain.even(0xA8752F, 0.05, 0.06), 0.6));
    }

    private static Solid bird() {
        return Solid.ellipsoid(0.24, 0.15, 0.14).tilted(0.2).moved(0.02, 0.42, 0)
                .melted(Solid.ball(0.1).moved(0.2, 0.54, 0), 0.1)
                .melted(Solid.rod(new Vec(0.27, 0.55, 0), new Vec(0.37, 0.54, 0), 0.035, 0.01), 0.03)
                .melted(Solid.rod(new Vec(-0.15, 0.4, 0), new Vec(-0.42, 0.46, 0), 0.07, 0.03), 0.08);
    }

    static Scene incense() {
        return Studio.scene(Camera.of(new Vec(0, 5.6, 7.4), new Vec(-0.05, 0.55, 0), 23), LIGHT, table(0xC6C3B4),
                Studio.carved(Place.at(0, 0.02, 0), Cicada.stone(), Plain.even(0x6E6A62, 0.7, 0.03), 2),
                Studio.carved(Place.at(-0.05, 0.44, 0.1).spun(-0.7), Cicada.body(), new Glaze(Tint.of(0xC2CFB9), Tint.of(0x6E927C), -1, 0.6), 1.5),
                Studio.thing(Place.at(0, 0, 0), Solid.rod(new Vec(0.42, 0.3, -0.3), new Vec(0.95, 2.5, -0.55), 0.022, 0.022), Plain.even(0x6B4A33, 0.9, 0.02), 0));
    }
}
