package org.dingzuo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What somebody could try who has the application's own rights in the database. */
@RunningHouse
class TheLedgerCannotBeBypassedTest {
    private static final String ONE_SIDED = """
            insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
            values (current_setting('app.studio_id')::uuid, gen_random_uuid(), 'sales', gen_random_uuid(), 100, current_timestamp)
            """;

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ONE_SIDED,
                "set constraints all deferred; " + ONE_SIDED,
                "set local session_replication_role = replica; " + ONE_SIDED,
                "alter table payment.entry disable trigger all; " + ONE_SIDED,
                "alter table payment.entry disable trigger movement_balances; " + ONE_SIDED,
                "drop trigger movement_balances on payment.entry; " + ONE_SIDED,
                "create or replace function payment.movement_balances() returns trigger language plpgsql as "
                        + "$$ begin return null; end $$; "
                        + ONE_SIDED
            })
    void noMovementHasOneSide(String attempt) {
        assertThatThrownBy(() -> run(attempt)).isInstanceOf(RuntimeException.class);
        assertThat(atelier.ledger()).isZero();
        assertThat(run(twoSided(100, -100))).isEqualTo(2);
        assertThatThrownBy(() -> run(twoSided(100, -99))).hasMessageContaining("does not balance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update payment.entry set amount = amount * 2",
                "update payment.entry set account = 'elsewhere'",
                "delete from payment.entry",
                "truncate payment.entry",
                "alter table payment.entry disable row level security"
            })
    void whatWasWrittenStays(String attempt) {
        run(twoSided(100, -100));
        assertThatThrownBy(() -> run(attempt)).isInstanceOf(RuntimeException.class);
        assertThat(atelier.account("cash:test")).isEqualTo(100);
    }

    /** A second statement that would unbalance a movement of before is refused as well. */
    @Test
    void aMovementIsNotAddedToAfterwards() {
        var movement = UUID.randomUUID();
        run(twoSided(movement, 100, -100));
        assertThatThrownBy(() -> run("""
                insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                values (current_setting('app.studio_id')::uuid, '%s', 'more', gen_random_uuid(), 1, current_timestamp)
                """.formatted(movement))).hasMessageContaining("does not balance");
    }

    @Test
    void theBooksAgreeWithThemselvesAndADifferenceIsNamed() {
        var books = atelier.bean(Books.class);
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        atelier.run(() -> atelier.bean(Payouts.class).owe(placed.order().value(), Money.of(500), "late-interest"));
        var owed = atelier.in(() -> atelier.bean(Payouts.class).owed()).getFirst();
        atelier.in(() -> atelier.bean(Payouts.class).sent(owed.id()));
        assertThat(atelier.in(books::differences)).isEmpty();

        run(twoSided(placed.order().value(), UUID.randomUUID(), "cash:sandbox", 7, "advances", -7));
        assertThat(atelier.in(books::differences))
                .extracting(Books.Difference::kind, Books.Difference::booked, Books.Difference::counted)
                .contains(tuple(Books.Kind.CASH, placed.amount().plus(Money.of(7)), placed.amount()));
        assertThat(atelier.in(books::differences)).hasSize(2);
    }

    private int run(String sql) {
        return atelier.<Integer>rows(db -> db.sql(sql).update());
    }

    private static String twoSided(long one, long other) {
        return twoSided(UUID.randomUUID(), one, other);
    }

    private static String twoSided(UUID movement, long one, long other) {
        return twoSided(UUID.randomUUID(), movement, "cash:test", one, "advances", other);
    }

    private static String twoSided(
            UUID reference, UUID movement, String account, long one, String opposite, long other) {
        return """
                insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                values (current_setting('app.studio_id')::uuid, '%2$s', '%3$s', '%1$s', %4$d, current_timestamp),
                       (current_setting('app.studio_id')::uuid, '%2$s', '%5$s', '%1$s', %6$d, current_timestamp)
                """.formatted(reference, movement, account, one, opposite, other);
    }
}
