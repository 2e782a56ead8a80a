package org.dingzuo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.payment.spi.GoingBack;
import org.dingzuo.payment.spi.PaymentProvider;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class MoneyHistoriesTest {
    @Autowired
    ApplicationContext house;

    /** Random asking, paying, refunding and keeping against one reference, checked after every act against a plain sum. */
    @RepeatedTest(12)
    void overAnyHistoryTheLedgerBalancesAndNoMoreGoesBackThanCame(RepetitionInfo history) {
        var chance = new Random(history.getCurrentRepetition());
        var atelier = Atelier.open(house);
        var payments = atelier.bean(Payments.class);
        var reference = UUID.randomUUID();
        var asked = new ArrayList<PaymentId>();
        long held = 0;
        long kept = 0;
        for (int act = 0; act < 25; act++) {
            var amount = 1 + chance.nextInt(10_000);
            switch (chance.nextInt(5)) {
                case 0 -> asked.add(atelier.in(() -> payments.open(reference, Money.of(amount))));
                case 1 -> {
                    if (!asked.isEmpty()) {
                        var id = asked.get(chance.nextInt(asked.size()));
                        var provider = chance.nextBoolean() ? "sandbox" : "manual";
                        // The reference is no order's: what ordering hears of it must not stop the till.
                        var before = atelier.in(() -> payments.find(id)).orElseThrow();
                        if (before.state() == Payment.State.OPEN) {
                            atelier.rows(db -> atelier.bean(PaymentLedger.class)
                                    .take(
                                            atelier.studio,
                                            id,
                                            List.of(Payment.State.OPEN),
                                            new Arrival(provider, null),
                                            UUID.randomUUID(),
                                            java.time.Instant.now(java.time.Clock.systemUTC())));
                            held += before.amount().minor();
                        }
                    }
                }
                case 2 -> {
                    var back = Math.min(held, amount);
                    atelier.run(() -> payments.giveBack(reference, Money.of(back), "test"));
                    held -= back;
                }
                case 3 -> {
                    var keep = Math.min(held, amount) / 4;
                    atelier.run(() -> payments.keep(reference, Money.of(keep)));
                    held -= keep;
                    kept += keep;
                }
                case 4 -> {
                    var tooMuch = Money.of(held + kept + 1);
                    assertThatThrownBy(() -> atelier.run(() -> payments.giveBack(reference, tooMuch, "test")))
                            .isInstanceOf(IllegalArgumentException.class);
                }
                default -> throw new AssertionError();
            }
            assertThat(atelier.ledger()).isZero();
            assertThat(atelier.in(() -> payments.held(reference)).minor()).isEqualTo(held);
            assertThat(atelier.in(() -> payments.paid(List.of(reference)))
                            .getOrDefault(reference, Money.ZERO)
                            .minor())
                    .isEqualTo(held + kept);
        }
    }

    @Test
    void playMoneyNeverStandsBesideRealMoney() {
        var real = new PaymentProvider() {
            @Override
            public String name() {
                return "bank";
            }

            @Override
            public Kind kind() {
                return Kind.REAL;
            }

            @Override
            public Returning giveBack(GoingBack money) {
                return Returning.OWED;
            }
        };
        assertThatThrownBy(() -> new Providers(List.of(new SandboxProvider(), real)))
                .hasMessageContaining("sandbox");
        assertThat(new Providers(List.of(new ManualProvider(), real)).methods()).containsExactly("MANUAL", "BANK");
    }
}
