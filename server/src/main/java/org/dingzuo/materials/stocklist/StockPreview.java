package org.dingzuo.materials.stocklist;

import java.util.List;
import org.dingzuo.foundation.sheet.LineFault;
import org.dingzuo.materials.stocklist.StockLists.Change;
import org.jspecify.annotations.Nullable;

/** What taking a list would do; nothing is done yet.
 *  @param columns for each of the header's; null: left out
 *  @param changes the first of those lines that change something
 *  @param fresh so many new items
 *  @param changed so many items of which something changes
 *  @param same so many lines that change nothing
 *  @param faults the first of what keeps the list from being taken
 *  @param faulty so many faults in all
 *  @param takenBefore this very list was taken already: taking it again does nothing */
public record StockPreview(
        List<String> header,
        List<@Nullable StockColumn> columns,
        List<Change> changes,
        int fresh,
        int changed,
        int same,
        List<LineFault> faults,
        int faulty,
        boolean takenBefore) {}
