package org.dingzuo.materials.stocklist;

import java.util.Set;
import org.dingzuo.foundation.sheet.SheetColumn;

/** What a column of a stock list says, and the words by which people head it. */
public enum StockColumn implements SheetColumn {
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

    private final Set<String> heads;

    StockColumn(String... heads) {
        this.heads = Set.of(heads);
    }

    @Override
    public Set<String> heads() {
        return heads;
    }
}
