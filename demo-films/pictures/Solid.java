package pictures;

/** A body by its distance: how far it is from here to its skin; negative inside. */
interface Solid {
    double at(double x, double y, double z);

    default Solid with(Solid other) {
        return (x, y, z) -> Math.min(at(x, y, z), other.at(x, y, z));
    }

    /** Grown together, with a fillet of about {@code round}. */
    default Solid melted(Solid other, double round) {
        return (x, y, z) -> melt(at(x, y, z), other.at(x, y, z), round);
    }

    default Solid without(Solid other) {
        return (x, y, z) -> Math.max(at(x, y, z), -other.at(x, y, z));
    }

    default Solid moved(double dx, double dy, double dz) {
        return (x, y, z) -> at(x - dx, y - dy, z - dz);
    }

    /** Turned about an axis that comes out of the picture. */
    default Solid tilted(double angle) {
        var c = Math.cos(angle);
        var s = Math.sin(angle);
        return (x, y, z) -> at(c * x + s * y, c * y - s * x, z);
    }

    static double melt(double a, double b, double round) {
        var h = Math.max(round - Math.abs(a - b), 0) / round;
        return Math.min(a, b) - h * h * round * 0.25;
    }

    static Solid ball(double r) {
        return (x, y, z) -> Math.sqrt(x * x + y * y + z * z) - r;
    }

    /** @param w half of its width, likewise the others */
    static Solid box(double w, double h, double d, double round) {
        return (x, y, z) -> {
            var qx = Math.abs(x) - w + round;
            var qy = Math.abs(y) - h + round;
            var qz = Math.abs(z) - d + round;
            var out = Math.sqrt(sq(Math.max(qx, 0)) + sq(Math.max(qy, 0)) + sq(Math.max(qz, 0)));
            return out + Math.min(Math.max(qx, Math.max(qy, qz)), 0) - round;
        };
    }

    /** A sheet of a rounded outline, lying in x and z, {@code thick} high in all. */
    static Solid sheet(double w, double d, double corner, double thick, double round) {
        return (x, y, z) -> {
            var flat = Flat.box(x, z, w, d, corner) + round;
            var high = Math.abs(y) - thick / 2 + round;
            return Math.min(Math.max(flat, high), 0) + Math.hypot(Math.max(flat, 0), Math.max(high, 0)) - round;
        };
    }

    static Solid ellipsoid(double a, double b, double c) {
        return (x, y, z) -> {
            var near = Math.sqrt(sq(x / a) + sq(y / b) + sq(z / c));
            var steep = Math.sqrt(sq(x / (a * a)) + sq(y / (b * b)) + sq(z / (c * c)));
            return steep < 1e-9 ? -Math.min(a, Math.min(b, c)) : near * (near - 1) / steep;
        };
    }

    /** A ring that stands upright and shows its hole. */
    static Solid ring(double radius, double thick) {
        return (x, y, z) -> Math.hypot(Math.hypot(x, y) - radius, z) - thick;
    }

    /** A rod from one point to another, as thick as said at each end. */
    static Solid rod(Vec a, Vec b, double ra, double rb) {
        var way = b.minus(a);
        var whole = way.dot(way);
        return (x, y, z) -> {
            var px = x - a.x();
            var py = y - a.y();
            var pz = z - a.z();
            var t = Math.clamp((px * way.x() + py * way.y() + pz * way.z()) / whole, 0, 1);
            return Math.sqrt(sq(px - t * way.x()) + sq(py - t * way.y()) + sq(pz - t * way.z())) - (ra + (rb - ra) * t);
        };
    }

    static Solid drum(double radius, double half, double round) {
        return (x, y, z) -> {
            var out = Math.hypot(x, z) - radius + round;
            var high = Math.abs(y) - half + round;
            return Math.min(Math.max(out, high), 0) + Math.hypot(Math.max(out, 0), Math.max(high, 0)) - round;
        };
    }

    static double sq(double v) {
        return v * v;
    }
}
