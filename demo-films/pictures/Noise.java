package pictures;

/** Chance that is the same at every run: hills, clouds and cells. */
final class Noise {
    private Noise() {}

    static double hash(int x, int y, int z) {
        var h = x * 374761393 + y * 668265263 + z * 1274126177;
        h = (h ^ (h >>> 13)) * 1274126177;
        h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
        return ((h ^ (h >>> 16)) & 0xFFFFFF) / (double) 0xFFFFFF;
    }

    /** Hills between -1 and 1. */
    static double hills(double x, double y, double z) {
        var ix = (int) Math.floor(x);
        var iy = (int) Math.floor(y);
        var iz = (int) Math.floor(z);
        var fx = ease(x - ix);
        var fy = ease(y - iy);
        var fz = ease(z - iz);
        return 2 * lerp(fz, slice(ix, iy, iz, fx, fy), slice(ix, iy, iz + 1, fx, fy)) - 1;
    }

    private static double slice(int x, int y, int z, double fx, double fy) {
        return lerp(fy, lerp(fx, hash(x, y, z), hash(x + 1, y, z)), lerp(fx, hash(x, y + 1, z), hash(x + 1, y + 1, z)));
    }

    /** Hills upon hills. */
    static double clouds(double x, double y, double z, int layers) {
        var sum = 0.0;
        var part = 0.5;
        for (var n = 0; n < layers; n++) {
            sum += part * hills(x, y, z + n * 17.3);
            x *= 2.03;
            y *= 2.03;
            z *= 2.03;
            part *= 0.5;
        }
        return sum;
    }

    /** The furrows between cells in the plane: 0 on them, about 1 in a cell's middle. */
    static double cells(double x, double y) {
        var ix = (int) Math.floor(x);
        var iy = (int) Math.floor(y);
        var first = 9.0;
        var second = 9.0;
        for (var i = -1; i <= 1; i++) {
            for (var j = -1; j <= 1; j++) {
                var px = ix + i + 0.15 + 0.7 * hash(ix + i, iy + j, 1) - x;
                var py = iy + j + 0.15 + 0.7 * hash(ix + i, iy + j, 2) - y;
                var d = px * px + py * py;
                if (d < first) {
                    second = first;
                    first = d;
                } else if (d < second) {
                    second = d;
                }
            }
        }
        return Math.sqrt(second) - Math.sqrt(first);
    }

    static double ease(double t) {
        return t * t * t * (t * (6 * t - 15) + 10);
    }

    static double lerp(double t, double a, double b) {
        return a + (b - a) * t;
    }

    /** 0 below a, 1 above b, softly between. */
    static double step(double a, double b, double v) {
        var t = Math.clamp((v - a) / (b - a), 0, 1);
        return t * t * (3 - 2 * t);
    }
}
