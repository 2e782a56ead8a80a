package org.dingzuo.materials.stocklist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dingzuo.foundation.sheet.CellFault;
import org.dingzuo.foundation.sheet.Cells;
import org.dingzuo.foundation.sheet.Grid;
import org.dingzuo.foundation.sheet.LineFault;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.ItemCost;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.NewItem;
import org.jspecify.annotations.Nullable;

/** Lays a list beside the shelf. A line is about the item of its key, else of its name; where there is none, it is a new item. A cell
 *  left empty changes nothing. */
final class StockReading {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final long MOST = 1_000_000_000L;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_CODE = 80;
    private static final int LONGEST_DAYS = 365;

    private final Map<String, Item> byKey = new HashMap<>();
    private final Map<String, List<Item>> byName = new HashMap<>();
    private final Map<String, String> keyOfCode = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Language language;
    final List<StockLine> lines = new ArrayList<>();
    final List<LineFault> faults = new ArrayList<>();

    /** @param language in which the list's names are */
    StockReading(List<Item> shelf, Language language) {
        this.language = language;
        for (var item : shelf) {
            byKey.put(item.key(), item);
            item.name().byLanguage().values().stream()
                    .map(StockReading::folded)
                    .distinct()
                    .forEach(name -> byName.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(item));
            if (item.keeping().code() != null) {
                keyOfCode.put(item.keeping().code(), item.key());
            }
        }
    }

    void read(Grid grid, List<@Nullable StockColumn> columns) {
        if (!columns.contains(StockColumn.KEY) && !columns.contains(StockColumn.NAME)) {
            faults.add(new LineFault(1, StockColumn.NAME.name(), CellFault.MISSING.name(), ""));
            return;
        }
        for (var row : grid.rows()) {
            var before = faults.size();
            var line = line(new Cells<>(row, columns, faults));
            if (line != null && faults.size() == before) {
                lines.add(line);
            }
        }
    }

    private @Nullable StockLine line(Cells<StockColumn> cells) {
        var name = cells.text(StockColumn.NAME, LONGEST_NAME);
        var key = key(cells, name);
        if (key == null) {
            return null;
        }
        if (!seen.add(key)) {
            cells.fault(cells.at(StockColumn.KEY).isEmpty() ? StockColumn.NAME : StockColumn.KEY, CellFault.TWICE);
        }
        var known = byKey.get(key);
        var unit = cells.text(StockColumn.UNIT, LONGEST_UNIT);
        var days = cells.whole(StockColumn.LEAD_DAYS, 0, LONGEST_DAYS);
        var found = cells.whole(StockColumn.ON_HAND, 0, MOST);
        if (known == null) {
            cells.need(StockColumn.NAME);
            cells.need(StockColumn.UNIT);
            cells.need(StockColumn.LEAD_DAYS);
        }
        var item = new NewItem(
                key,
                said(known == null ? Words.NONE : known.name(), name),
                said(known == null ? Words.NONE : known.unit(), unit),
                Math.toIntExact(Objects.requireNonNullElse(days, known == null ? 0L : (long) known.leadDays())),
                cost(cells, known == null ? null : known.cost()),
                keeping(cells, key, known == null ? Keeping.IN_STOCK : known.keeping()));
        return known == null
                ? new StockLine(cells.line(), item, null, found, 0, true)
                : new StockLine(cells.line(), item, known.onHand(), found, known.version(), !item.equals(asIs(known)));
    }

    private static NewItem asIs(Item item) {
        return new NewItem(item.key(), item.name(), item.unit(), item.leadDays(), item.cost(), item.keeping());
    }

    private @Nullable String key(Cells<StockColumn> cells, String name) {
        var key = cells.at(StockColumn.KEY).toLowerCase(Locale.ROOT);
        if (!key.isEmpty()) {
            if (KEY.matcher(key).matches()) {
                return key;
            }
            cells.fault(StockColumn.KEY, StockFault.NO_KEY);
            return null;
        }
        if (name.isEmpty()) {
            cells.fault(StockColumn.NAME, CellFault.MISSING);
            return null;
        }
        var named = byName.getOrDefault(folded(name), List.of());
        if (named.size() > 1) {
            cells.fault(StockColumn.NAME, StockFault.AMBIGUOUS);
            return null;
        }
        return named.isEmpty() ? keyFor(folded(name)) : named.getFirst().key();
    }

    /** Always the same for the same name, so that the list's next edition is about the same item. */
    private static String keyFor(String name) {
        var plain = name.replaceAll("[ _]+", "-");
        return KEY.matcher(plain).matches()
                ? plain
                : "m-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Words said(Words before, String text) {
        if (text.isEmpty() || text.equals(before.in(language))) {
            return before;
        }
        var words = new EnumMap<Language, String>(Language.class);
        words.putAll(before.byLanguage());
        words.put(language, text);
        return new Words(words);
    }

    private static @Nullable ItemCost cost(Cells<StockColumn> cells, @Nullable ItemCost before) {
        var amount = cells.money(StockColumn.COST, MOST);
        var per = cells.whole(StockColumn.COST_PER, 1, MOST);
        if (amount == null) {
            return before == null || per == null ? before : new ItemCost(before.amount(), per);
        }
        return new ItemCost(amount, Objects.requireNonNullElse(per, before == null ? 1L : before.per()));
    }

    private Keeping keeping(Cells<StockColumn> cells, String key, Keeping before) {
        var least = cells.whole(StockColumn.LEAST, 0, MOST);
        var code = cells.text(StockColumn.CODE, LONGEST_CODE);
        if (!code.isEmpty() && !keyOfCode.computeIfAbsent(code, free -> key).equals(key)) {
            cells.fault(StockColumn.CODE, StockFault.TAKEN);
        }
        return new Keeping(
                before.oneLot(),
                before.byOrder(),
                before.service(),
                Objects.requireNonNullElse(least, before.least()),
                before.pack(),
                code.isEmpty() ? before.code() : code);
    }
}
