package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Zhang Chen, lettering: stamps press letters into the leather, one tap each. */
final class WalletLettering implements Film {
    private static final String LETTERS = "LIN W.";
    private static final double Y = 690;
    private static final double FIRST = 1.6;
    private static final double EACH = 2.2;

    @Override
    public String key() {
        return "zhangchen-lettering";
    }

    @Override
    public double seconds() {
        return 18;
    }

    @Override
    public double posterAt() {
        return 9.2;
    }

    private static double x(int n) {
        return switch (n) {
            case 0 -> 92;
            case 1 -> 178;
            case 2 -> 276;
            case 4 -> 434;
            default -> 528;
        };
    }

    private static double tap(int n) {
        return FIRST + (n > 3 ? n - 1 : n) * EACH + 0.9;
    }

    @Override
    public void paint(Graphics2D g, double t) {
        Hide.bench(g);
        var back = Ease.smooth(t, 13.2, 15.2);
        var before = g.getTransform();
        var shake = 0.0;
        for (var n = 0; n < LETTERS.length(); n++) {
            var since = t - tap(n);
            if (LETTERS.charAt(n) != ' ' && since > 0 && since < 0.25) {
                shake = Math.sin(since * 60) * 3 * (1 - since / 0.25);
            }
        }
        g.translate(WIDTH / 2.0, Y + shake);
        g.scale(1 - 0.36 * back, 1 - 0.36 * back);
        g.translate(-WIDTH / 2.0, -Y);
        var wallet = Hide.piece(-40 + 40 * back, 360, WIDTH + 80 - 80 * back, 640, 60);
        Hide.lay(g, wallet, Dye.NATURAL, 10);
        Bag.seam(g, -10 + 50 * back, 960, WIDTH + 10 - 50 * back, 960, 22, Dye.INDIGO);
        Bag.seam(g, -10 + 50 * back, 400, WIDTH + 10 - 50 * back, 400, 22, Dye.INDIGO);
        guide(g, t);
        for (var n = 0; n < LETTERS.length(); n++) {
            if (LETTERS.charAt(n) != ' ' && t > tap(n)) {
                Hide.pressedAt(g, LETTERS.substring(n, n + 1), x(n) + 46, Y + 44, 128, Dye.NATURAL);
            }
        }
        for (var n = 0; n < LETTERS.length(); n++) {
            if (LETTERS.charAt(n) != ' ') {
                stamp(g, n, t);
            }
        }
        g.setTransform(before);
        Stuff.vignette(g, WIDTH, HEIGHT, 0.4);
    }

    private static void guide(Graphics2D g, double t) {
        var seen = Ease.shown(t, 0.3, 13.4, 0.6);
        g.setColor(Dye.clear(Dye.CHESTNUT, 0.4 * seen));
        g.setStroke(new BasicStroke(2));
        g.draw(new java.awt.geom.Line2D.Double(80, Y + 50, WIDTH - 80, Y + 50));
    }

    /** Comes down, is tapped, goes up. */
    private static void stamp(Graphics2D g, int n, double t) {
        var at = tap(n);
        if (t < at - 1.0 || t > at + 0.9) {
            return;
        }
        var high = t < at ? 1 - Ease.smooth(t, at - 1.0, at - 0.35) : Ease.smooth(t, at + 0.15, at + 0.85);
        var cx = x(n) + 46;
        var foot = Y + 56 - high * 300;
        g.setColor(new Color(50, 28, 10, (int) (90 * (1 - high * 0.75))));
        var spread = 30 + high * 60;
        g.fill(new java.awt.geom.Ellipse2D.Double(cx - 46 - spread / 2 + high * 60, Y + 30 - spread * 0.1 + high * 40, 92 + spread, 40 + spread * 0.4));
        Stuff.fade(g, 1 - Math.max(0, high - 0.6) / 0.4);
        var shank = Hide.piece(cx - 44, foot - 330, 88, 330, 16);
        g.setPaint(Stuff.across(cx - 44, cx + 44, new float[] {0, 0.25f, 0.45f, 1}, Dye.lit(Dye.BRASS, -0.45), Dye.lit(Dye.BRASS, 0.45), Dye.BRASS, Dye.lit(Dye.BRASS, -0.5)));
        g.fill(shank);
        g.setColor(Dye.clear(Dye.INK, 0.4));
        g.setStroke(new BasicStroke(2));
        g.draw(shank);
        g.setColor(Dye.lit(Dye.BRASS, -0.55));
        g.setFont(new java.awt.Font(java.awt.Font.SERIF, java.awt.Font.BOLD, 54));
        var text = LETTERS.substring(n, n + 1);
        var width = g.getFontMetrics().stringWidth(text);
        g.drawString(text, (float) (cx - width / 2.0), (float) (foot - 210));
        hammer(g, cx, foot - 330, t - at);
        Stuff.fade(g, 1);
    }

    private static void hammer(Graphics2D g, double x, double y, double since) {
        var up = since < 0 ? Ease.smooth(since, -0.8, -0.3) * (1 - Ease.span(since, -0.12, 0) * Ease.span(since, -0.12, 0)) : Ease.smooth(since, 0.05, 0.4);
        if (since < -0.8 || since > 0.6) {
            return;
        }
        var before = g.getTransform();
        g.translate(x + 250, y - 20);
        g.rotate(0.75 * up);
        g.translate(-250, 0);
        var handle = new Path2D.Double();
        handle.moveTo(30, -54);
        handle.lineTo(470, -40);
        handle.lineTo(470, -8);
        handle.lineTo(30, -16);
        handle.closePath();
        Stuff.fill(g, handle, Stuff.wood(new Color(0xA87B4E), WIDTH, HEIGHT));
        var head = Hide.piece(-62, -120, 124, 138, 24);
        Stuff.fill(g, head, Stuff.wood(new Color(0x7B4F30), WIDTH, HEIGHT));
        g.setPaint(Stuff.across(-62, 62, new float[] {0, 0.35f, 1}, new Color(20, 10, 4, 120), new Color(255, 240, 210, 70), new Color(20, 10, 4, 140)));
        g.fill(head);
        g.setTransform(before);
    }

    @Override
    public void sound(Sound s) {
        s.tune(196, 1.1);
        for (var n = 0; n < LETTERS.length(); n++) {
            if (LETTERS.charAt(n) != ' ') {
                s.knock(tap(n), 520, 0.42);
                s.knock(tap(n) + 0.02, 160, 0.3);
            }
        }
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("lettering", "lettering", null, "压上你的字母", "Your letters", tap(0), x(0) + 46, Y + 120, tap(1), x(1) + 46, Y + 120, tap(2), x(2) + 46, Y + 120, tap(4), x(4) + 46, Y + 120, 13.0, x(4) + 46, Y + 120, 15.2, 360, Y + 80, 17.8, 360, Y + 80),
                new Spot("thread", "thread", null, "选缝线", "Choose the thread", 14.6, 360, 863, 17.8, 360, 863),
                new Spot("leather", "leather", null, "选皮料", "Choose the leather", 14.6, 200, 560, 17.8, 200, 560));
    }
}
