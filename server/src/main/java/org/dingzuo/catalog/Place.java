package org.dingzuo.catalog;

/** Where on a picture of the design a lettering or a buyer's picture comes to lie, so that it can be shown before it is made. Sizes are in
 *  thousandths of the picture's width and height, from its upper left corner.
 *  @param group a TEXT or UPLOAD group
 *  @param picture media key of one of the design's pictures
 *  @param colour as #RRGGBB
 *  @param look how it is made */
public record Place(String group, String picture, int x, int y, int width, int height, String colour, Look look) {
    /** The same on another picture. */
    public Place on(String other) {
        return new Place(group, other, x, y, width, height, colour, look);
    }

    public enum Look {
        /** Pressed in without colour. */
        STAMPED,
        /** Cut in. */
        CARVED,
        /** Stitched with thread. */
        EMBROIDERED,
        /** Printed or foiled: flat colour. */
        PRINTED
    }
}
