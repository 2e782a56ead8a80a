package pictures;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Follows the light from every spot of the picture back into the scene. */
final class Painter {
    private static final double FAR = 30;
    /** The film's shoulder makes dyes shout; this much of their colour is enough. */
    private static final double CALM = 0.78;

    private final Scene scene;
    private final Light light;

    Painter(Scene scene) {
        this.scene = scene;
        this.light = scene.light();
    }

    /** @param fine rays per pixel and side, where a single one would leave a jagged edge */
    BufferedImage paint(int width, int height, int fine) {
        var first = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        each(height, (y, look) -> {
            for (var x = 0; x < width; x++) {
                first.setRGB(x, y, pixel(x, y, first, 1, look));
            }
        });
        if (fine == 1) {
            return first;
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        each(height, (y, look) -> {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, calm(first, x, y) ? first.getRGB(x, y) : pixel(x, y, first, fine, look));
            }
        });
        return image;
    }

    private interface Row {
        void paint(int y, Look look);
    }

    private static void each(int height, Row row) {
        IntStream.range(0, height).parallel().forEach(y -> row.paint(y, new Look()));
    }

    private static boolean calm(BufferedImage image, int x, int y) {
        var here = image.getRGB(x, y);
        for (var n = 0; n < 4; n++) {
            var i = Math.clamp(x + (n < 2 ? 2 * n - 1 : 0), 0, image.getWidth() - 1);
            var j = Math.clamp(y + (n < 2 ? 0 : 2 * n - 5), 0, image.getHeight() - 1);
            if (Math.abs((image.getRGB(i, j) >> 8 & 255) - (here >> 8 & 255)) > 7) {
                return false;
            }
        }
        return true;
    }

    private int pixel(int x, int y, BufferedImage image, int fine, Look look) {
        double width = image.getWidth();
        double height = image.getHeight();
        double r = 0;
        double g = 0;
        double b = 0;
        for (var n = 0; n < fine * fine; n++) {
            var sx = (x + (n % fine + 0.5) / fine - width / 2) / (height / 2);
            var sy = -(y + (n / fine + 0.5) / fine - height / 2) / (height / 2);
            var seen = ray(scene.camera().from(), scene.camera().ray(sx, sy), look, true);
            var edge = 1 - 0.1 * (sx * sx + sy * sy);
            var grey = (0.25 * seen.r() + 0.62 * seen.g() + 0.13 * seen.b()) * (1 - CALM);
            r += Film.toned((grey + CALM * seen.r()) * edge);
            g += Film.toned((grey + CALM * seen.g()) * edge);
            b += Film.toned((grey + CALM * seen.b()) * edge);
        }
        var all = fine * fine;
        return Film.screen(r / all) << 16 | Film.screen(g / all) << 8 | Film.screen(b / all);
    }

    private Tint ray(Vec from, Vec way, Look look, boolean first) {
        var t = scene.hit(from, way, FAR);
        if (t < 0) {
            return light.seen(way, 0.6);
        }
        var p = from.plus(way.times(t));
        var thing = scene.at(p);
        var smooth = scene.normal(p, 0.0016);
        thing.look(p, look);
        var normal = first ? scene.felt(thing, p, smooth) : smooth;
        return shaded(p, way, normal, smooth, look, first);
    }

    private Tint shaded(Vec p, Vec way, Vec normal, Vec smooth, Look look, boolean first) {
        var off = p.plus(smooth.times(0.004));
        var key = light.key();
        var facing = normal.dot(key);
        var wrapped = Math.max(0, (facing + look.soft) / (1 + look.soft));
        var shadow = wrapped > 0 && first ? scene.lit(off, key, light.narrow()) : 1;
        var sun = wrapped * shadow * light.through(p);
        var open = first ? scene.open(off, smooth) : 0.8;
        var sky = (0.62 + 0.38 * normal.y()) * open;
        var bounce = (0.5 - 0.5 * normal.y()) * open * 0.5;
        var against = Math.max(0, -way.dot(normal));
        var edge = Math.pow(1 - against, 5);
        var fibre = look.sheen * Math.pow(1 - against, 2.6) * (0.3 * open + 0.7 * sun);
        var rim = Math.max(0, normal.dot(new Vec(0.8, 0.35, -0.48))) * 0.42 * open;
        var diffuse = look.metal ? 0 : 1.0;
        var r = diffuse * look.r * (light.warm().r() * sun + light.room().r() * sky + 0.5 * bounce + rim) + fibre * (0.35 + look.r);
        var g = diffuse * look.g * (light.warm().g() * sun + light.room().g() * sky + 0.45 * bounce + rim) + fibre * (0.35 + look.g);
        var b = diffuse * look.b * (light.warm().b() * sun + light.room().b() * sky + 0.4 * bounce + rim) + fibre * (0.35 + look.b);
        var glow = look.shine + (1 - look.shine) * edge * (1 - look.rough) * (look.metal ? 0.4 : 0.8);
        if (glow < 0.002) {
            return new Tint(r, g, b);
        }
        double mr = look.metal ? look.r : 1;
        double mg = look.metal ? look.g : 1;
        double mb = look.metal ? look.b : 1;
        var rough = look.rough;
        var mirrored = mirrored(off, way.mirrored(normal), rough, look, first);
        var cover = (0.35 + 0.65 * open) * glow * (0.55 + 0.45 * shadow);
        return new Tint(r + mirrored.r() * cover * mr, g + mirrored.g() * cover * mg, b + mirrored.b() * cover * mb);
    }

    private Tint mirrored(Vec from, Vec way, double rough, Look look, boolean first) {
        if (!first || rough > 0.3) {
            return light.seen(way, rough);
        }
        var t = scene.hit(from, way, 3.5);
        return t < 0 ? light.seen(way, rough) : ray(from, way, look, false);
    }
}
