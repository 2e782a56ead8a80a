package org.dingzuo.ordering.bookcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.ending.Returning;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.payment.Payment;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class TheBooksAgreeTest {
    @Autowired
    ApplicationContext house;

    @Test
    void afterSalesEndsAndReturnsTheyAgreeAndAMissingFenIsFoundAndGoneWhenItIsBack() {
        var atelier = Atelier.open(house);
        var making = atelier.bean(Making.class);
        var delivering = atelier.bean(Delivering.class);
        var books = atelier.bean(BookCheck.class);
        var sold = atelier.placed();
        atelier.pay(sold.payment());
        atelier.run(() -> making.done(sold.order(), 0, "pinch", null, true));
        atelier.order(sold.order()).payments().stream()
                .filter(payment -> payment.state() == Payment.State.OPEN)
                .forEach(payment -> atelier.pay(payment.id()));
        atelier.run(() -> delivering.shipped(sold.order(), "SF", "1"));
        atelier.run(() -> delivering.delivered(sold.order()));
        atelier.in(() -> atelier.bean(Returning.class).ask(sold.order(), List.of(), ""));
        atelier.in(() -> atelier.bean(Returning.class).arrived(sold.order()));
        var ended = atelier.placed();
        atelier.pay(ended.payment());
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByMaker(ended.order()));
        assertThat(atelier.in(books::look)).isEmpty();

        lose(atelier, ended.order(), 1);
        assertThat(atelier.in(books::look))
                .extracting(BookDifference::kind)
                .containsExactlyInAnyOrder(
                        BookDifference.Kind.BUYERS_MONEY, BookDifference.Kind.CASH, BookDifference.Kind.HELD_AFTER_END);
        assertThat(atelier.in(books::differences)).hasSize(3);
        lose(atelier, ended.order(), -1);
        assertThat(atelier.in(books::look)).isEmpty();
        assertThat(atelier.in(books::differences)).isEmpty();
    }

    /** A movement that no payment stands behind. */
    private static void lose(Atelier atelier, OrderId order, long fen) {
        var amount = Money.of(fen);
        atelier.<Integer>rows(db -> db.sql("""
                        insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                        select current_setting('app.studio_id')::uuid, ?, side.account, ?, side.sign * ?, current_timestamp
                          from (values ('cash:sandbox', 1), ('advances', -1)) as side (account, sign)
                        """)
                .param(UUID.randomUUID())
                .param(order.value())
                .param(amount.minor())
                .update());
    }
}
