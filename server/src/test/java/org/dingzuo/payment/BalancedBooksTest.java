package org.dingzuo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.UUID;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.kernel.Money;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@RunningHouse
class BalancedBooksTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void aMovementIsBookedWholeOrNotAtAll() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        assertThatThrownBy(() -> book(one, 100, one, -99)).hasMessageContaining("does not balance");
        assertThatThrownBy(() -> book(one, 100, other, -100)).hasMessageContaining("does not balance");
        book(one, 100, one, -100);
        assertThat(atelier.ledger()).isZero();
        assertThat(atelier.account("to")).isEqualTo(100);
    }

    @Test
    void aPaymentWhoseOpeningWasTakenBackIsUnknownWhoeverStillRemembersIt() {
        var payments = atelier.bean(Payments.class);
        var opened = new ArrayList<PaymentId>();
        atelier.run(() -> atelier.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            opened.add(payments.open(UUID.randomUUID(), Money.of(100)));
            status.setRollbackOnly();
        }));
        var payment = opened.getFirst();
        assertThat(atelier.bean(Directory.class).studioOfPayment(payment.value()))
                .contains(atelier.studio);
        assertThat(atelier.pay(payment)).isEqualTo(new Receipt.Unknown());
        assertThat(atelier.ledger()).isZero();
    }

    /** Two entries in one statement. */
    private void book(UUID movement, long amount, UUID secondMovement, long secondAmount) {
        atelier.<Integer>rows(db -> db.sql("""
                        insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                        values (:studio, :first, 'to', :reference, :amount, '2026-11-29T00:00:00Z'),
                               (:studio, :second, 'from', :reference, :rest, '2026-11-29T00:00:00Z')
                        """)
                .param("studio", atelier.studio.value())
                .param("first", movement)
                .param("second", secondMovement)
                .param("reference", UUID.randomUUID())
                .param("amount", amount)
                .param("rest", secondAmount)
                .update());
    }
}
