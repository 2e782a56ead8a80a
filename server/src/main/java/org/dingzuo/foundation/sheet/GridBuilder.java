package org.dingzuo.foundation.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dingzuo.foundation.sheet.SheetOutcome.Why;

/** Gathers rows within the bounds, and cleans their cells. */
final class GridBuilder {
    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 60;
    private static final int LONGEST_CELL = 2_000;
    /** The apostrophe by which a formula was made text on the way out. */
    private static final Pattern GUARD = Pattern.compile("^'(?=[=+\\-@\\t\\r\\n])");

    private final List<Grid.Row> rows = new ArrayList<>();

    void add(int number, List<String> cells) throws Unreadable {
        var cleaned = new ArrayList<String>(cells.size());
        for (var cell : cells) {
            cleaned.add(clean(cell));
        }
        while (!cleaned.isEmpty() && cleaned.getLast().isEmpty()) {
            cleaned.removeLast();
        }
        if (cleaned.size() > MOST_COLUMNS) {
            throw new Unreadable(Why.TOO_WIDE);
        }
        var row = new Grid.Row(number, List.copyOf(cleaned));
        if (row.isEmpty()) {
            return;
        }
        // The header is one more.
        if (rows.size() > MOST_ROWS) {
            throw new Unreadable(Why.TOO_MANY_ROWS);
        }
        rows.add(row);
    }

    private static String clean(String cell) throws Unreadable {
        if (cell.length() > LONGEST_CELL) {
            throw new Unreadable(Why.TOO_LARGE);
        }
        // Exports hold numbers as text by a leading tab; people paste no-break spaces.
        return GUARD.matcher(cell.replace('\u00A0', ' ').strip()).replaceFirst("");
    }

    Grid build() throws Unreadable {
        if (rows.size() < 2) {
            throw new Unreadable(Why.EMPTY);
        }
        return new Grid(rows.getFirst().cells(), List.copyOf(rows.subList(1, rows.size())));
    }
}
