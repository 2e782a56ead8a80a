package org.dingzuo.payment;

import org.dingzuo.payment.spi.GoingBack;
import org.dingzuo.payment.spi.PaymentProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a studio without a merchant account can always do: be paid outside, and look. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ManualProvider implements PaymentProvider {
    static final String NAME = "manual";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Kind kind() {
        return Kind.BY_HAND;
    }

    @Override
    public Returning giveBack(GoingBack money) {
        return Returning.OWED;
    }
}
