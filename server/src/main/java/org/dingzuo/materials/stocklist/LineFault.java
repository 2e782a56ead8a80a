package org.dingzuo.materials.stocklist;

import org.jspecify.annotations.Nullable;

/** What keeps a line from being taken.
 *  @param line as the spreadsheet numbers it, from 1
 *  @param column null: it is about the list as a whole
 *  @param said what stands there, at most forty letters */
public record LineFault(int line, @Nullable StockColumn column, Code code, String said) {
    private static final int SHOWN = 40;

    public LineFault {
        said = said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said;
    }

    public enum Code {
        /** A new item needs it. */
        MISSING,
        NOT_A_NUMBER,
        /** Quantities are whole numbers of the smallest unit. */
        NOT_WHOLE,
        OUT_OF_RANGE,
        TOO_LONG,
        /** Small letters, digits and hyphens. */
        NO_KEY,
        /** Another line of the list is about the same item. */
        TWICE,
        /** Several items have this name. */
        AMBIGUOUS,
        /** Another item has this code. */
        TAKEN
    }
}
