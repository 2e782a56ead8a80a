package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Zhang Chen, pairing: the wallet beside what it is carried with: denim, linen, a winter coat. */
final class WalletPairing implements Film {
    private static final double SCENE = 6;

    private final BufferedImage[] cloths = {
        Stuff.denim(new Color(0x3B5A7A), WIDTH, HEIGHT),
        Stuff.cloth(new Color(0xDCCFB4), WIDTH, HEIGHT),
        Stuff.cloth(new Color(0x3A3532), WIDTH, HEIGHT)
    };
    private final Color[] hides = {Dye.CHESTNUT, Dye.NATURAL, Dye.BLACK};
    private final Color[] threads = {Dye.CREAM, Dye.INDIGO, Dye.CREAM};

    @Override
    public String key() {
        return "zhangchen-pairing";
    }

    @Override
    public double seconds() {
        return 18;
    }

    @Override
    public double posterAt() {
        return 3.4;
    }

    @Override
    public void paint(Graphics2D g, double t) {
        var scene = (int) Math.min(2, t / SCENE);
        var local = t - scene * SCENE;
        scene(g, scene, local);
        if (scene < 2 && local > SCENE - 0.8) {
            Stuff.fade(g, Ease.smooth(local, SCENE - 0.8, SCENE));
            scene(g, scene + 1, local - SCENE);
            Stuff.fade(g, 1);
        }
        Stuff.vignette(g, WIDTH, HEIGHT, 0.3);
    }

    private void scene(Graphics2D g, int n, double t) {
        var opacity = g.getComposite();
        g.drawImage(Stuff.paper(new Color(0xEDE6D9), WIDTH, HEIGHT), 0, 0, null);
        garment(g, n);
        var come = 1 - Ease.smooth(t, 0.2, 1.6);
        var before = g.getTransform();
        g.translate(260 * come, 420 * come);
        g.rotate(-0.16 + 0.12 * come + 0.012 * Math.sin(t), 360, 820);
        Hide.wallet(g, 380, 820, 380, 250, hides[n], threads[n], n == 0 ? "L.W." : n == 1 ? "夏" : "Z.C.");
        g.setTransform(before);
        g.setComposite(opacity);
    }

    private void garment(Graphics2D g, int n) {
        var p = new Path2D.Double();
        p.moveTo(-20, 120);
        p.curveTo(180, 84, 430, 130, 600, 96);
        p.curveTo(650, 92, 664, 120, 660, 170);
        p.curveTo(646, 480, 668, 800, 652, 1_080);
        p.curveTo(440, 1_112, 180, 1_076, -20, 1_104);
        p.closePath();
        Stuff.shadow(g, p, 10, 18, 24, 0.22);
        Stuff.fill(g, p, cloths[n]);
        var clip = g.getClip();
        g.clip(p);
        folds(g, n);
        switch (n) {
            case 0 -> pocket(g);
            case 1 -> buttons(g);
            default -> lapel(g);
        }
        g.setClip(clip);
    }

    private static void folds(Graphics2D g, int n) {
        for (var k = 0; k < 5; k++) {
            var y = 200 + k * 210 + 30 * Stuff.hash(k, n, 20);
            var fold = new Path2D.Double();
            fold.moveTo(-20, y);
            fold.curveTo(180, y + 40 * Stuff.hash(k, n, 21), 420, y - 30, 700, y + 50 * Stuff.hash(k, n, 22));
            for (var v = 1; v <= 6; v++) {
                g.setStroke(new BasicStroke(v * 9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.setColor(new Color(10, 8, 6, 5));
                g.draw(fold);
                g.translate(0, -22);
                g.setColor(new Color(255, 250, 240, 5));
                g.draw(fold);
                g.translate(0, 22);
            }
        }
    }

    private static void pocket(Graphics2D g) {
        var thread = new Color(0xC88A3A);
        var p = new Path2D.Double();
        p.moveTo(120, 210);
        p.lineTo(470, 210);
        p.lineTo(470, 520);
        p.lineTo(295, 600);
        p.lineTo(120, 520);
        p.closePath();
        Stuff.shadow(g, p, 3, 5, 6, 0.18);
        Stuff.fill(g, p, Stuff.denim(new Color(0x426488), WIDTH, HEIGHT));
        var corners = new double[][] {{120, 210}, {470, 210}, {470, 520}, {295, 600}, {120, 520}, {120, 210}};
        for (var k = 0; k < 5; k++) {
            var a = corners[k];
            var b = corners[k + 1];
            Bag.seam(g, a[0] * 0.96 + 295 * 0.04, a[1] * 0.96 + 400 * 0.04, b[0] * 0.96 + 295 * 0.04, b[1] * 0.96 + 400 * 0.04, 12, thread);
        }
        Bag.seam(g, 134, 250, 456, 250, 12, thread);
        Bag.seam(g, 560, 110, 548, 1_090, 12, thread);
        Bag.seam(g, 576, 110, 564, 1_090, 12, thread);
    }

    private static void buttons(Graphics2D g) {
        g.setColor(new Color(90, 70, 40, 60));
        g.setStroke(new BasicStroke(3));
        g.draw(new Line2D.Double(300, 90, 292, 1_100));
        for (var k = 0; k < 3; k++) {
            var y = 240 + k * 190;
            var b = new java.awt.geom.Ellipse2D.Double(236, y, 38, 38);
            Stuff.shadow(g, b, 2, 4, 5, 0.3);
            g.setPaint(Stuff.down(y, new Color(0xB98C5A), y + 38, new Color(0x7E5730)));
            g.fill(b);
            g.setColor(new Color(0x4B311B));
            for (var h = 0; h < 4; h++) {
                g.fill(new java.awt.geom.Ellipse2D.Double(248 + h % 2 * 10, y + 12 + h / 2 * 10, 5, 5));
            }
        }
    }

    private static void lapel(Graphics2D g) {
        var p = new Path2D.Double();
        p.moveTo(330, 80);
        p.lineTo(120, 330);
        p.lineTo(210, 380);
        p.lineTo(180, 440);
        p.lineTo(420, 760);
        p.lineTo(470, 80);
        p.closePath();
        Stuff.shadow(g, p, 5, 8, 10, 0.4);
        Stuff.fill(g, p, Stuff.cloth(new Color(0x4A443F), WIDTH, HEIGHT));
        g.setColor(new Color(255, 245, 225, 36));
        g.setStroke(new BasicStroke(2));
        g.draw(p);
    }

    @Override
    public void sound(Sound s) {
        s.tune(185, 1.0);
        for (var n = 0; n < 3; n++) {
            s.brush(n * SCENE + 0.3, 1.2, 0.12, 0.08);
            s.knock(n * SCENE + 1.5, 130, 0.2);
        }
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("denim", "leather", "veg-tan-brown", "配牛仔：栗棕", "With denim: chestnut", 1.6, 330, 800, 5.4, 330, 800),
                new Spot("lettering", "lettering", null, "压上字母", "Press letters into it", 2.2, 500, 870, 5.4, 500, 870),
                new Spot("linen", "leather", "veg-tan-natural", "配亚麻：原色", "With linen: natural", 7.6, 330, 800, 11.4, 330, 800),
                new Spot("thread", "thread", "indigo", "靛蓝缝线", "Indigo thread", 8.2, 240, 930, 11.4, 240, 930),
                new Spot("coat", "leather", "goat-black", "配大衣：墨黑", "With a coat: black", 13.6, 330, 800, 17.8, 330, 800));
    }
}
