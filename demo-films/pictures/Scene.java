package pictures;

import java.util.List;

/** What stands in the studio, how it is lit and from where it is seen. */
record Scene(List<Thing> things, Camera camera, Light light) {
    private static final double FAR = 40;

    double distance(double x, double y, double z, double near) {
        var best = FAR;
        for (var thing : things) {
            best = Math.min(best, thing.distance(x, y, z, best, near));
        }
        return best;
    }

    Thing at(Vec p) {
        var best = Double.MAX_VALUE;
        Thing found = null;
        for (var thing : things) {
            var d = thing.distance(p.x(), p.y(), p.z(), best, 0.1);
            if (d < best) {
                best = d;
                found = thing;
            }
        }
        return found;
    }

    /** How far the ray goes before it touches something; negative when it never does. */
    double hit(Vec from, Vec way, double most) {
        var t = 0.0;
        for (var n = 0; n < 220 && t < most; n++) {
            var d = distance(from.x() + way.x() * t, from.y() + way.y() * t, from.z() + way.z() * t, 0.12);
            if (d < 0.0007) {
                return t;
            }
            t += d * 0.92;
        }
        return t < most ? t : -1;
    }

    /** How much of a wide lamp is seen from here. @param narrow the less, the softer its shadow */
    double lit(Vec from, Vec way, double narrow) {
        var seen = 1.0;
        var t = 0.025;
        for (var n = 0; n < 48 && t < 9; n++) {
            var d = distance(from.x() + way.x() * t, from.y() + way.y() * t, from.z() + way.z() * t, Math.max(0.15, t / narrow));
            seen = Math.min(seen, narrow * d / t);
            if (seen < 0.004) {
                return 0;
            }
            t += Math.clamp(d * 0.8, 0.018, 0.5);
        }
        return seen * seen * (3 - 2 * seen);
    }

    /** How open the sky is above a spot: corners and feet are darker. */
    double open(Vec from, Vec normal) {
        var hidden = 0.0;
        var weight = 1.0;
        for (var n = 1; n <= 6; n++) {
            var h = 0.015 + 0.02 * n * n;
            var d = distance(from.x() + normal.x() * h, from.y() + normal.y() * h, from.z() + normal.z() * h, h + 0.1);
            hidden += Math.max(0, h - d) / h * weight;
            weight *= 0.78;
        }
        return Math.clamp(1 - hidden * 0.33, 0.1, 1);
    }

    Vec normal(Vec p, double e) {
        var a = distance(p.x() + e, p.y() - e, p.z() - e, 0.1);
        var b = distance(p.x() - e, p.y() - e, p.z() + e, 0.1);
        var c = distance(p.x() - e, p.y() + e, p.z() - e, 0.1);
        var d = distance(p.x() + e, p.y() + e, p.z() + e, 0.1);
        return new Vec(a - b - c + d, -a - b + c + d, -a + b - c + d).unit();
    }

    /** The normal as the light sees it, with the matter's fine relief. */
    Vec felt(Thing thing, Vec p, Vec normal) {
        var e = 0.0022;
        var here = thing.relief(p.x(), p.y(), p.z());
        var slope = new Vec(
                thing.relief(p.x() + e, p.y(), p.z()) - here,
                thing.relief(p.x(), p.y() + e, p.z()) - here,
                thing.relief(p.x(), p.y(), p.z() + e) - here).times(1 / e);
        return normal.minus(slope.minus(normal.times(slope.dot(normal)))).unit();
    }
}
