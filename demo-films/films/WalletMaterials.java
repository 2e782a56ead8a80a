package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/** Zhang Chen, materials: swatches of leather turn in the light, one after the other, then all together. */
final class WalletMaterials implements Film {
    private static final Color[] HIDES = {Dye.CHESTNUT, Dye.NATURAL, Dye.BLACK};
    private static final double[] FROM = {0.4, 5.4, 10.4};

    @Override
    public String key() {
        return "zhangchen-materials";
    }

    @Override
    public double seconds() {
        return 20;
    }

    @Override
    public double posterAt() {
        return 17.5;
    }

    @Override
    public void paint(Graphics2D g, double t) {
        g.drawImage(Stuff.paper(new Color(0xE9E1D2), WIDTH, HEIGHT), 0, 0, null);
        g.setPaint(Stuff.across(0, WIDTH, new float[] {0, 0.4f, 1}, new Color(255, 250, 238, 120), new Color(255, 250, 238, 30), new Color(90, 60, 30, 50)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        rail(g);
        var together = Ease.smooth(t, 15.2, 16.6);
        for (var n = 0; n < 3; n++) {
            if (together == 0) {
                alone(g, n, t);
            }
        }
        for (var n = 0; n < 3 && together > 0; n++) {
            var x = Ease.lerp(WIDTH / 2.0, 142 + n * 218, together);
            Stuff.fade(g, n == 2 ? 1 : together);
            swatch(g, x, 190, 196, 560, HIDES[n], Math.sin((t - 15) * 1.4 + n * 0.9) * 0.35 * (1 - 0.4 * Ease.span(t, 18, 20)), t);
            Stuff.fade(g, 1);
        }
        Stuff.vignette(g, WIDTH, HEIGHT, 0.24);
    }

    private static void rail(Graphics2D g) {
        var bar = Hide.piece(-30, 150, WIDTH + 60, 26, 26);
        Stuff.shadow(g, bar, 2, 16, 12, 0.2);
        Stuff.fill(g, bar, Stuff.wood(Dye.WOOD, WIDTH, HEIGHT));
        g.setPaint(Stuff.down(150, new Color(255, 245, 222, 130), 176, new Color(50, 25, 8, 110)));
        g.fill(bar);
    }

    private static void alone(Graphics2D g, int n, double t) {
        var from = FROM[n];
        var shown = Ease.shown(t, from, from + (n == 2 ? 9 : 5), 0.7);
        if (shown <= 0) {
            return;
        }
        var turn = Math.sin(Ease.smooth(t, from + 0.3, from + 4.6) * Math.PI * 2) * 1.15;
        Stuff.fade(g, shown);
        swatch(g, WIDTH / 2.0, 190, 430, 780, HIDES[n], turn, t);
        Stuff.fade(g, 1);
    }

    /** @param turn about its cord, in radians */
    private static void swatch(Graphics2D g, double cx, double top, double w, double h, Color hide, double turn, double t) {
        var narrow = Math.max(0.02, Math.abs(Math.cos(turn)));
        g.setStroke(new BasicStroke(4));
        g.setColor(new Color(0x8C7A5E));
        g.draw(new Line2D.Double(cx, 163, cx, top + 34));
        var before = g.getTransform();
        g.translate(cx, top);
        g.scale(narrow, 1);
        var corner = w * 0.16;
        var piece = Hide.piece(-w / 2, 30, w, h, corner);
        Stuff.shadow(g, piece, 16, 22, 20, 0.26);
        var back = Math.cos(turn) < 0;
        Hide.lay(g, piece, back ? Dye.lit(Dye.NATURAL, -0.08) : hide, 0);
        var light = Ease.lerp(-w, w, 0.5 + 0.5 * Math.sin(turn * 1.7 + 0.4));
        g.setPaint(Stuff.gleam(light - w * 0.6, light + w * 0.6, hide == Dye.BLACK ? 60 : 84));
        g.fill(piece);
        g.setColor(Dye.clear(Dye.INK, 0.3 * Math.abs(Math.sin(turn))));
        g.fill(piece);
        var i = w * 0.055;
        Bag.seam(g, -w / 2 + i, 30 + corner / 2 + 6, -w / 2 + i, 30 + h - corner / 2 - 6, 14, Dye.CREAM);
        Bag.seam(g, w / 2 - i, 30 + corner / 2 + 6, w / 2 - i, 30 + h - corner / 2 - 6, 14, Dye.CREAM);
        Bag.seam(g, -w / 2 + corner / 2 + 6, 30 + h - i, w / 2 - corner / 2 - 6, 30 + h - i, 14, Dye.CREAM);
        g.setColor(Dye.lit(Dye.BRASS, -0.35));
        g.fill(new Ellipse2D.Double(-17, 50, 34, 34));
        g.setColor(Dye.BRASS);
        g.fill(new Ellipse2D.Double(-16, 48, 32, 32));
        g.setColor(Dye.lit(hide, -0.7));
        g.fill(new Ellipse2D.Double(-9, 55, 18, 18));
        g.setTransform(before);
        g.setStroke(new BasicStroke(4));
        g.setColor(new Color(0x8C7A5E));
        g.draw(new Line2D.Double(cx, top + 10, cx, top + 64));
    }

    @Override
    public void sound(Sound s) {
        s.tune(220, 0.9);
        for (var from : FROM) {
            s.brush(from, 0.7, 0.1, 0.1);
            s.knock(from + 0.5, 210, 0.08);
        }
        s.knock(16.4, 210, 0.1);
        s.knock(16.6, 240, 0.08);
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("chestnut", "leather", "veg-tan-brown", "植鞣·栗棕", "Veg tan, chestnut", 1.0, 360, 640, 5.2, 360, 640),
                new Spot("natural", "leather", "veg-tan-natural", "植鞣·原色", "Veg tan, natural", 6.0, 360, 640, 10.2, 360, 640),
                new Spot("black", "leather", "goat-black", "山羊皮·墨黑", "Goatskin, black", 11.0, 360, 640, 15.2, 360, 640),
                new Spot("chestnut-again", "leather", "veg-tan-brown", "植鞣·栗棕", "Veg tan, chestnut", 16.7, 142, 520, 19.9, 142, 520),
                new Spot("natural-again", "leather", "veg-tan-natural", "植鞣·原色", "Veg tan, natural", 16.7, 360, 520, 19.9, 360, 520),
                new Spot("black-again", "leather", "goat-black", "山羊皮·墨黑", "Goatskin, black", 16.7, 578, 520, 19.9, 578, 520));
    }
}
