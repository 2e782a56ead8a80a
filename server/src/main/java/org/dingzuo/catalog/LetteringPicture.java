package org.dingzuo.catalog;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.dingzuo.foundation.media.HouseFont;

/** Draws a lettering as it will look, on a transparent ground that is laid over the design's picture. An idea of the piece, not a proof:
 *  the studio's own stamps have their own shapes.
 *  @param wide of the ground, in thousandths of its height: 100 to 20,000 */
public record LetteringPicture(String text, Color colour, Place.Look look, int wide) {
    /** Pixels of the longer side: enough for a phone. */
    private static final int LONGER = 640;

    private static final int STITCH = 4;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** The first character that the house's letters do not have. */
    public Optional<String> missing() {
        var font = HouseFont.sized(1);
        return text.codePoints()
                .filter(point -> !font.canDisplay(point))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** A PNG. */
    public byte[] draw() {
        var width = wide >= 1_000 ? LONGER : Math.max(1, LONGER * wide / 1_000);
        var height = wide >= 1_000 ? Math.max(1, LONGER * 1_000 / wide) : LONGER;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            made(pen, fitted(width, height));
        } finally {
            pen.dispose();
        }
        return png(image);
    }

    /** The outlines as large as the ground allows, in its middle. */
    private Shape fitted(int width, int height) {
        var outline = HouseFont.sized(100).createGlyphVector(EXACT, text).getOutline();
        var box = outline.getBounds2D();
        if (box.isEmpty()) {
            return outline;
        }
        var scale = 0.92 * Math.min(width / box.getWidth(), height / box.getHeight());
        var placed = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        placed.scale(scale, scale);
        placed.translate(-box.getCenterX(), -box.getCenterY());
        return placed.createTransformedShape(outline);
    }

    private void made(Graphics2D pen, Shape letters) {
        switch (look) {
            case STAMPED -> {
                edge(pen, letters, 1.5, new Color(255, 255, 255, 90));
                fill(pen, letters, new Color(0, 0, 0, 80));
                edge(pen, letters, -1, new Color(0, 0, 0, 70));
            }
            case CARVED -> {
                edge(pen, letters, 2, new Color(255, 255, 255, 110));
                fill(pen, letters, shade(colour, 230));
                edge(pen, letters, -1.5, new Color(0, 0, 0, 140));
            }
            case EMBROIDERED -> stitch(pen, letters);
            case PRINTED -> fill(pen, letters, colour);
        }
    }

    private static void fill(Graphics2D pen, Shape letters, Color colour) {
        pen.setColor(colour);
        pen.fill(letters);
    }

    /** Light or shadow along the rim, as from the upper left. */
    private static void edge(Graphics2D pen, Shape letters, double by, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(1.5f));
        pen.draw(AffineTransform.getTranslateInstance(by, by).createTransformedShape(letters));
    }

    /** Slanting stitches within the outline. */
    private void stitch(Graphics2D pen, Shape letters) {
        fill(pen, letters, shade(colour.darker(), 200));
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(letters);
        var box = letters.getBounds2D();
        pen.clip(letters);
        for (var x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += STITCH) {
            pen.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight() / 2, box.getMinY()));
        }
    }

    private static Color shade(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
