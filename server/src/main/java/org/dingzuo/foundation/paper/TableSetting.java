package org.dingzuo.foundation.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.foundation.paper.Block.Column;

/** Sets a table; its head is said again on each new page. */
final class TableSetting {
    private static final float POINTS = 9.5f;
    private static final float LINE = POINTS * 1.4f;
    private static final float PADDING = 4;
    private static final float BETWEEN = 8;

    private final Typesetter sheet;
    private final Lettering lettering;

    TableSetting(Typesetter sheet, Lettering lettering) {
        this.sheet = sheet;
        this.lettering = lettering;
    }

    void set(Block.Table table) throws IOException {
        var columns = table.columns();
        var head = columns.stream().map(Column::head).toList();
        row(columns, head, Page.SOFT);
        for (var cells : table.rows()) {
            var before = sheet.page();
            sheet.need(high(wrapped(columns, cells)));
            if (sheet.page() != before) {
                row(columns, head, Page.SOFT);
            }
            row(columns, cells, Page.INK);
        }
        sheet.down(PADDING);
    }

    private void row(List<Column> columns, List<String> cells, Color colour) throws IOException {
        var wrapped = wrapped(columns, cells);
        sheet.need(high(wrapped));
        var x = sheet.left();
        for (int at = 0; at < columns.size(); at++) {
            var room = room(columns, at);
            var base = sheet.top() + PADDING + POINTS;
            for (var line : wrapped.get(at)) {
                var indent = columns.get(at).figures() ? room - lettering.width(line, POINTS) : 0;
                sheet.page().write(line, x + indent, base, POINTS, colour);
                base += LINE;
            }
            x += room + BETWEEN;
        }
        sheet.down(high(wrapped));
        sheet.page().fill(sheet.left(), sheet.top(), sheet.width(), 0.5f, Page.HAIRLINE);
    }

    private List<List<String>> wrapped(List<Column> columns, List<String> cells) {
        var wrapped = new ArrayList<List<String>>();
        for (int at = 0; at < columns.size(); at++) {
            wrapped.add(lettering.lines(cells.get(at), POINTS, room(columns, at)));
        }
        return wrapped;
    }

    private float room(List<Column> columns, int at) {
        var shares = columns.stream().mapToInt(Column::share).sum();
        return (sheet.width() - BETWEEN * (columns.size() - 1))
                * columns.get(at).share()
                / shares;
    }

    private static float high(List<List<String>> wrapped) {
        return wrapped.stream().mapToInt(List::size).max().orElse(1) * LINE + 2 * PADDING;
    }
}
