package org.dingzuo.payment;

import org.dingzuo.payment.spi.GoingBack;
import org.dingzuo.payment.spi.PaymentProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(0)
@ConditionalOnProperty("dingzuo.sandbox")
class SandboxProvider implements PaymentProvider {
    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public Kind kind() {
        return Kind.SANDBOX;
    }

    @Override
    public Returning giveBack(GoingBack money) {
        return Returning.RETURNED;
    }
}
