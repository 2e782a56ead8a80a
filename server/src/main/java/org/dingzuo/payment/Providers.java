package org.dingzuo.payment;

import java.util.List;
import java.util.Locale;
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

    /** As the buyer's client knows them, such as SANDBOX, MANUAL. */
    List<String> methods() {
        return all.stream().map(each -> each.name().toUpperCase(Locale.ROOT)).toList();
    }

    PaymentProvider named(String name) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                // Money came this way once; the way itself is no longer installed, so a person has to give it back.
                .orElseGet(ManualProvider::new);
    }
}
