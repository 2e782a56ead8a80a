package films;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Woven stuff, thread by thread. A draft says which thread lies above at each crossing, a colourway which colour a row has. */
final class Weave {
    interface Draft {
        boolean weftAbove(int column, int row);
    }

    interface Colourway {
        Color weft(int column, int row);
    }

    static final Draft PLAIN = (c, r) -> (c + r) % 2 == 0;
    static final Draft TWILL = (c, r) -> Math.floorMod(c + r, 4) < 2;
    /** A point twill mirrored both ways: diamonds. */
    static final Draft DIAMOND = (c, r) -> {
        var x = Math.abs(Math.floorMod(c, 16) - 8);
        var y = Math.abs(Math.floorMod(r, 16) - 8);
        return Math.floorMod(x + y, 4) < 2;
    };
    static final Draft BASKET = (c, r) -> (c / 2 + r / 2) % 2 == 0;

    final int columns;
    final int rows;
    final double pitch;
    private final Draft draft;
    private final Colourway colours;
    private final Color warp;

    Weave(int columns, int rows, double pitch, Draft draft, Colourway colours, Color warp) {
        this.columns = columns;
        this.rows = rows;
        this.pitch = pitch;
        this.draft = draft;
        this.colours = colours;
        this.warp = warp;
    }

    /** Bands of a colour with thin lines of a second. */
    static Colourway bands(Color main, Color line, Color ground) {
        return (c, r) -> switch (Math.floorMod(r, 20)) {
            case 6, 7, 12, 13 -> line;
            case 9, 10 -> ground;
            default -> main;
        };
    }

    double width() {
        return columns * pitch;
    }

    double height() {
        return rows * pitch;
    }

    /** The bare warp, from y down to y + height. */
    void warp(Graphics2D g, double x, double y, double height) {
        for (var c = 0; c < columns; c++) {
            g.setColor(Dye.lit(warp, 0.04 * Stuff.hash(c, 0, 3) - 0.04));
            g.fill(new RoundRectangle2D.Double(x + (c + 0.28) * pitch, y, pitch * 0.44, height, 3, 3));
            g.setColor(Dye.clear(Color.WHITE, 0.35));
            g.fill(new RoundRectangle2D.Double(x + (c + 0.34) * pitch, y, pitch * 0.12, height, 2, 2));
        }
    }

    /** One row, in full or its first {@code part} from the side where the shuttle came in. Row 0 is lowest; y is the cloth's lower edge. */
    void row(Graphics2D g, double x, double y, int row, double part, boolean fromLeft) {
        var top = y - (row + 1) * pitch;
        for (var n = 0; n < columns * part; n++) {
            var c = fromLeft ? n : columns - 1 - n;
            crossing(g, x + c * pitch, top, c, row);
        }
    }

    private void crossing(Graphics2D g, double x, double top, int c, int row) {
        var p = pitch;
        var above = draft.weftAbove(c, row);
        var colour = Dye.lit(colours.weft(c, row), 0.05 * Stuff.hash(c / 3, row, 4));
        if (!above) {
            g.setColor(Dye.lit(colour, -0.35));
            g.fill(new RoundRectangle2D.Double(x - 1, top + p * 0.12, p + 2, p * 0.76, 2, 2));
            g.setColor(Dye.lit(warp, 0.04 * Stuff.hash(c, row, 5) - 0.02));
            g.fill(new RoundRectangle2D.Double(x + p * 0.14, top - p * 0.1, p * 0.72, p * 1.2, p * 0.5, p * 0.5));
            g.setColor(Dye.clear(Color.WHITE, 0.4));
            g.fill(new RoundRectangle2D.Double(x + p * 0.26, top + p * 0.1, p * 0.2, p * 0.7, p * 0.2, p * 0.2));
            return;
        }
        g.setColor(Dye.lit(colour, -0.3));
        g.fill(new RoundRectangle2D.Double(x - p * 0.12, top + p * 0.04, p * 1.24, p * 0.96, p * 0.5, p * 0.5));
        g.setColor(colour);
        g.fill(new RoundRectangle2D.Double(x - p * 0.1, top + p * 0.04, p * 1.2, p * 0.82, p * 0.5, p * 0.5));
        g.setColor(Dye.clear(Dye.lit(colour, 0.5), 0.55));
        g.fill(new RoundRectangle2D.Double(x + p * 0.08, top + p * 0.16, p * 0.84, p * 0.22, p * 0.2, p * 0.2));
    }

    BufferedImage cloth() {
        var image = new BufferedImage((int) width(), (int) height(), BufferedImage.TYPE_INT_RGB);
        var g = Stuff.pen(image);
        g.setColor(Dye.lit(warp, -0.5));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (var r = 0; r < rows; r++) {
            row(g, 0, height(), r, 1, true);
        }
        g.dispose();
        return image;
    }
}
