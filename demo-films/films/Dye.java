package films;

import java.awt.Color;

/** The colours of the house, and what light does to them. */
final class Dye {
    static final Color PAPER = new Color(0xFAF8F3);
    static final Color INK = new Color(0x1E1B16);
    static final Color INDIGO = new Color(0x264E70);
    static final Color PERSIMMON = new Color(0xC8551B);
    static final Color PINE = new Color(0x2F6B4F);
    static final Color GAMBOGE = new Color(0xC49A3C);
    static final Color CREAM = new Color(0xEFE6D2);
    static final Color CHESTNUT = new Color(0x7A4A2B);
    static final Color NATURAL = new Color(0xD2A679);
    static final Color BLACK = new Color(0x22201E);
    static final Color BRASS = new Color(0xC9A45C);
    static final Color WOOD = new Color(0xC79F6E);
    static final Color CLAY = new Color(0xA9714F);
    static final Color BISQUE = new Color(0xE3C9B4);
    static final Color CELADON = new Color(0x9DB8A0);
    static final Color TENMOKU = new Color(0x3A2A22);
    static final Color PORCELAIN = new Color(0xF1EEE6);

    private Dye() {}

    static Color mix(Color a, Color b, double share) {
        var s = Math.clamp(share, 0, 1);
        return new Color(
                (int) Math.round(a.getRed() + (b.getRed() - a.getRed()) * s),
                (int) Math.round(a.getGreen() + (b.getGreen() - a.getGreen()) * s),
                (int) Math.round(a.getBlue() + (b.getBlue() - a.getBlue()) * s),
                (int) Math.round(a.getAlpha() + (b.getAlpha() - a.getAlpha()) * s));
    }

    /** Lighter above 0, darker below. */
    static Color lit(Color c, double by) {
        return by >= 0 ? mix(c, new Color(255, 252, 244, c.getAlpha()), by) : mix(c, new Color(18, 14, 10, c.getAlpha()), -by);
    }

    static Color clear(Color c, double opacity) {
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) Math.round(255 * Math.clamp(opacity, 0, 1)));
    }
}
