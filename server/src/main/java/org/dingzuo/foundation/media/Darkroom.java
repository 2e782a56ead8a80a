package org.dingzuo.foundation.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns and scales pixels. */
final class Darkroom {
    private Darkroom() {}

    /** No wider than {@code width} and no higher than twice that, on white; halved step by step, so that fine weave does not flicker. */
    static BufferedImage within(BufferedImage source, int width) {
        var scale = Math.min(1, Math.min(width / (double) source.getWidth(), 2.0 * width / source.getHeight()));
        int wide = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(source.getHeight() * scale));
        var current = source;
        while (current.getWidth() / 2 >= wide && current.getHeight() / 2 >= high && current.getWidth() > 1) {
            current = drawn(current, Math.max(1, current.getWidth() / 2), Math.max(1, current.getHeight() / 2));
        }
        return drawn(current, wide, high);
    }

    /** As the camera saw it, from how it was held (Exif 1 to 8). */
    static BufferedImage upright(BufferedImage source, int orientation) {
        int w = source.getWidth();
        int h = source.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (turn == null) {
            return source;
        }
        var turned = orientation >= 5
                ? new BufferedImage(h, w, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        graphics.drawImage(source, turn, null);
        graphics.dispose();
        return turned;
    }

    private static BufferedImage drawn(BufferedImage source, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(source, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }
}
