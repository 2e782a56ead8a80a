package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** A woven bag with leather handles. Coordinates from its middle and the upper rim. */
final class Bag {
    private Bag() {}

    /** @param drop how far the handles reach above the rim */
    static void paint(Graphics2D g, double cx, double rim, double w, double h, double drop, BufferedImage cloth, Color leather) {
        var body = new Path2D.Double();
        body.moveTo(cx - w * 0.5, rim);
        body.lineTo(cx + w * 0.5, rim);
        body.curveTo(cx + w * 0.53, rim + h * 0.5, cx + w * 0.5, rim + h * 0.8, cx + w * 0.45, rim + h * 0.95);
        body.quadTo(cx + w * 0.43, rim + h, cx + w * 0.36, rim + h);
        body.lineTo(cx - w * 0.36, rim + h);
        body.quadTo(cx - w * 0.43, rim + h, cx - w * 0.45, rim + h * 0.95);
        body.curveTo(cx - w * 0.5, rim + h * 0.8, cx - w * 0.53, rim + h * 0.5, cx - w * 0.5, rim);
        body.closePath();
        Stuff.shadow(g, body, 10, 16, 22, 0.3);
        handle(g, cx, rim, w * 0.24, drop * 0.94, Dye.lit(leather, -0.25), -6);
        var clip = g.getClip();
        g.clip(body);
        g.drawImage(cloth, (int) (cx - w * 0.53), (int) rim, (int) (w * 1.06), (int) h, null);
        var base = rim + h * 0.84;
        g.drawImage(Stuff.leather(leather, 400, 240), (int) (cx - w * 0.53), (int) base, (int) (w * 1.06), (int) (h * 0.2), null);
        g.setColor(new Color(0, 0, 0, 60));
        g.fillRect((int) (cx - w), (int) base - 4, (int) (2 * w), 4);
        seam(g, cx - w * 0.48, base + 9, cx + w * 0.48, base + 9, 11, Dye.CREAM);
        g.setPaint(Stuff.across(cx - w * 0.53, cx + w * 0.53, new float[] {0, 0.3f, 0.62f, 1},
                new Color(30, 18, 8, 110), new Color(255, 248, 230, 40), new Color(30, 18, 8, 14), new Color(30, 18, 8, 130)));
        g.fill(body);
        g.setPaint(Stuff.down(rim, new Color(255, 250, 235, 40), rim + h, new Color(30, 18, 8, 70)));
        g.fill(body);
        g.setClip(clip);
        g.setColor(Dye.lit(leather, -0.1));
        g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new java.awt.geom.Line2D.Double(cx - w * 0.5, rim, cx + w * 0.5, rim));
        handle(g, cx, rim, w * 0.24, drop, leather, 0);
    }

    private static void handle(Graphics2D g, double cx, double rim, double half, double drop, Color leather, double lift) {
        if (drop <= 0) {
            return;
        }
        var arc = new Path2D.Double();
        arc.moveTo(cx - half, rim + 62 + lift);
        arc.lineTo(cx - half, rim - drop * 0.3);
        arc.curveTo(cx - half, rim - drop * 1.22, cx + half, rim - drop * 1.22, cx + half, rim - drop * 0.3);
        arc.lineTo(cx + half, rim + 62 + lift);
        g.setStroke(new BasicStroke(19, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(20, 12, 6, 60));
        g.translate(4, 6);
        g.draw(arc);
        g.translate(-4, -6);
        g.setColor(Dye.lit(leather, -0.3));
        g.draw(arc);
        g.setStroke(new BasicStroke(15, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(leather);
        g.draw(arc);
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Dye.clear(Dye.lit(leather, 0.5), 0.5));
        g.translate(-3, 0);
        g.draw(arc);
        g.translate(3, 0);
        if (lift == 0) {
            for (var x : new double[] {cx - half, cx + half}) {
                rivet(g, x, rim + 34);
                rivet(g, x, rim + 56);
            }
        }
    }

    private static void rivet(Graphics2D g, double x, double y) {
        g.setColor(Dye.lit(Dye.BRASS, -0.4));
        g.fill(new Ellipse2D.Double(x - 5, y - 4, 10, 10));
        g.setColor(Dye.BRASS);
        g.fill(new Ellipse2D.Double(x - 4.5, y - 5, 9, 9));
        g.setColor(Dye.clear(Color.WHITE, 0.7));
        g.fill(new Ellipse2D.Double(x - 2.5, y - 3.5, 3, 3));
    }

    /** A line of stitches. */
    static void seam(Graphics2D g, double x0, double y0, double x1, double y1, double every, Color thread) {
        var length = Math.hypot(x1 - x0, y1 - y0);
        var n = Math.max(1, (int) Math.round(length / every));
        for (var i = 0; i < n; i++) {
            var a = (i + 0.14) / n;
            var b = (i + 0.86) / n;
            stitch(g, Ease.lerp(x0, x1, a), Ease.lerp(y0, y1, a), Ease.lerp(x0, x1, b), Ease.lerp(y0, y1, b), thread);
        }
    }

    static void stitch(Graphics2D g, double x0, double y0, double x1, double y1, Color thread) {
        g.setStroke(new BasicStroke(3.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(10, 6, 3, 110));
        g.draw(new java.awt.geom.Line2D.Double(x0 + 1, y0 + 1.6, x1 + 1, y1 + 1.6));
        g.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(thread);
        g.draw(new java.awt.geom.Line2D.Double(x0, y0, x1, y1));
    }
}
