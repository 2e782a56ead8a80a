package org.dingzuo.materials.stocklist;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column of a stock list says, and the words by which people head it. */
public enum StockColumn {
    KEY("编号", "材料编号", "物料编号", "物料编码", "编码", "货号", "key", "id", "sku"),
    NAME("名称", "材料", "材料名称", "品名", "物料", "物料名称", "原料", "name", "material", "item"),
    UNIT("单位", "计量单位", "最小单位", "unit", "uom"),
    ON_HAND("数量", "库存", "库存数量", "现有", "现存", "在库", "实盘", "盘点数量", "onhand", "stock", "quantity", "qty", "count"),
    LEAD_DAYS("到货天数", "交期", "采购天数", "采购周期", "补货天数", "leaddays", "leadtime", "days"),
    /** In yuan, for as much as the next one says. */
    COST("成本", "单价", "进价", "采购价", "价格", "cost", "price", "unitprice"),
    /** In the smallest unit; one where no column says it. */
    COST_PER("计价数量", "每多少", "per", "costper", "priceper"),
    LEAST("最少备", "最低库存", "安全库存", "最少库存", "least", "minimum", "min", "safetystock"),
    CODE("条码", "条形码", "二维码", "code", "barcode", "ean");

    private static final Pattern ASIDE = Pattern.compile("[(\\[【].*?[)\\]】]|[\\s*_\\-:/]");

    private final Set<String> heads;

    StockColumn(String... heads) {
        this.heads = Set.of(heads);
    }

    /** For each column what it seems to say; null: nothing of ours. Each is said once, by the first that seems to. */
    static List<@Nullable StockColumn> guess(List<String> header) {
        var left = EnumSet.allOf(StockColumn.class);
        var guessed = new ArrayList<@Nullable StockColumn>();
        for (var head : header) {
            var plain = ASIDE.matcher(
                            Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                    .replaceAll("");
            var found =
                    left.stream().filter(column -> column.heads.contains(plain)).findFirst();
            found.ifPresent(left::remove);
            guessed.add(found.orElse(null));
        }
        return guessed;
    }

    /** @param name empty: the column is left out */
    static Optional<StockColumn> named(String name) {
        return EnumSet.allOf(StockColumn.class).stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
    }
}
