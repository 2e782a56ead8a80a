package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Xiaoyu: a wall hanging grows on the loom, the shuttle to and fro, mountains row by row; then it hangs. */
final class ZhiyuLoom implements Film {
    static final int COLUMNS = 64;
    static final int ROWS = 104;
    private static final double PITCH = 7;
    private static final double LEFT = (WIDTH - COLUMNS * PITCH) / 2;
    private static final double LOW = 1_060;
    private static final double WOVEN = 16;

    private final Weave weave = mountains(PITCH, Dye.PERSIMMON, Dye.INDIGO, Dye.PINE);
    private final BufferedImage woven = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    private final BufferedImage hanging = weave.cloth();
    private int done;

    /** Sun over three ranges of hills. */
    static Weave mountains(double pitch, Color sun, Color far, Color near) {
        return new Weave(COLUMNS, ROWS, pitch, (c, r) -> true, (c, r) -> {
            var x = c / (double) COLUMNS;
            var y = r / (double) ROWS;
            if (y < 0.20 + 0.07 * Math.sin(x * 7 + 0.6) + 0.03 * Math.sin(x * 17)) {
                return near;
            }
            if (y < 0.38 + 0.09 * Math.sin(x * 5.2 + 2.4)) {
                return Dye.mix(near, far, 0.65);
            }
            if (y < 0.54 + 0.08 * Math.sin(x * 6.3 + 4.6)) {
                return Dye.mix(far, Dye.CREAM, 0.36);
            }
            var dx = (x - 0.66) * COLUMNS;
            var dy = (y - 0.74) * ROWS;
            if (dx * dx + dy * dy < 96) {
                return sun;
            }
            return Dye.mix(Dye.CREAM, Dye.mix(sun, Dye.CREAM, 0.66), Math.max(0, 1 - Math.abs(y - 0.66) * 4.5));
        }, Dye.CREAM);
    }

    @Override
    public String key() {
        return "zhiyu-loom";
    }

    @Override
    public double seconds() {
        return 24;
    }

    @Override
    public double posterAt() {
        return 20.5;
    }

    private static double rowsAt(double t) {
        var x = Ease.span(t, 0.6, WOVEN);
        return ROWS * (0.35 * x + 0.65 * x * x);
    }

    @Override
    public void paint(Graphics2D g, double t) {
        var hung = Ease.smooth(t, WOVEN + 0.2, WOVEN + 1.6);
        if (hung < 1) {
            loom(g, t);
        }
        if (hung > 0) {
            Stuff.fade(g, hung);
            wall(g, t);
            Stuff.fade(g, 1);
        }
        Stuff.vignette(g, WIDTH, HEIGHT, 0.3);
    }

    private void loom(Graphics2D g, double t) {
        g.drawImage(Stuff.paper(new Color(0xDED3BF), WIDTH, HEIGHT), 0, 0, null);
        g.setPaint(Stuff.across(0, WIDTH, new float[] {0, 0.45f, 1}, new Color(255, 248, 228, 150), new Color(255, 248, 228, 20), new Color(70, 45, 20, 70)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        post(g, 44, 60, 44, 1_200);
        post(g, WIDTH - 88, 60, 44, 1_200);
        post(g, 20, 130, WIDTH - 40, 46);
        weave.warp(g, LEFT, 170, LOW - 170);
        var rows = rowsAt(t);
        var image = Stuff.pen(woven);
        while (done < (int) rows) {
            weave.row(image, LEFT, LOW, done, 1, done % 2 == 0);
            done++;
        }
        image.dispose();
        g.drawImage(woven, 0, 0, null);
        if (done < ROWS) {
            var part = Ease.smooth(rows - done);
            weave.row(g, LEFT, LOW, done, part, done % 2 == 0);
            shuttle(g, part, done % 2 == 0, LOW - (done + 0.5) * PITCH - 12, weave);
        }
        reed(g, t, rows);
        post(g, 20, LOW - 2, WIDTH - 40, 52);
    }

    private static void post(Graphics2D g, double x, double y, double w, double h) {
        var bar = Hide.piece(x, y, w, h, 16);
        Stuff.shadow(g, bar, 4, 8, 12, 0.22);
        Stuff.fill(g, bar, Stuff.wood(new Color(0xB98D5E), WIDTH, HEIGHT));
        g.setPaint(w > h ? Stuff.down(y, new Color(255, 240, 210, 100), y + h, new Color(40, 20, 5, 90))
                : Stuff.across(x, x + w, new float[] {0, 0.3f, 1}, new Color(255, 240, 210, 40), new Color(255, 240, 210, 100), new Color(40, 20, 5, 100)));
        g.fill(bar);
    }

    /** The reed beats each row home. */
    private void reed(Graphics2D g, double t, double rows) {
        var fell = LOW - Math.min(rows, ROWS) * PITCH;
        var beat = Math.pow(Math.abs(Math.cos(rows * Math.PI)), 6);
        var y = Math.max(196, fell - 150 + 104 * beat * (rows < ROWS ? 1 : 0));
        g.setColor(new Color(120, 96, 62, 120));
        for (var c = 0; c <= COLUMNS; c += 2) {
            g.fill(new RoundRectangle2D.Double(LEFT + c * PITCH - 1, y + 16, 2, 34, 1, 1));
        }
        post(g, LEFT - 60, y, COLUMNS * PITCH + 120, 18);
        post(g, LEFT - 60, y + 48, COLUMNS * PITCH + 120, 12);
    }

    private void shuttle(Graphics2D g, double part, boolean fromLeft, double y, Weave weave) {
        var width = COLUMNS * PITCH;
        var way = fromLeft ? 1 : -1;
        var x = fromLeft ? LEFT - 70 + (width + 140) * part : LEFT + width + 70 - (width + 140) * part;
        var boat = new Path2D.Double();
        boat.moveTo(x + way * 78, y);
        boat.quadTo(x + way * 40, y - 19, x, y - 19);
        boat.quadTo(x - way * 40, y - 19, x - way * 78, y);
        boat.quadTo(x - way * 40, y + 19, x, y + 19);
        boat.quadTo(x + way * 40, y + 19, x + way * 78, y);
        Stuff.shadow(g, boat, 5, 12, 9, 0.3);
        Stuff.fill(g, boat, Stuff.wood(new Color(0x8C5E38), WIDTH, HEIGHT));
        g.setPaint(Stuff.down(y - 18, new Color(255, 240, 212, 130), y + 18, new Color(30, 14, 4, 110)));
        g.fill(boat);
        g.setColor(new Color(40, 22, 10, 200));
        g.fill(Hide.piece(x - 30, y - 8, 60, 16, 14));
        g.setColor(done / 10 % 2 == 0 ? Dye.INDIGO : Dye.PINE);
        if (done > 62) {
            g.setColor(Dye.PERSIMMON);
        }
        g.fill(Hide.piece(x - 24, y - 6, 48, 12, 10));
    }

    private void wall(Graphics2D g, double t) {
        var was = g.getComposite();
        g.drawImage(Stuff.paper(new Color(0xF1EBDF), WIDTH, HEIGHT), 0, 0, null);
        g.setPaint(Stuff.across(0, WIDTH, new float[] {0, 0.5f, 1}, new Color(255, 246, 220, 160), new Color(255, 246, 220, 10), new Color(90, 60, 30, 60)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        var sway = Math.sin((t - WOVEN) * 1.3) * 0.014 * (1 - 0.6 * Ease.span(t, 20, 24));
        var before = g.getTransform();
        g.rotate(sway, WIDTH / 2.0, 150);
        hang(g, WIDTH / 2.0, 290, hanging, 1.0);
        g.setTransform(before);
        g.setComposite(was);
    }

    /** A hanging on its branch, with fringe. */
    static void hang(Graphics2D g, double cx, double top, BufferedImage cloth, double scale) {
        var w = cloth.getWidth() * scale;
        var h = cloth.getHeight() * scale;
        g.setStroke(new BasicStroke(4));
        g.setColor(new Color(0x8C7A5E));
        g.draw(new Line2D.Double(cx - w * 0.5, top - 10, cx, top - 150 * scale));
        g.draw(new Line2D.Double(cx + w * 0.5, top - 10, cx, top - 150 * scale));
        g.setColor(new Color(0x5B4A36));
        g.fill(new java.awt.geom.Ellipse2D.Double(cx - 6, top - 156 * scale, 12, 12));
        var body = Hide.piece(cx - w / 2, top, w, h, 4);
        Stuff.shadow(g, body, 12, 20, 18, 0.24);
        for (var n = 0; n < 44; n++) {
            var x = cx - w / 2 + (n + 0.5) * w / 44;
            var length = h * 0.2 * (0.6 + 0.4 * Math.cos((n - 21.5) / 21.5 * 1.5)) + 5 * Stuff.hash(n, 0, 30);
            g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(Dye.lit(Dye.CREAM, -0.1 + 0.06 * Stuff.hash(n, 1, 30)));
            g.draw(new Line2D.Double(x, top + h - 4, x + 4 * Stuff.hash(n, 2, 30), top + h + length));
        }
        g.drawImage(cloth, (int) (cx - w / 2), (int) top, (int) w, (int) h, null);
        g.setPaint(Stuff.across(cx - w / 2, cx + w / 2, new float[] {0, 0.35f, 1}, new Color(40, 24, 10, 60), new Color(255, 248, 230, 24), new Color(40, 24, 10, 66)));
        g.fill(body);
        var branch = new Path2D.Double();
        branch.moveTo(cx - w * 0.62, top + 6);
        branch.curveTo(cx - w * 0.2, top - 16, cx + w * 0.2, top + 10, cx + w * 0.63, top - 8);
        g.setStroke(new BasicStroke((float) (24 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0x6E5236));
        g.draw(branch);
        g.translate(0, -5 * scale);
        g.setStroke(new BasicStroke((float) (8 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0xA5825A));
        g.draw(branch);
        g.translate(0, 5 * scale);
        g.setColor(Dye.CREAM);
        g.setStroke(new BasicStroke(5));
        for (var n = 0; n < 17; n++) {
            var x = cx - w / 2 + (n + 0.5) * w / 17;
            g.draw(new Line2D.Double(x, top - 14, x + 3, top + 14));
        }
    }

    @Override
    public void sound(Sound s) {
        s.tune(164.8, 1.0);
        var last = -1;
        for (var t = 0.0; t < WOVEN; t += 0.01) {
            var row = (int) rowsAt(t);
            if (row != last && row % 2 == 0) {
                s.knock(t, 260, 0.09);
                s.brush(t, 0.12, 0.06, 0.4);
            }
            last = row;
        }
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("colour-weaving", "colour", null, "选颜色", "Choose the colour", 2.0, 360, 1_030, 6.0, 360, yAt(6), 11.0, 360, yAt(11), 15.6, 360, yAt(15.6)),
                new Spot("colour", "colour", null, "选颜色", "Choose the colour", 18.2, 430, 480, 23.8, 430, 480),
                new Spot("fibre", "fibre", null, "选纤维", "Choose the fibre", 18.6, 280, 860, 23.8, 280, 860));
    }

    private static double yAt(double t) {
        return LOW - rowsAt(t) * PITCH;
    }
}
