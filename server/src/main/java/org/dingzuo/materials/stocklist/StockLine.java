package org.dingzuo.materials.stocklist;

import org.dingzuo.materials.NewItem;
import org.jspecify.annotations.Nullable;

/** One line of a list, beside what the shelf says.
 *  @param line as the spreadsheet numbers it, from 1
 *  @param item as it will be
 *  @param before what the book has now; null: the item is new
 *  @param found what lies there, in the smallest unit; null: the list does not say
 *  @param version of the item in the books
 *  @param isEdited what is said of the item changes */
record StockLine(
        int line,
        NewItem item,
        @Nullable Long before,
        @Nullable Long found,
        long version,
        boolean isEdited) {

    boolean isNew() {
        return before == null;
    }

    boolean isCounted() {
        return found != null && !found.equals(before == null ? Long.valueOf(0) : before);
    }
}
