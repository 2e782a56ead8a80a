package org.dingzuo.demo;

import java.time.Clock;
import java.util.List;
import org.dingzuo.engagement.Messages;
import org.dingzuo.engagement.News;
import org.dingzuo.kernel.Ids;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.silence.Silence;
import org.dingzuo.ordering.silence.SilenceRule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What buyers ask about their orders, one answered and one not yet. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoTalk {
    /** A studio that says something nearly every day. */
    private static final int FEW_DAYS = 1;

    private final Orders orders;
    private final Messages messages;
    private final News news;
    private final Silence silence;
    private final Clock clock;

    DemoTalk(Orders orders, Messages messages, News news, Silence silence, Clock clock) {
        this.orders = orders;
        this.messages = messages;
        this.news = news;
        this.silence = silence;
        this.clock = clock;
    }

    void goOn() {
        silence.change(new SilenceRule(FEW_DAYS, silence.rule().version()));
        var making = orders.inState(List.of(OrderState.MAKING, OrderState.CONFIRMED));
        making.stream().findFirst().ifPresent(order -> {
            ask(order, "想问一下做到哪一步了？下个月生日要送人。");
            messages.tell(order.id(), Ids.next(clock), news.of(order), null);
            ask(order, "太好了，谢谢！");
        });
        making.stream().skip(1).findFirst().ifPresent(order -> ask(order, "寄的时候可以附一张手写卡片吗？"));
    }

    private void ask(OrderView order, String words) {
        messages.ask(order.id(), Ids.next(clock), words);
    }
}
