package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/** Zhang Chen, the base model: a wallet is cut, joined, stitched stitch by stitch, and folded. */
final class WalletBase implements Film {
    private static final double X = 130;
    private static final double Y = 330;
    private static final double W = 460;
    private static final double H = 600;
    private static final double MIDDLE = Y + H / 2;
    private static final Color LEATHER = Dye.CHESTNUT;

    private final Path2D seam = seam();
    private final List<Point2D> holes = Hide.holes(seam, 15);

    private static Path2D seam() {
        var p = new Path2D.Double();
        var i = 20;
        p.moveTo(X + i, MIDDLE + 26);
        p.lineTo(X + i, Y + H - 40);
        p.quadTo(X + i, Y + H - i, X + 40, Y + H - i);
        p.lineTo(X + W - 40, Y + H - i);
        p.quadTo(X + W - i, Y + H - i, X + W - i, Y + H - 40);
        p.lineTo(X + W - i, MIDDLE + 26);
        return p;
    }

    @Override
    public String key() {
        return "zhangchen-base";
    }

    @Override
    public double seconds() {
        return 22;
    }

    @Override
    public double posterAt() {
        return 12;
    }

    @Override
    public void paint(Graphics2D g, double t) {
        Hide.bench(g);
        if (t < 4.4) {
            cutting(g, t);
        } else {
            joined(g, t);
        }
        Stuff.vignette(g, WIDTH, HEIGHT, 0.42);
    }

    private void cutting(Graphics2D g, double t) {
        var away = Ease.smooth(t, 3.5, 4.4);
        var hide = new Path2D.Double();
        hide.moveTo(40, 250);
        hide.curveTo(200, 190, 420, 260, 690, 210);
        hide.curveTo(670, 500, 720, 760, 676, 1_040);
        hide.curveTo(480, 1_080, 250, 1_010, 52, 1_066);
        hide.curveTo(84, 800, 20, 520, 40, 250);
        var body = Hide.piece(X, Y, W, H, 36);
        if (away < 1) {
            Stuff.fade(g, 1 - away);
            Hide.lay(g, hide, LEATHER, 4);
            Stuff.fade(g, 1);
        }
        Hide.lay(g, body, LEATHER, 8 * away);
        var way = outline();
        var cut = Hide.holes(way, 3);
        var n = (int) (Ease.smooth(t, 0.5, 3.4) * (cut.size() - 1));
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(25, 14, 8, 220));
        for (var k = 1; k <= n; k++) {
            g.draw(new Line2D.Double(cut.get(k - 1), cut.get(k)));
        }
        if (t < 3.6) {
            knife(g, cut.get(n));
        }
    }

    private static Path2D outline() {
        return new Path2D.Double(Hide.piece(X, Y, W, H, 36));
    }

    private static void knife(Graphics2D g, Point2D at) {
        var before = g.getTransform();
        g.translate(at.getX(), at.getY());
        g.rotate(0.5);
        var blade = new Path2D.Double();
        blade.moveTo(0, 0);
        blade.lineTo(20, -62);
        blade.lineTo(-6, -70);
        blade.closePath();
        var grip = Hide.piece(-12, -290, 38, 226, 26);
        Stuff.shadow(g, grip, 26, 22, 12, 0.22);
        g.setColor(new Color(0xC9CCCB));
        g.fill(blade);
        g.setColor(new Color(255, 255, 255, 150));
        g.fill(Hide.piece(4, -60, 4, 40, 3));
        Stuff.fill(g, grip, Stuff.wood(new Color(0x9B6B43), WIDTH, HEIGHT));
        g.setPaint(Stuff.across(-12, 26, new float[] {0, 0.3f, 1}, new Color(30, 15, 5, 90), new Color(255, 240, 210, 90), new Color(20, 10, 4, 130)));
        g.fill(grip);
        g.setColor(Dye.BRASS);
        g.fill(Hide.piece(-10, -84, 34, 22, 6));
        g.setTransform(before);
    }

    /** Stitches sewn so far: the first ones slowly. */
    private double sewn(double t) {
        var x = Ease.span(t, 6.2, 15.6);
        return holes.size() * (0.45 * x + 0.55 * x * x);
    }

    private void joined(Graphics2D g, double t) {
        var fold = Ease.smooth(t, 17.2, 19.2);
        var turn = Ease.smooth(t, 19.0, 20.4);
        var before = g.getTransform();
        g.translate(0, -150 * turn);
        g.rotate(-0.09 * turn, WIDTH / 2.0, MIDDLE + H / 4);
        if (fold < 0.5) {
            Hide.lay(g, Hide.piece(X, Y, W, H, 36), LEATHER, 8);
        } else {
            Hide.lay(g, Hide.piece(X, MIDDLE, W, H / 2, 36), LEATHER, 10);
        }
        g.setColor(new Color(20, 10, 4, 70));
        g.setStroke(new BasicStroke(4));
        g.draw(new Line2D.Double(X + 6, MIDDLE, X + W - 6, MIDDLE));
        pocket(g, t);
        var pointer = Hide.sew(g, holes, sewn(t), Dye.CREAM);
        if (t > 6 && t < 15.7) {
            needle(g, pointer, t);
        }
        var painted = Ease.smooth(t, 15.7, 17.0);
        if (painted > 0 && fold == 0) {
            burnish(g, painted);
        }
        if (fold > 0) {
            flap(g, fold);
        }
        if (turn > 0) {
            sweep(g, t);
        }
        g.setTransform(before);
    }

    private void pocket(Graphics2D g, double t) {
        var come = 1 - Ease.smooth(t, 4.6, 5.8);
        var p = Hide.piece(X + 700 * come, MIDDLE + 96, W, H / 2 - 96, 36);
        Hide.lay(g, p, Dye.lit(LEATHER, 0.05), 3 + 10 * come);
        g.setColor(new Color(255, 240, 215, 60));
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(X + 14 + 700 * come, MIDDLE + 106, X + W - 14 + 700 * come, MIDDLE + 106));
        if (come == 0) {
            Stuff.fade(g, Ease.smooth(t, 5.8, 6.1));
            Hide.prick(g, holes, LEATHER);
            Stuff.fade(g, 1);
        }
    }

    private void needle(Graphics2D g, Point2D at, double t) {
        var pull = Math.abs(Math.sin(sewn(t) * Math.PI));
        var tip = new Point2D.Double(at.getX() + 60 + 70 * pull, at.getY() - 90 - 90 * pull);
        var thread = new Path2D.Double();
        thread.moveTo(at.getX(), at.getY());
        thread.curveTo(at.getX() + 10, at.getY() - 50, tip.x - 40, tip.y + 60, tip.x, tip.y);
        g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0, 0, 0, 60));
        g.translate(8, 12);
        g.draw(thread);
        g.translate(-8, -12);
        g.setColor(Dye.CREAM);
        g.draw(thread);
        g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0xB9BDBF));
        g.draw(new Line2D.Double(tip.x, tip.y, tip.x + 46, tip.y - 66));
        g.setStroke(new BasicStroke(1.4f));
        g.setColor(Color.WHITE);
        g.draw(new Line2D.Double(tip.x - 1, tip.y - 1, tip.x + 44, tip.y - 66));
    }

    private static void burnish(Graphics2D g, double part) {
        var line = Hide.holes(new Path2D.Double(Hide.piece(X, Y, W, H, 36)), 3);
        var n = (int) (part * (line.size() - 1));
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Dye.lit(LEATHER, -0.62));
        for (var k = 1; k <= n; k++) {
            g.draw(new Line2D.Double(line.get(k - 1), line.get(k)));
        }
        var at = line.get(n);
        if (part < 1) {
            var tool = Hide.piece(at.getX() - 24, at.getY() - 24, 48, 48, 48);
            Stuff.shadow(g, tool, 6, 12, 10, 0.3);
            Stuff.fill(g, tool, Stuff.wood(Dye.WOOD, WIDTH, HEIGHT));
            g.setColor(new Color(60, 30, 10, 90));
            g.setStroke(new BasicStroke(3));
            g.draw(Hide.piece(at.getX() - 12, at.getY() - 12, 24, 24, 24));
        }
    }

    private static void flap(Graphics2D g, double fold) {
        var tilt = Math.cos(Math.PI * fold);
        var h = Math.max(2, H / 2 * Math.abs(tilt));
        var flap = tilt > 0 ? Hide.piece(X, MIDDLE - h, W, h, 36 * Math.abs(tilt)) : Hide.piece(X, MIDDLE, W, h, 36 * Math.abs(tilt));
        Hide.lay(g, flap, Dye.lit(LEATHER, tilt > 0 ? -0.1 * fold : 0.1 * (1 + tilt)), 8 + 20 * (1 - Math.abs(tilt)));
        Hide.edge(g, flap, Dye.lit(LEATHER, -0.6), 5);
        if (tilt < -0.6) {
            Stuff.fade(g, Ease.span(-tilt, 0.6, 1));
            Hide.wallet(g, X + W / 2, MIDDLE + H / 4, W, H / 2, LEATHER, Dye.CREAM, null);
            Stuff.fade(g, 1);
        }
    }

    private static void sweep(Graphics2D g, double t) {
        var body = Hide.piece(X, MIDDLE, W, H / 2, 30);
        var x = Ease.lerp(X - 260, X + W + 260, Ease.smooth(t, 19.6, 21.6));
        g.setPaint(Stuff.gleam(x - 150, x + 150, 76));
        g.fill(body);
        var s = Ease.smooth(t, 20.2, 21.2);
        Hide.pressed(g, "L.W.", X + W - 130, MIDDLE + H / 2 - 44, 40, LEATHER, s);
    }

    @Override
    public void sound(Sound s) {
        s.tune(174.6, 1.05);
        s.brush(0.5, 2.9, 0.16, 0.2);
        s.knock(5.7, 150, 0.16);
        var last = -1;
        for (var t = 6.2; t < 15.6; t += 0.01) {
            var n = (int) sewn(t);
            if (n != last) {
                s.brush(t, 0.11, 0.07, 0.5);
                last = n;
            }
        }
        s.brush(15.8, 1.2, 0.12, 0.12);
        s.knock(18.9, 120, 0.26);
        s.knock(20.4, 180, 0.12);
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("leather", "leather", null, "选皮料", "Choose the leather", 4.6, 360, 470, 16.8, 360, 470),
                new Spot("thread", "thread", null, "选缝线", "Choose the thread", 6.4, holeX(6.4), holeY(6.4), 8.5, holeX(8.5), holeY(8.5), 10.5, holeX(10.5), holeY(10.5), 12.2, holeX(12.2), holeY(12.2), 13.8, holeX(13.8), holeY(13.8), 15.5, holeX(15.5), holeY(15.5)),
                new Spot("lettering", "lettering", null, "压上字母", "Press letters into it", 19.8, 520, 730, 21.9, 520, 730));
    }

    private double holeX(double t) {
        return holes.get((int) Math.min(holes.size() - 1, sewn(t))).getX();
    }

    private double holeY(double t) {
        return holes.get((int) Math.min(holes.size() - 1, sewn(t))).getY();
    }
}
