package org.dingzuo.materials.stocklist;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dingzuo.foundation.sheet.Grid;
import org.dingzuo.foundation.sheet.ListLedger;
import org.dingzuo.foundation.sheet.SheetColumn;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.stocklist.StockTaking.Faulty;
import org.dingzuo.materials.stocklist.StockTaking.Overtaken;
import org.dingzuo.materials.stocklist.StockTaking.Taken;
import org.dingzuo.materials.stocklist.StockTaking.TakenBefore;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk for lists of what lies on the shelf. What a list says of quantities is a count: the book is set to it, by a move. */
@Service
public class StockLists {
    private static final String LIST = "materials";
    private static final int SHOWN = 200;

    private final Materials materials;
    private final Shelves shelves;
    private final ListLedger taken;
    private final Studios studios;
    private final Phrases phrases;
    private final TransactionTemplate transaction;

    StockLists(
            Materials materials,
            Shelves shelves,
            ListLedger taken,
            Studios studios,
            Phrases phrases,
            PlatformTransactionManager transactions) {
        this.materials = materials;
        this.shelves = shelves;
        this.taken = taken;
        this.studios = studios;
        this.phrases = phrases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One line as it would change the shelf.
     *  @param before what the book has now; null: the item is new
     *  @param found what it will have; null: as before */
    public record Change(
            int line,
            String key,
            Words name,
            Words unit,
            @Nullable Long before,
            @Nullable Long found) {}

    /** Writes nothing.
     *  @param columns as {@link #columns} says */
    public StockPreview preview(Grid grid, List<@Nullable StockColumn> columns) {
        return Objects.requireNonNull(transaction.execute(status -> preview(grid, columns, read(grid, columns))));
    }

    /** What the columns say, as {@link SheetColumn#of}. */
    public List<@Nullable StockColumn> columns(Grid grid, List<String> named) {
        return SheetColumn.of(StockColumn.class, grid, named);
    }

    /** All of it or nothing. */
    public StockTaking take(Grid grid, List<@Nullable StockColumn> columns) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var outcome = taking(grid, columns);
            if (outcome instanceof Overtaken || outcome instanceof Faulty) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private StockTaking taking(Grid grid, List<@Nullable StockColumn> columns) {
        if (!taken.note(LIST, ListLedger.mark(grid, columns))) {
            return new TakenBefore();
        }
        var reading = read(grid, columns);
        if (!reading.faults.isEmpty()) {
            return new Faulty(preview(grid, columns, reading));
        }
        var reason = phrases.say(studios.profile().language(), "stock-list.reason");
        // In the order of the keys, as all who lock more than one item.
        for (var line : reading.lines.stream()
                .sorted(Comparator.comparing(each -> each.item().key()))
                .toList()) {
            if (!taken(line, reason)) {
                return new Overtaken(line.line());
            }
        }
        return new Taken(fresh(reading), changed(reading));
    }

    private boolean taken(StockLine line, String reason) {
        if (line.isNew() && !materials.define(line.item())) {
            return false;
        }
        if (!line.isNew() && line.isEdited() && !shelves.change(line.item(), line.version())) {
            return false;
        }
        if (line.found() != null && line.isCounted()) {
            shelves.count(line.item().key(), line.found(), reason);
        }
        return true;
    }

    private StockReading read(Grid grid, List<@Nullable StockColumn> columns) {
        var reading = new StockReading(shelves.all(), studios.profile().language());
        reading.read(grid, columns);
        return reading;
    }

    private StockPreview preview(Grid grid, List<@Nullable StockColumn> columns, StockReading reading) {
        var changes = reading.lines.stream()
                .filter(line -> line.isNew() || line.isEdited() || line.isCounted())
                .limit(SHOWN)
                .map(line -> new Change(
                        line.line(),
                        line.item().key(),
                        line.item().name(),
                        line.item().unit(),
                        line.before(),
                        line.found()))
                .toList();
        return new StockPreview(
                grid.header(),
                columns,
                changes,
                fresh(reading),
                changed(reading),
                reading.lines.size() - fresh(reading) - changed(reading),
                reading.faults.stream().limit(SHOWN).toList(),
                reading.faults.size(),
                taken.has(LIST, ListLedger.mark(grid, columns)));
    }

    private static int fresh(StockReading reading) {
        return (int) reading.lines.stream().filter(StockLine::isNew).count();
    }

    private static int changed(StockReading reading) {
        return (int) reading.lines.stream()
                .filter(line -> !line.isNew() && (line.isEdited() || line.isCounted()))
                .count();
    }
}
