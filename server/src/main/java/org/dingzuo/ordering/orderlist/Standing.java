package org.dingzuo.ordering.orderlist;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where an order of a studio's own book stands, by the words that people use for it. */
enum Standing {
    /** Still to be made or sent. Where nothing stands, it is. */
    OPEN(
            "",
            "未完成",
            "进行中",
            "制作中",
            "待制作",
            "待发货",
            "未发货",
            "已付款",
            "已付定金",
            "已下单",
            "排队",
            "排队中",
            "open",
            "paid",
            "making",
            "confirmed",
            "pending",
            "ordered",
            "in progress"),
    PAST(
            "已完成",
            "完成",
            "已发货",
            "已寄出",
            "已签收",
            "已交付",
            "已收货",
            "已结束",
            "done",
            "shipped",
            "delivered",
            "closed",
            "completed",
            "finished"),
    GIVEN_UP("已取消", "取消", "已退款", "退款", "作废", "cancelled", "canceled", "refunded");

    private final Set<String> words;

    Standing(String... words) {
        this.words = Set.of(words);
    }

    /** Empty: nobody calls it so. */
    static Optional<Standing> of(String said) {
        var plain = Normalizer.normalize(said, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        for (var each : values()) {
            if (each.words.contains(plain)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
