package org.dingzuo.foundation.sheet;

import org.jspecify.annotations.Nullable;

/** What keeps a line of a list from being taken.
 *  @param line as the spreadsheet numbers it, from 1
 *  @param column name of a {@link SheetColumn}; null: it is about the line as a whole
 *  @param code a {@link CellFault}, or one of the list's own
 *  @param said what stands there, at most forty letters; or what would do instead, where the code says so */
public record LineFault(int line, @Nullable String column, String code, String said) {
    private static final int SHOWN = 40;

    public LineFault {
        said = said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said;
    }
}
