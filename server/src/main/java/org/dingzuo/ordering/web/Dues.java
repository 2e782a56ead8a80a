package org.dingzuo.ordering.web;

import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.ReceivingDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a buyer has to pay now, and how. */
@Component
class Dues {
    private final Payments payments;
    private final ReceivingDesk receiving;
    private final MediaLinks links;

    Dues(Payments payments, ReceivingDesk receiving, MediaLinks links) {
        this.payments = payments;
        this.receiving = receiving;
        this.links = links;
    }

    TrackBody.@Nullable Due of(OrderView order, Language language) {
        return order.payments().stream()
                .filter(payment -> payment.state() == Payment.State.OPEN)
                .findFirst()
                .map(payment -> new TrackBody.Due(
                        payment.id().value(), payment.amount(), payments.methods(), transfer(language)))
                .orElse(null);
    }

    private TrackBody.@Nullable Transfer transfer(Language language) {
        var said = receiving.receiving();
        return said.isSaid()
                ? new TrackBody.Transfer(said.account().in(language), picture(said.wechat()), picture(said.alipay()))
                : null;
    }

    private @Nullable String picture(@Nullable String key) {
        return key == null ? null : MediaKey.parse(key).map(links::to).orElse(null);
    }
}
