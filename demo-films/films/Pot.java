package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A turned vessel seen from the side: its outline is a row of radii from foot to rim. */
final class Pot {
    static final double[] LUMP = {150, 158, 150, 128, 92, 40};
    static final double[] OPENED = {150, 150, 140, 136, 134, 132};
    static final double[] CYLINDER = {112, 112, 110, 108, 108, 112};
    static final double[] VASE = {96, 152, 168, 128, 78, 104};
    static final double[] BOWL = {64, 120, 168, 200, 220, 232};
    static final double[] CUP = {74, 96, 104, 106, 108, 114};
    static final double[] TALL = {78, 96, 104, 92, 62, 74};

    private Pot() {}

    static double[] between(double[] a, double[] b, double share) {
        var r = new double[a.length];
        for (var n = 0; n < a.length; n++) {
            r[n] = Ease.lerp(a[n], b[n], share);
        }
        return r;
    }

    /** The radius at a height from 0 (foot) to 1 (rim), smoothly through the given ones. */
    static double radius(double[] r, double height) {
        var x = Math.clamp(height, 0, 1) * (r.length - 1);
        var n = (int) Math.min(r.length - 2, Math.floor(x));
        var f = x - n;
        var p0 = r[Math.max(0, n - 1)];
        var p1 = r[n];
        var p2 = r[n + 1];
        var p3 = r[Math.min(r.length - 1, n + 2)];
        return 0.5 * (2 * p1 + (p2 - p0) * f + (2 * p0 - 5 * p1 + 4 * p2 - p3) * f * f + (3 * p1 - p0 - 3 * p2 + p3) * f * f * f);
    }

    static Path2D outline(double cx, double foot, double height, double[] r, double from, double to) {
        var p = new Path2D.Double();
        var steps = 60;
        for (var n = 0; n <= steps; n++) {
            var h = Ease.lerp(from, to, n / (double) steps);
            var x = cx - radius(r, h);
            if (n == 0) {
                p.moveTo(x, foot - h * height);
            } else {
                p.lineTo(x, foot - h * height);
            }
        }
        for (var n = steps; n >= 0; n--) {
            var h = Ease.lerp(from, to, n / (double) steps);
            p.lineTo(cx + radius(r, h), foot - h * height);
        }
        p.closePath();
        return p;
    }

    /** @param wet how much it shines, 0 to 1
     *  @param open whether there is a mouth to look into */
    static void paint(Graphics2D g, double cx, double foot, double height, double[] r, Color clay, double wet, boolean open) {
        var body = outline(cx, foot, height, r, 0, 1);
        var under = new Ellipse2D.Double(cx - r[0], foot - r[0] * 0.16, r[0] * 2, r[0] * 0.32);
        g.setColor(Dye.lit(clay, -0.4));
        g.fill(under);
        shade(g, cx, r, body, clay, wet);
        var rim = r[r.length - 1];
        var mouth = new Ellipse2D.Double(cx - rim, foot - height - rim * 0.2, rim * 2, rim * 0.4);
        if (open) {
            g.setColor(Dye.lit(clay, 0.12));
            g.fill(mouth);
            var inner = new Ellipse2D.Double(cx - rim + 9, foot - height - rim * 0.2 + 5, rim * 2 - 18, rim * 0.4 - 8);
            g.setPaint(Stuff.across(cx - rim, cx + rim, new float[] {0, 0.6f, 1}, Dye.lit(clay, -0.62), Dye.lit(clay, -0.4), Dye.lit(clay, -0.2)));
            g.fill(inner);
        } else {
            g.setColor(Dye.lit(clay, 0.06));
            g.fill(mouth);
        }
    }

    private static void shade(Graphics2D g, double cx, double[] r, Path2D body, Color clay, double wet) {
        var widest = 0.0;
        for (var one : r) {
            widest = Math.max(widest, one);
        }
        g.setPaint(Stuff.across(cx - widest, cx + widest, new float[] {0, 0.22f, 0.42f, 0.72f, 1},
                Dye.lit(clay, -0.42), Dye.lit(clay, 0.06), Dye.lit(clay, 0.18), Dye.lit(clay, -0.18), Dye.lit(clay, -0.55)));
        g.fill(body);
        var clip = g.getClip();
        g.clip(body);
        var box = body.getBounds2D();
        g.setPaint(Stuff.down(box.getMinY(), new Color(255, 250, 240, 26), box.getMaxY(), new Color(20, 10, 4, 80)));
        g.fill(body);
        if (wet > 0) {
            for (var n = 0; n < 6; n++) {
                g.setColor(new Color(255, 255, 250, (int) (wet * 16)));
                g.fill(Hide.piece(cx - widest * 0.46 - n * 5, box.getMinY() + 10 - n * 3, 12 + n * 10, box.getHeight() * 0.86 + n * 4, 40));
            }
        }
        g.setClip(clip);
    }

    /** Rings that the fingers leave, and the turning seen in them. */
    static void rings(Graphics2D g, double cx, double foot, double height, double[] r, Color clay, double turned, double seen) {
        for (var n = 1; n < height / 15; n++) {
            var h = n * 15 / height;
            var radius = radius(r, h);
            var y = foot - h * height;
            g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            var start = 200 + 40 * Math.sin(n * 1.7 + turned * 6.3);
            g.setColor(Dye.clear(Dye.lit(clay, -0.5), 0.28 * seen));
            g.draw(new Arc2D.Double(cx - radius, y - radius * 0.16, radius * 2, radius * 0.32, 186, 168, Arc2D.OPEN));
            g.setColor(Dye.clear(Dye.lit(clay, 0.6), 0.4 * seen));
            g.draw(new Arc2D.Double(cx - radius, y - radius * 0.16 - 3, radius * 2, radius * 0.32, start, 46, Arc2D.OPEN));
        }
    }

    /** Glaze that has run down to {@code reach} (1: rim only, 0: foot). */
    static void glaze(Graphics2D g, double cx, double foot, double height, double[] r, Color glaze, double reach, double wet, double gloss) {
        var clip = g.getClip();
        var over = new Path2D.Double();
        over.moveTo(cx - 400, foot - height - 60);
        over.lineTo(cx + 400, foot - height - 60);
        for (var x = 400; x >= -400; x -= 8) {
            var run = (16 * Math.sin(x / 31.0) + 22 * Math.max(0, Math.sin(x / 17.0 + 2)) + 9 * Math.sin(x / 9.0)) * wet;
            over.lineTo(cx + x, foot - reach * height + run);
        }
        over.closePath();
        g.clip(over);
        paint(g, cx, foot, height, r, glaze, gloss, true);
        g.setClip(clip);
    }
}
