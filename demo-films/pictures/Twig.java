package pictures;

import java.util.ArrayList;
import java.util.List;

/** A plum branch in blossom. */
final class Twig {
    private Twig() {}

    static List<Thing> of(Vec from) {
        var bends = List.of(from, from.plus(new Vec(-0.12, 0.8, 0.05)), from.plus(new Vec(0.35, 1.5, 0.1)), from.plus(new Vec(0.95, 2.0, 0)), from.plus(new Vec(1.15, 2.6, -0.1)));
        var side = List.of(from.plus(new Vec(-0.1, 0.85, 0.05)), from.plus(new Vec(-0.75, 1.35, 0.2)), from.plus(new Vec(-0.95, 1.95, 0.1)));
        var small = List.of(from.plus(new Vec(0.38, 1.52, 0.1)), from.plus(new Vec(0.3, 2.1, 0.3)));
        Solid wood = (x, y, z) -> 9;
        wood = grown(grown(grown(wood, bends, 0.05), side, 0.036), small, 0.026);
        var things = new ArrayList<Thing>();
        things.add(Studio.carved(Place.at(0, 0, 0), wood, Plain.even(0x4A3A30, 0.8, 0.03), 0));
        var spots = new double[][] {{1.15, 2.62, -0.08, 0.2}, {0.9, 1.98, 0.1, 0.18}, {0.55, 1.72, 0.16, 0.14}, {0.3, 2.12, 0.33, 0.19}, {-0.95, 1.97, 0.14, 0.2}, {-0.66, 1.3, 0.26, 0.16}, {-0.2, 0.98, 0.1, 0.13}, {1.08, 2.34, 0, 0.1}, {-0.9, 1.7, 0.16, 0.1}};
        for (var n = 0; n < spots.length; n++) {
            var s = spots[n];
            things.add(blossom(from.plus(new Vec(s[0], s[1], s[2])), s[3], n));
        }
        return things;
    }

    private static Solid grown(Solid wood, List<Vec> bends, double thick) {
        for (var n = 1; n < bends.size(); n++) {
            var a = thick * (1 - 0.7 * (n - 1) / bends.size());
            wood = wood.melted(Solid.rod(bends.get(n - 1), bends.get(n), a, a * 0.8), 0.05);
        }
        return wood;
    }

    private static Thing blossom(Vec at, double size, int n) {
        Solid flower = (x, y, z) -> {
            var turn = Math.atan2(y, x) * 5 / (2 * Math.PI);
            var angle = (turn - Math.round(turn)) * 2 * Math.PI / 5;
            var r = Math.hypot(x, y);
            var px = r * Math.cos(angle) - 0.56;
            var py = r * Math.sin(angle);
            var cup = z - 0.35 * r * r;
            return Math.max((Math.hypot(px / 0.46, py / 0.36) - 1) * 0.36, Math.abs(cup) - 0.05) - 0.02;
        };
        Solid scaled = (x, y, z) -> size * flower.at(x / size, y / size, z / size);
        Matter petals = (x, y, z, look) -> {
            var r = Math.sqrt(x * x + y * y) / size;
            look.colour(Tint.of(0xFBF1EC));
            look.toward(Tint.of(0xE59A98), 1 - Noise.step(0.1, 0.75, r));
            if (r < 0.16) {
                look.colour(Tint.of(0xD8A84A));
            }
            look.surface(0.85, 0.02, 0.04, 0.6);
        };
        var place = new Place(at, new Vec(1, 0, 0), new Vec(0, 1, 0), new Vec(0, 0, 1));
        return Studio.carved(place.spun(0.9 * (n % 3 - 1) - 0.2).leant(0.5 * (n % 2) - 0.1).rolled(n * 0.7), scaled, petals, size * 1.3);
    }
}
