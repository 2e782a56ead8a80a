package pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Letters as a soft die: 1 where they press, 0 beside. */
final class Stamp {
    private static final int FINE = 420;

    private final double[] pressed;
    private final int wide;
    private final int high;
    private final double x;
    private final double z;

    /** @param x where the middle lies, likewise {@code z}; {@code size} is the letters' height */
    Stamp(String letters, double x, double z, double size) {
        this.x = x;
        this.z = z;
        var font = new Font(Font.SERIF, Font.BOLD, (int) (size * FINE * 1.3));
        wide = (int) (size * FINE * (letters.length() * 1.2 + 1));
        high = (int) (size * FINE * 2);
        var image = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setFont(font);
        g.setColor(Color.WHITE);
        var box = font.createGlyphVector(g.getFontRenderContext(), letters).getVisualBounds();
        g.drawString(letters, (float) (wide / 2.0 - box.getCenterX()), (float) (high / 2.0 - box.getCenterY()));
        g.dispose();
        pressed = new double[wide * high];
        for (var i = 0; i < pressed.length; i++) {
            pressed[i] = image.getRaster().getSample(i % wide, i / wide, 0) / 255.0;
        }
        for (var pass = 0; pass < 6; pass++) {
            soften();
        }
    }

    private void soften() {
        for (var i = wide + 1; i < pressed.length - wide - 1; i++) {
            pressed[i] = (pressed[i] * 4 + pressed[i - 1] + pressed[i + 1] + pressed[i - wide] + pressed[i + wide]) / 8;
        }
    }

    double at(double px, double pz) {
        var u = (px - x) * FINE + wide / 2.0;
        var v = (pz - z) * FINE + high / 2.0;
        var i = (int) Math.floor(u);
        var j = (int) Math.floor(v);
        if (i < 0 || j < 0 || i >= wide - 1 || j >= high - 1) {
            return 0;
        }
        var at = j * wide + i;
        return Noise.lerp(v - j, Noise.lerp(u - i, pressed[at], pressed[at + 1]), Noise.lerp(u - i, pressed[at + wide], pressed[at + wide + 1]));
    }
}
