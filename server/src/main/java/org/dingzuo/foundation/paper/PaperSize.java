package org.dingzuo.foundation.paper;

/** Papers that a studio has at hand. */
public enum PaperSize {
    A4(210, 297, 18),
    A5(148, 210, 13),
    /** A card to put into a parcel. */
    A6(105, 148, 11),
    /** The roll of a label printer. */
    LABEL(100, 150, 6);

    final float width;
    final float height;
    final float margin;

    PaperSize(int widthMm, int heightMm, int marginMm) {
        this.width = points(widthMm);
        this.height = points(heightMm);
        this.margin = points(marginMm);
    }

    static float points(double millimetres) {
        return (float) (millimetres * 72 / 25.4);
    }
}
