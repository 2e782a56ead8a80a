package pictures;

/** Outlines in the plane: how far to the line, and how far along it. */
final class Flat {
    private Flat() {}

    static double box(double x, double y, double w, double h, double corner) {
        var qx = Math.abs(x) - w + corner;
        var qy = Math.abs(y) - h + corner;
        return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - corner;
    }

    /** How far round a box's outline the point beside it lies, from the middle of the right side. */
    static double along(double x, double y, double w, double h, double corner) {
        var ax = Math.abs(x);
        var ay = Math.abs(y);
        var quarter = (h - corner) + Math.PI / 2 * corner + (w - corner);
        double way;
        if (ax > w - corner && ay > h - corner) {
            way = (h - corner) + Math.atan2(ay - h + corner, ax - w + corner) * corner;
        } else if (w - ax < h - ay) {
            way = ay;
        } else {
            way = quarter - ax;
        }
        if (x >= 0) {
            return y >= 0 ? way : -way;
        }
        return y >= 0 ? 2 * quarter - way : -2 * quarter + way;
    }

    static double line(double x, double y, double ax, double ay, double bx, double by) {
        var wx = bx - ax;
        var wy = by - ay;
        var t = Math.clamp(((x - ax) * wx + (y - ay) * wy) / (wx * wx + wy * wy), 0, 1);
        return Math.hypot(x - ax - t * wx, y - ay - t * wy);
    }
}
