package films;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** What things are made of: grain, pores and shadow. Textures are drawn once. */
final class Stuff {
    private static final Map<String, BufferedImage> MADE = new HashMap<>();

    private Stuff() {}

    static Graphics2D pen(BufferedImage image) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    /** Smooth random hills between -1 and 1, the same at every run. */
    static double noise(double x, double y, int seed) {
        var ix = (int) Math.floor(x);
        var iy = (int) Math.floor(y);
        var fx = Ease.smooth(x - ix);
        var fy = Ease.smooth(y - iy);
        var top = Ease.lerp(hash(ix, iy, seed), hash(ix + 1, iy, seed), fx);
        var low = Ease.lerp(hash(ix, iy + 1, seed), hash(ix + 1, iy + 1, seed), fx);
        return Ease.lerp(top, low, fy);
    }

    static double hash(int x, int y, int seed) {
        var h = x * 374761393 + y * 668265263 + seed * 1274126177;
        h = (h ^ (h >>> 13)) * 1274126177;
        return ((h ^ (h >>> 16)) & 0xFFFF) / 32767.5 - 1;
    }

    interface Grain {
        double at(int x, int y);
    }

    static BufferedImage grained(String name, int w, int h, Color base, Grain grain) {
        return MADE.computeIfAbsent(name + base.getRGB() + "/" + w + "x" + h, key -> {
            var image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
            for (var y = 0; y < h; y++) {
                for (var x = 0; x < w; x++) {
                    image.setRGB(x, y, Dye.lit(base, grain.at(x, y)).getRGB());
                }
            }
            return image;
        });
    }

    static BufferedImage leather(Color base, int w, int h) {
        return grained("leather", w, h, base, (x, y) -> {
            var pores = noise(x / 3.2, y / 3.2, 1) * noise(x / 4.7, y / 4.1, 2);
            return 0.05 * noise(x / 90.0, y / 70.0, 3) + 0.035 * noise(x / 17.0, y / 19.0, 4) - 0.11 * Math.max(0, pores) + 0.02;
        });
    }

    static BufferedImage wood(Color base, int w, int h) {
        return grained("wood", w, h, base, (x, y) -> {
            var bend = noise(x / 260.0, y / 420.0, 5) * 3;
            var rings = Math.sin((x / 34.0 + bend) * 2.1 + noise(x / 9.0, y / 200.0, 6));
            return 0.045 * rings + 0.03 * noise(x / 2.0, y / 60.0, 7);
        });
    }

    static BufferedImage paper(Color base, int w, int h) {
        return grained("paper", w, h, base, (x, y) -> 0.012 * noise(x / 3.0, y / 3.0, 8) + 0.02 * noise(x / 160.0, y / 160.0, 9));
    }

    static BufferedImage cloth(Color base, int w, int h) {
        return grained("cloth", w, h, base, (x, y) -> {
            var thread = ((x / 3 + y / 3) % 2 == 0 ? 0.05 : -0.04) + 0.03 * noise(x / 2.0, y / 14.0, 10);
            return thread + 0.05 * noise(x / 120.0, y / 150.0, 11);
        });
    }

    static BufferedImage denim(Color base, int w, int h) {
        return grained("denim", w, h, base, (x, y) -> {
            var twill = Math.floorMod(x + y * 2, 6) < 3 ? 0.08 : -0.07;
            return twill + 0.05 * noise(x / 3.0, y / 3.0, 12) + 0.06 * noise(x / 150.0, y / 110.0, 13);
        });
    }

    static void fill(Graphics2D g, Shape shape, BufferedImage stuff) {
        g.setPaint(new TexturePaint(stuff, new Rectangle2D.Double(0, 0, stuff.getWidth(), stuff.getHeight())));
        g.fill(shape);
    }

    /** A soft shadow: many thin veils. */
    static void shadow(Graphics2D g, Shape shape, double dx, double dy, double blur, double dark) {
        var veils = 16;
        var moved = AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
        for (var n = veils; n >= 1; n--) {
            g.setColor(new Color(52, 30, 14, (int) Math.round(255 * dark / veils * 1.2 * (1.15 - n / (double) veils))));
            g.setStroke(new BasicStroke((float) (2 * blur * n / veils), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(moved);
        }
        g.setColor(new Color(52, 30, 14, (int) (255 * dark)));
        g.fill(moved);
    }

    /** Light from the upper left, edges a little darker. */
    static void vignette(Graphics2D g, int w, int h, double dark) {
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(w * 0.42, h * 0.38),
                (float) (h * 0.78),
                new float[] {0, 0.55f, 1},
                new Color[] {new Color(255, 246, 226, 26), new Color(40, 26, 12, 0), new Color(40, 26, 12, (int) (255 * dark))}));
        g.fillRect(0, 0, w, h);
    }

    static LinearGradientPaint across(double x0, double x1, float[] at, Color... colors) {
        return new LinearGradientPaint((float) x0, 0, (float) x1, 0, at, colors);
    }

    /** A soft band of light from x0 to x1. */
    static LinearGradientPaint gleam(double x0, double x1, int most) {
        var at = new float[9];
        var colours = new Color[9];
        for (var n = 0; n < 9; n++) {
            at[n] = n / 8f;
            colours[n] = new Color(255, 244, 222, (int) (most * Math.pow(Math.sin(Math.PI * n / 8), 2)));
        }
        return across(x0, x1, at, colours);
    }

    static GradientPaint down(double y0, Color top, double y1, Color low) {
        return new GradientPaint(0, (float) y0, top, 0, (float) y1, low);
    }

    static void fade(Graphics2D g, double opacity) {
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.clamp(opacity, 0, 1)));
    }
}
