package org.dingzuo.payment;

import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.spi.PaymentProvider;
import org.springframework.stereotype.Component;

/** What a studio without a merchant account can always do: be paid outside, and look. */
@Component
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
    public Returning giveBack(UUID refund, UUID payment, Money amount) {
        return Returning.OWED;
    }
}
