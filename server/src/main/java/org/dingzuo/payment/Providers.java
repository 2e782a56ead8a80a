package org.dingzuo.payment;

import java.util.List;
import org.dingzuo.payment.spi.PaymentProvider;
import org.springframework.stereotype.Component;

/** The ways of paying that this server has. Play money and real money never stand side by side. */
@Component
class Providers {
    private final List<PaymentProvider> all;

    Providers(List<PaymentProvider> all) {
        var play = all.stream().filter(each -> each.kind() == PaymentProvider.Kind.SANDBOX);
        var real = all.stream().filter(each -> each.kind() == PaymentProvider.Kind.REAL);
        if (play.findAny().isPresent() && real.findAny().isPresent()) {
            throw new IllegalStateException(
                    "The sandbox is on beside a real payment provider: anybody could pay without money. "
                            + "Remove dingzuo.sandbox");
        }
        this.all = List.copyOf(all);
    }

    /** How a buyer of the studio in scope can pay, as clients know it, such as SANDBOX, MANUAL. */
    List<String> methods() {
        return all.stream().flatMap(each -> each.methods().stream()).toList();
    }

    PaymentProvider named(String name) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                // Money came this way once; the way itself is no longer installed, so a person has to give it back.
                .orElseGet(ManualProvider::new);
    }
}
