package org.dingzuo.ordering.orderlist;

import java.util.Set;
import org.dingzuo.foundation.sheet.SheetColumn;

/** What a column of an order book says, and the words by which people head it. */
public enum OrderColumn implements SheetColumn {
    NUMBER("订单号", "单号", "编号", "序号", "order", "orderno", "ordernumber", "number", "no"),
    NAME("姓名", "客户", "客户姓名", "买家", "收件人", "收货人", "联系人", "name", "customer", "buyer", "recipient"),
    PHONE("电话", "手机", "手机号", "手机号码", "联系电话", "联系方式", "phone", "mobile", "tel", "telephone"),
    PROVINCE("省", "省份", "province"),
    CITY("市", "城市", "city"),
    DISTRICT("区", "区县", "县", "district", "county"),
    /** Street and house; the whole address where no column says the province. */
    ADDRESS("地址", "详细地址", "收货地址", "收件地址", "address", "street"),
    DESIGN("款式", "款", "商品", "商品名称", "产品", "品名", "作品", "design", "product", "item", "piece"),
    WISH("配置", "规格", "选项", "定制内容", "要求", "wish", "options", "configuration", "spec"),
    QUANTITY("件数", "数量", "quantity", "pieces", "qty"),
    TOTAL("总价", "金额", "整单", "订单金额", "价格", "价钱", "合计", "total", "price", "wholeorder", "amount"),
    PAID("已付", "实付", "定金", "已收", "付款", "paid", "deposit"),
    PLACED("下单时间", "下单日期", "下单", "日期", "placed", "ordered", "date", "orderdate"),
    PROMISED(
            "答应寄出",
            "交期",
            "发货日期",
            "约定日期",
            "承诺日期",
            "发货期限",
            "交货日期",
            "promised",
            "promisedtoleave",
            "due",
            "shipby",
            "duedate"),
    STATE("状态", "进度", "state", "status"),
    NOTE("备注", "说明", "note", "notes", "remark", "remarks");

    private final Set<String> heads;

    OrderColumn(String... heads) {
        this.heads = Set.of(heads);
    }

    @Override
    public Set<String> heads() {
        return heads;
    }
}
