package films;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Pieces of leather, and the seams along them. */
final class Hide {
    private Hide() {}

    static RoundRectangle2D piece(double x, double y, double w, double h, double corner) {
        return new RoundRectangle2D.Double(x, y, w, h, corner, corner);
    }

    /** A piece with its shadow, its cut edge and the light on it. */
    static void lay(Graphics2D g, Shape piece, Color colour, double height) {
        Stuff.shadow(g, piece, 4 + height * 0.4, 6 + height, 8 + height, 0.24);
        Stuff.fill(g, piece, Stuff.leather(colour, 720, 1280));
        var box = piece.getBounds2D();
        g.setPaint(new java.awt.GradientPaint(
                (float) box.getMinX(), (float) box.getMinY(), new Color(255, 244, 222, 44),
                (float) box.getMaxX(), (float) box.getMaxY(), new Color(20, 10, 4, 60)));
        g.fill(piece);
        edge(g, piece, Dye.lit(colour, -0.4), 3);
    }

    static void edge(Graphics2D g, Shape piece, Color colour, float width) {
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(colour);
        g.draw(piece);
        g.translate(-1, -1);
        g.setStroke(new BasicStroke(1f));
        g.setColor(new Color(255, 240, 215, 70));
        g.draw(piece);
        g.translate(1, 1);
    }

    /** Points along a line, evenly apart. */
    static List<Point2D> holes(Path2D line, double every) {
        var holes = new ArrayList<Point2D>();
        var at = new double[6];
        var rest = 0.0;
        Point2D last = null;
        for (var walk = line.getPathIterator(null, 0.5); !walk.isDone(); walk.next()) {
            var kind = walk.currentSegment(at);
            var here = new Point2D.Double(at[0], at[1]);
            if (kind == PathIterator.SEG_MOVETO || last == null) {
                holes.add(here);
            } else {
                var length = last.distance(here);
                for (var d = every - rest; d <= length; d += every) {
                    holes.add(new Point2D.Double(Ease.lerp(last.getX(), here.x, d / length), Ease.lerp(last.getY(), here.y, d / length)));
                }
                rest = (rest + length) % every;
            }
            last = here;
        }
        return holes;
    }

    static void prick(Graphics2D g, List<Point2D> holes, Color colour) {
        g.setColor(Dye.lit(colour, -0.55));
        for (var hole : holes) {
            g.fill(new java.awt.geom.Ellipse2D.Double(hole.getX() - 1.8, hole.getY() - 1.8, 3.6, 3.6));
        }
    }

    /** The first so many stitches; answers where the last one ends. */
    static Point2D sew(Graphics2D g, List<Point2D> holes, double stitches, Color thread) {
        var end = holes.getFirst();
        for (var n = 0; n < holes.size() - 1 && n < stitches; n++) {
            var part = Math.min(1, stitches - n);
            var a = holes.get(n);
            var b = holes.get(n + 1);
            var x0 = Ease.lerp(a.getX(), b.getX(), 0.1);
            var y0 = Ease.lerp(a.getY(), b.getY(), 0.1);
            end = new Point2D.Double(Ease.lerp(a.getX(), b.getX(), 0.9 * part), Ease.lerp(a.getY(), b.getY(), 0.9 * part));
            Bag.stitch(g, x0, y0, end.getX(), end.getY(), thread);
        }
        return end;
    }

    /** A closed wallet lying flat. */
    static void wallet(Graphics2D g, double cx, double cy, double w, double h, Color leather, Color thread, String letters) {
        var under = piece(cx - w / 2 + 3, cy - h / 2 + 6, w, h, 30);
        lay(g, under, Dye.lit(leather, -0.12), 10);
        var body = piece(cx - w / 2, cy - h / 2, w, h, 30);
        lay(g, body, leather, 0);
        var fold = new Path2D.Double();
        fold.moveTo(cx - w / 2 + 18, cy - h / 2 + 5);
        fold.lineTo(cx + w / 2 - 18, cy - h / 2 + 5);
        g.setColor(new Color(255, 240, 215, 60));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(fold);
        var seam = new Path2D.Double();
        var i = 17;
        seam.moveTo(cx - w / 2 + i, cy - h / 2 + 24);
        seam.lineTo(cx - w / 2 + i, cy + h / 2 - 30);
        seam.quadTo(cx - w / 2 + i, cy + h / 2 - i, cx - w / 2 + 30, cy + h / 2 - i);
        seam.lineTo(cx + w / 2 - 30, cy + h / 2 - i);
        seam.quadTo(cx + w / 2 - i, cy + h / 2 - i, cx + w / 2 - i, cy + h / 2 - 30);
        seam.lineTo(cx + w / 2 - i, cy - h / 2 + 24);
        var holes = holes(seam, 13);
        prick(g, holes, leather);
        sew(g, holes, holes.size(), thread);
        if (letters != null) {
            pressed(g, letters, cx + w / 2 - 40 - letters.length() * 20, cy + h / 2 - 42, 38, leather, 1);
        }
    }

    /** Letters pressed into leather: a dark wall above, light below. */
    static void pressed(Graphics2D g, String letters, double x, double y, int size, Color leather, double deep) {
        var font = new java.awt.Font(java.awt.Font.SERIF, java.awt.Font.BOLD, size);
        pressed(g, font.createGlyphVector(g.getFontRenderContext(), letters).getOutline((float) x, (float) y), leather, deep);
    }

    /** One letter, centred at x. */
    static void pressedAt(Graphics2D g, String letter, double x, double y, int size, Color leather) {
        var font = new java.awt.Font(java.awt.Font.SERIF, java.awt.Font.BOLD, size);
        var glyph = font.createGlyphVector(g.getFontRenderContext(), letter);
        pressed(g, glyph.getOutline((float) (x - glyph.getVisualBounds().getCenterX()), (float) y), leather, 1);
    }

    private static void pressed(Graphics2D g, Shape shape, Color leather, double deep) {
        g.setColor(Dye.clear(Dye.lit(leather, 0.4), 0.55 * deep));
        g.translate(1.4, 1.8);
        g.fill(shape);
        g.translate(-1.4, -1.8);
        g.setColor(Dye.clear(Dye.lit(leather, -0.62), 0.9 * deep));
        g.fill(shape);
        g.setColor(Dye.clear(Dye.lit(leather, -0.42), 0.9 * deep));
        g.translate(0.8, 1.2);
        g.setClip(shape);
        g.fill(shape);
        g.setClip(null);
        g.translate(-0.8, -1.2);
    }

    /** The cutting mat on the bench. */
    static void bench(Graphics2D g) {
        g.drawImage(Stuff.paper(new Color(0x39443F), Film.WIDTH, Film.HEIGHT), 0, 0, null);
        g.setColor(new Color(240, 240, 220, 22));
        for (var x = 0; x < Film.WIDTH; x += 48) {
            g.fillRect(x, 0, x % 240 == 0 ? 2 : 1, Film.HEIGHT);
        }
        for (var y = 16; y < Film.HEIGHT; y += 48) {
            g.fillRect(0, y, Film.WIDTH, (y - 16) % 240 == 0 ? 2 : 1);
        }
    }
}
