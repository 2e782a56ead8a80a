package pictures;

/** A cicada of porcelain on its stone. */
final class Cicada {
    private Cicada() {}

    static Solid stone() {
        return (x, y, z) -> {
            var worn = 0.05 * Noise.clouds(x * 1.3, y * 1.3, z * 1.3, 3);
            return Solid.ellipsoid(1.2, 0.3, 0.8).at(x, y, z) * 0.8 - worn;
        };
    }

    /** Its head to the right. */
    static Solid body() {
        var trunk = Solid.ellipsoid(0.66, 0.27, 0.27);
        Solid ringed = (x, y, z) -> trunk.at(x, y, z) - 0.02 * Math.cos(x * 36) * Noise.step(0.2, 0.05, x);
        var head = Solid.ellipsoid(0.2, 0.2, 0.31).moved(0.52, 0.03, 0);
        var eyes = Solid.ball(0.1).moved(0.58, 0.1, 0.27).with(Solid.ball(0.1).moved(0.58, 0.1, -0.27));
        return ringed.melted(head, 0.1).melted(eyes, 0.025).melted(wing(1), 0.03).melted(wing(-1), 0.03);
    }

    /** Folded like a roof, from the shoulder to behind the tail. */
    private static Solid wing(int side) {
        return (x, y, z) -> {
            var w = z * side;
            var along = x + 0.36;
            var beside = w - 0.27 - 0.12 * (0.2 - x);
            var roof = y - 0.25 + 0.55 * Math.max(0, w) + 0.06 * (0.3 - x) + 0.1 * along * along;
            var flat = (Math.hypot(along / 0.8, beside / (0.155 - 0.07 * along)) - 1) * 0.15;
            var veins = 0.028 * Math.pow(Math.abs(Math.cos(Math.atan2(beside, along + 1.1) * 14)), 12);
            return 0.8 * Turned.most(flat, Math.abs(roof) - 0.022 - veins, 0.02);
        };
    }
}
