package org.dingzuo.foundation.sheet;

import java.util.List;

/** A sheet as rows of text.
 *  @param header its first row
 *  @param rows below the header, without the empty ones */
public record Grid(List<String> header, List<Row> rows) {

    /** @param number as the spreadsheet shows it, from 1
     *  @param cells stripped; may be fewer than the header has */
    public record Row(int number, List<String> cells) {
        /** Empty where the row has no such cell. */
        public String at(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
