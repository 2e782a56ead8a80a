package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Lin Wei: a weave builds up row by row, the yarn changes its colour, and it is a bag. */
final class LinweiBag implements Film {
    private static final int COLUMNS = 40;
    private static final int ROWS = 56;
    private static final double PITCH = 13;
    private static final double LEFT = (WIDTH - COLUMNS * PITCH) / 2;
    private static final double LOW = 1_080;
    private static final double WOVEN = 16.2;

    private final Weave weave = new Weave(COLUMNS, ROWS, PITCH, Weave.DIAMOND, LinweiBag::yarn, Dye.CREAM);
    private final BufferedImage table = Stuff.wood(new Color(0xD8B98C), WIDTH, HEIGHT);
    private final BufferedImage wall = Stuff.paper(new Color(0xEFE8DA), WIDTH, HEIGHT);
    private final BufferedImage woven = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    private final BufferedImage[] cloths = {
        cloth(LinweiBag::yarn),
        cloth(Weave.bands(Dye.PERSIMMON, Dye.CREAM, Dye.CHESTNUT)),
        cloth(Weave.bands(Dye.PINE, Dye.GAMBOGE, Dye.CREAM))
    };
    private int done;

    private static Color yarn(int column, int row) {
        return switch (row / 14) {
            case 0 -> row % 14 > 10 ? Dye.CREAM : Dye.INDIGO;
            case 1 -> row % 14 > 10 ? Dye.GAMBOGE : Dye.PERSIMMON;
            case 2 -> row % 14 > 10 ? Dye.CREAM : Dye.INDIGO;
            default -> row % 14 < 4 ? Dye.PERSIMMON : Dye.INDIGO;
        };
    }

    private static BufferedImage cloth(Weave.Colourway colours) {
        return new Weave(COLUMNS, ROWS, PITCH, Weave.DIAMOND, colours, Dye.CREAM).cloth();
    }

    @Override
    public String key() {
        return "linwei-bag";
    }

    @Override
    public double seconds() {
        return 24;
    }

    @Override
    public double posterAt() {
        return 19;
    }

    /** Rows woven so far: the first ones slowly, to be seen. */
    private static double rowsAt(double t) {
        var x = Ease.span(t, 0.6, WOVEN);
        return ROWS * (0.5 * x + 0.5 * x * x);
    }

    @Override
    public void paint(Graphics2D g, double t) {
        if (t < WOVEN + 1.4) {
            weaving(g, t);
        }
        var bag = Ease.smooth(t, WOVEN, WOVEN + 1.4);
        if (bag > 0) {
            Stuff.fade(g, bag);
            shown(g, t);
            Stuff.fade(g, 1);
        }
    }

    private void weaving(Graphics2D g, double t) {
        g.drawImage(table, 0, 0, null);
        beam(g, 170);
        beam(g, LOW + 34);
        weave.warp(g, LEFT, 176, LOW - 170);
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
            needle(g, part, done % 2 == 0, LOW - (done + 0.5) * PITCH, yarn(0, done));
        }
        Stuff.vignette(g, WIDTH, HEIGHT, 0.34);
    }

    private void beam(Graphics2D g, double y) {
        var bar = new java.awt.geom.RoundRectangle2D.Double(LEFT - 56, y - 20, COLUMNS * PITCH + 112, 40, 18, 18);
        Stuff.shadow(g, bar, 3, 8, 12, 0.3);
        Stuff.fill(g, bar, Stuff.wood(new Color(0x8A5F3C), WIDTH, HEIGHT));
        g.setPaint(Stuff.down(y - 20, new Color(255, 240, 210, 90), y + 20, new Color(20, 10, 0, 90)));
        g.fill(bar);
    }

    private void needle(Graphics2D g, double part, boolean fromLeft, double y, Color yarn) {
        var width = COLUMNS * PITCH;
        var head = fromLeft ? LEFT - 40 + (width + 120) * part : LEFT + width + 40 - (width + 120) * part;
        var way = fromLeft ? 1 : -1;
        var tail = new Path2D.Double();
        var start = fromLeft ? LEFT : LEFT + width;
        tail.moveTo(start, y + 4);
        tail.quadTo((start + head) / 2, y - 16 * (1 - part), head - way * 120, y);
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Dye.lit(yarn, -0.2));
        g.draw(tail);
        var needle = new Path2D.Double();
        needle.moveTo(head + way * 34, y);
        needle.quadTo(head, y - 13, head - way * 120, y - 9);
        needle.lineTo(head - way * 120, y + 9);
        needle.quadTo(head, y + 13, head + way * 34, y);
        Stuff.shadow(g, needle, 4, 9, 7, 0.3);
        Stuff.fill(g, needle, Stuff.wood(Dye.WOOD, WIDTH, HEIGHT));
        g.setPaint(Stuff.down(y - 12, new Color(255, 245, 220, 150), y + 12, new Color(40, 20, 5, 90)));
        g.fill(needle);
        g.setColor(Dye.lit(yarn, -0.1));
        g.fill(new java.awt.geom.RoundRectangle2D.Double(Math.min(head - way * 112, head - way * 92), y - 11, 20, 22, 8, 8));
    }

    private void shown(Graphics2D g, double t) {
        g.drawImage(wall, 0, 0, null);
        g.setPaint(Stuff.down(880, new Color(0xE0D3BC), HEIGHT, new Color(0xCBB795)));
        g.fillRect(0, 968, WIDTH, HEIGHT - 968);
        g.setColor(new Color(60, 40, 20, 40));
        g.fillRect(0, 966, WIDTH, 3);
        var sway = Math.sin((t - WOVEN) * 1.1) * 0.012 * (1 - Ease.span(t, 20, 24) * 0.5);
        var before = g.getTransform();
        g.rotate(sway, WIDTH / 2.0, 200);
        var which = t < 19.4 ? 0 : t < 21.6 ? 1 : 2;
        Bag.paint(g, WIDTH / 2.0, 470, 470, 520, 210, cloths[which], Dye.CHESTNUT);
        var next = Math.max(Ease.smooth(t, 19.0, 19.4), 0);
        if (t > 19.0 && t < 19.4) {
            over(g, 1, next);
        }
        if (t > 21.2 && t < 21.6) {
            over(g, 2, Ease.smooth(t, 21.2, 21.6));
        }
        g.setTransform(before);
        Stuff.vignette(g, WIDTH, HEIGHT, 0.3);
    }

    private void over(Graphics2D g, int which, double share) {
        var was = g.getComposite();
        Stuff.fade(g, share);
        Bag.paint(g, WIDTH / 2.0, 470, 470, 520, 210, cloths[which], Dye.CHESTNUT);
        g.setComposite(was);
    }

    @Override
    public void sound(Sound s) {
        s.tune(196, 0.95);
        var last = -1;
        for (var t = 0.0; t < WOVEN; t += 0.01) {
            var row = (int) rowsAt(t);
            if (row != last && row < ROWS) {
                s.brush(t, 0.16, 0.1, 0.3);
                if (row % 2 == 0) {
                    s.knock(t + 0.1, 320 + row % 3 * 24, 0.05);
                }
                last = row;
            }
        }
    }

    @Override
    public List<Spot> spots() {
        return List.of(
                new Spot("yarn", "yarn", null, "换纱线颜色", "Choose the yarn", 2.0, 360, 1_040, 9.0, 360, yAt(9), 15.8, 360, yAt(15.8)),
                new Spot("body", "yarn", null, "袋身配色", "Colours of the body", 17.6, 330, 760, 23.8, 330, 760),
                new Spot("strap", "strap", null, "选肩带长度", "Choose the strap", 17.8, 470, 330, 23.8, 474, 330),
                new Spot("extras", "extras", null, "加里布、流苏", "Lining, tassel", 18.2, 250, 950, 23.8, 250, 950));
    }

    private static double yAt(double t) {
        return LOW - rowsAt(t) * PITCH;
    }
}
