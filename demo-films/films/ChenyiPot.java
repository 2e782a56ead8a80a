package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** Chen Yi: a pot rises on the wheel, is glazed, glows in the kiln, and stands there in three glazes. */
final class ChenyiPot implements Film {
    private static final double CX = WIDTH / 2.0;
    private static final double FOOT = 900;

    @Override
    public String key() {
        return "chenyi-pot";
    }

    @Override
    public double seconds() {
        return 26;
    }

    @Override
    public double posterAt() {
        return 9.4;
    }

    private static double[] shape(double t) {
        if (t < 3) {
            return Pot.between(Pot.LUMP, Pot.OPENED, Ease.smooth(t, 1.2, 3));
        }
        if (t < 6.5) {
            return Pot.between(Pot.OPENED, Pot.CYLINDER, Ease.smooth(t, 3, 6.5));
        }
        return Pot.between(Pot.CYLINDER, Pot.VASE, Ease.smooth(t, 6.7, 9.8));
    }

    private static double height(double t) {
        return 190 + 40 * Ease.smooth(t, 0.4, 1.6) - 60 * Ease.smooth(t, 1.6, 3) + 270 * Ease.smooth(t, 3, 6.5) + 20 * Ease.smooth(t, 6.7, 9.8);
    }

    @Override
    public void paint(Graphics2D g, double t) {
        if (t < 11.2) {
            wheel(g, t);
        }
        if (t >= 10.6 && t < 16.6) {
            over(g, Ease.smooth(t, 10.6, 11.2), () -> pouring(g, t));
        }
        if (t >= 15.8 && t < 21.4) {
            over(g, Ease.smooth(t, 15.8, 16.6), () -> kiln(g, t));
        }
        if (t >= 20.4) {
            over(g, Ease.smooth(t, 20.4, 21.4), () -> shelf(g, t));
        }
    }

    private static void over(Graphics2D g, double opacity, Runnable paint) {
        Stuff.fade(g, opacity);
        paint.run();
        Stuff.fade(g, 1);
    }

    private static void room(Graphics2D g) {
        g.drawImage(Stuff.paper(new Color(0xCDBBA2), WIDTH, HEIGHT), 0, 0, null);
        g.setPaint(new RadialGradientPaint(new Point2D.Double(230, 330), 900, new float[] {0, 1},
                new Color[] {new Color(255, 244, 220, 170), new Color(60, 36, 18, 130)}));
        g.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private void wheel(Graphics2D g, double t) {
        room(g);
        var turned = t * 1.9;
        disc(g, turned);
        var r = shape(t);
        var h = height(t);
        Pot.paint(g, CX, FOOT, h, r, Dye.CLAY, 0.8, t > 1.8);
        Pot.rings(g, CX, FOOT, h, r, Dye.CLAY, turned, Ease.span(t, 1.2, 3.4));
        rib(g, t, r, h);
        Stuff.vignette(g, WIDTH, HEIGHT, 0.42);
    }

    private static void disc(Graphics2D g, double turned) {
        var disc = new Ellipse2D.Double(CX - 300, FOOT - 46, 600, 130);
        Stuff.shadow(g, disc, 10, 40, 30, 0.3);
        g.setColor(new Color(0x4A4038));
        g.fill(new Ellipse2D.Double(CX - 300, FOOT - 24, 600, 130));
        g.setPaint(Stuff.across(CX - 300, CX + 300, new float[] {0, 0.35f, 1}, new Color(0x5E544B), new Color(0x9A8D7F), new Color(0x4B423A)));
        g.fill(disc);
        for (var n = 0; n < 3; n++) {
            var k = 1 - n * 0.17;
            g.setStroke(new BasicStroke(2));
            g.setColor(new Color(30, 24, 18, 70));
            g.draw(new Ellipse2D.Double(CX - 270 * k, FOOT + 19 - 58 * k, 540 * k, 116 * k));
        }
        for (var n = 0; n < 5; n++) {
            var a = turned * 6.28 + n * 1.2566;
            var x = CX + Math.cos(a) * (180 + n * 20);
            var y = FOOT + 19 + Math.sin(a) * (38 + n * 4);
            g.setColor(Dye.clear(Dye.lit(Dye.CLAY, 0.1), 0.75));
            g.fill(new Ellipse2D.Double(x - 14, y - 4, 28 + n * 3, 8));
        }
    }

    /** The potter's wooden rib follows the wall as it rises. */
    private static void rib(Graphics2D g, double t, double[] r, double h) {
        var seen = Ease.shown(t, 2.6, 10.3, 0.5);
        if (seen <= 0) {
            return;
        }
        var at = 0.5 + 0.46 * Math.sin((t - 2.6) * 1.35 - 1.3);
        var x = CX + Pot.radius(r, at) + 4 + 120 * (1 - seen);
        var y = FOOT - at * h;
        var rib = new Path2D.Double();
        rib.moveTo(x, y - 46);
        rib.quadTo(x - 12, y, x, y + 46);
        rib.quadTo(x + 70, y + 60, x + 230, y + 150);
        rib.lineTo(x + 260, y + 96);
        rib.quadTo(x + 90, y - 20, x, y - 46);
        rib.closePath();
        Stuff.shadow(g, rib, 8, 16, 12, 0.26);
        Stuff.fill(g, rib, Stuff.wood(Dye.WOOD, WIDTH, HEIGHT));
        g.setPaint(Stuff.down(y - 46, new Color(255, 242, 216, 110), y + 120, new Color(40, 20, 6, 100)));
        g.fill(rib);
    }

    private void pouring(Graphics2D g, double t) {
        room(g);
        stand(g);
        var reach = 1.06 - 0.86 * Ease.smooth(t, 11.8, 15.2);
        Pot.paint(g, CX, FOOT, 460, Pot.VASE, Dye.BISQUE, 0, true);
        Pot.rings(g, CX, FOOT, 460, Pot.VASE, Dye.BISQUE, 0, 0.5);
        if (t > 11.7) {
            Pot.glaze(g, CX, FOOT, 460, Pot.VASE, Dye.CELADON, reach, 1, 0.9);
        }
        stream(g, t);
        Stuff.vignette(g, WIDTH, HEIGHT, 0.4);
    }

    private static void stream(Graphics2D g, double t) {
        var on = Ease.shown(t, 11.3, 15.0, 0.4);
        if (on <= 0) {
            return;
        }
        var x = CX - 60 + 90 * Math.sin((t - 11.3) * 1.1);
        var lip = new Point2D.Double(x + 30, 250);
        var fall = new Path2D.Double();
        fall.moveTo(lip.x, lip.y);
        fall.quadTo(x - 6, 290, x, 440);
        g.setStroke(new BasicStroke((float) (15 * on), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Dye.lit(Dye.CELADON, -0.12));
        g.draw(fall);
        g.setStroke(new BasicStroke((float) (4 * on), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(255, 255, 250, 150));
        g.translate(-3, 0);
        g.draw(fall);
        g.translate(3, 0);
        var before = g.getTransform();
        g.translate(lip.x, lip.y - 120 * (1 - on));
        g.rotate(-0.5 * on);
        var jug = new Path2D.Double();
        jug.moveTo(-4, 4);
        jug.lineTo(26, -20);
        jug.curveTo(40, -110, 70, -150, 190, -150);
        jug.curveTo(230, -60, 220, 40, 160, 70);
        jug.curveTo(90, 84, 40, 50, -4, 4);
        Stuff.shadow(g, jug, 10, 20, 14, 0.26);
        g.setPaint(Stuff.across(0, 220, new float[] {0, 0.4f, 1}, Dye.lit(Dye.PORCELAIN, -0.06), Dye.PORCELAIN, Dye.lit(Dye.PORCELAIN, -0.4)));
        g.fill(jug);
        g.setTransform(before);
    }

    private static void stand(Graphics2D g) {
        var table = Hide.piece(-20, FOOT - 4, WIDTH + 40, 500, 0);
        Stuff.fill(g, table, Stuff.wood(new Color(0x9C7449), WIDTH, HEIGHT));
        g.setPaint(Stuff.down(FOOT - 4, new Color(255, 240, 210, 50), HEIGHT, new Color(30, 14, 4, 150)));
        g.fill(table);
        for (var n = 8; n > 0; n--) {
            g.setColor(new Color(40, 20, 8, 16));
            g.fill(new Ellipse2D.Double(CX - 96 - n * 12, FOOT - 14 - n * 3, 192 + n * 30, 44 + n * 6));
        }
    }

    private void kiln(Graphics2D g, double t) {
        var heat = Ease.smooth(t, 16.4, 18.6) * (1 - 0.75 * Ease.smooth(t, 19.6, 21.2));
        var flicker = 1 + 0.05 * Math.sin(t * 9) + 0.04 * Math.sin(t * 14.3 + 1);
        g.drawImage(Stuff.paper(new Color(0x2A211C), WIDTH, HEIGHT), 0, 0, null);
        bricks(g, heat);
        var arch = new Path2D.Double();
        arch.moveTo(120, 1_010);
        arch.lineTo(120, 560);
        arch.curveTo(120, 260, 600, 260, 600, 560);
        arch.lineTo(600, 1_010);
        arch.closePath();
        var clip = g.getClip();
        g.clip(arch);
        g.setPaint(new RadialGradientPaint(new Point2D.Double(CX, 760), (float) (520 * flicker), new float[] {0, 0.45f, 1},
                new Color[] {Dye.mix(new Color(0x2A1510), new Color(0xFFE2A0), heat), Dye.mix(new Color(0x22110C), new Color(0xF07A28), heat), Dye.mix(new Color(0x140A08), new Color(0x8A2A12), heat)}));
        g.fillRect(0, 200, WIDTH, 900);
        Pot.paint(g, CX, 930, 400, Pot.between(Pot.VASE, Pot.VASE, 0), Dye.mix(new Color(0x3A2A24), new Color(0xFFB35C), heat * 0.9), 0.3, true);
        for (var n = 0; n < 26; n++) {
            var age = (t * 0.35 + n * 0.137) % 1;
            var x = CX + 200 * Stuff.hash(n, 1, 40) + 18 * Math.sin(t * 3 + n);
            g.setColor(Dye.clear(new Color(0xFFD88A), heat * (1 - age) * 0.8));
            g.fill(new Ellipse2D.Double(x, 960 - age * 560, 4, 4 + 3 * (1 - age)));
        }
        g.setClip(clip);
        g.setStroke(new BasicStroke(26));
        g.setColor(Dye.mix(new Color(0x4A372C), new Color(0xB5602C), heat * 0.55));
        g.draw(arch);
        g.setPaint(new RadialGradientPaint(new Point2D.Double(CX, 700), 760, new float[] {0.4f, 1},
                new Color[] {new Color(255, 150, 60, (int) (52 * heat * flicker)), new Color(255, 150, 60, 0)}));
        g.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private static void bricks(Graphics2D g, double heat) {
        for (var row = 0; row < 22; row++) {
            for (var n = -1; n < 6; n++) {
                var x = n * 140 + (row % 2) * 70;
                var near = 1 - Math.min(1, Math.hypot(x + 66 - CX, row * 60 + 26 - 700) / 620);
                g.setColor(Dye.mix(Dye.lit(new Color(0x4B382D), 0.08 * Stuff.hash(n, row, 41)), new Color(0xA3542A), heat * near * 0.7));
                g.fill(Hide.piece(x + 3, row * 60 + 3, 134, 54, 8));
            }
        }
    }

    private void shelf(Graphics2D g, double t) {
        var was = g.getComposite();
        room(g);
        stand(g);
        var glazes = new Color[] {Dye.CELADON, Dye.TENMOKU, Dye.PORCELAIN};
        var which = t < 22.9 ? 0 : t < 24.4 ? 1 : 2;
        finished(g, glazes[which]);
        for (var n = 1; n < 3; n++) {
            var from = 21.0 + n * 1.5;
            if (t > from && t < from + 0.4) {
                Stuff.fade(g, Ease.smooth(t, from, from + 0.4));
                finished(g, glazes[n]);
            }
        }
        g.setComposite(was);
        Stuff.vignette(g, WIDTH, HEIGHT, 0.36);
    }

    private static void finished(Graphics2D g, Color glaze) {
        Pot.paint(g, CX, FOOT, 460, Pot.VASE, Dye.lit(Dye.CLAY, -0.1), 0, true);
        Pot.glaze(g, CX, FOOT, 460, Pot.VASE, glaze, 0.1, 0.25, 1);
        Pot.rings(g, CX, FOOT, 460, Pot.VASE, glaze, 0, 0.22);
    }

    @Override
    public void sound(Sound s) {
        s.tune(146.8, 1.15);
        s.hum(0, 11, 58, 0.16);
        s.brush(11.4, 3.6, 0.09, 0.35);
        s.hum(16, 21.2, 44, 0.26);
        s.brush(16.4, 4.4, 0.1, 0.06);
        s.knock(21.4, 880, 0.05);
        s.knock(22.6, 988, 0.04);
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("decor", "decor", null, "选装饰", "Choose the decoration", 3.0, 420, 780, 6.5, 420, 560, 10.2, 440, 640),
                new Spot("glaze-pouring", "glaze", null, "选釉色", "Choose the glaze", 12.2, 330, 540, 15.2, 330, 720),
                new Spot("celadon", "glaze", "celadon", "影青", "Celadon", 21.4, 360, 680, 22.5, 360, 680),
                new Spot("white", "glaze", "white", "甜白", "Sweet white", 24.4, 360, 680, 25.9, 360, 680));
    }
}
