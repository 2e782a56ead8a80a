package org.dingzuo.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentLedger {
    private final JdbcClient db;

    PaymentLedger(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, PaymentId id, UUID reference, Money amount, Instant now) {
        db.sql("""
                insert into payment.payment (studio_id, payment_id, reference, amount, state, opened_at)
                values (:studio, :payment, :reference, :amount, 'OPEN', :now)
                """)
                .param("studio", studio.value())
                .param("payment", id.value())
                .param("reference", reference)
                .param("amount", amount.minor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Payment> lock(StudioId studio, PaymentId id) {
        return db.sql("""
                select payment_id, reference, amount, state
                  from payment.payment
                 where studio_id = :studio and payment_id = :payment
                   for update
                """)
                .param("studio", studio.value())
                .param("payment", id.value())
                .query((row, n) -> paymentOf(row))
                .optional();
    }

    Optional<Payment> find(StudioId studio, PaymentId id) {
        return db.sql("""
                select payment_id, reference, amount, state
                  from payment.payment
                 where studio_id = :studio and payment_id = :payment
                """)
                .param("studio", studio.value())
                .param("payment", id.value())
                .query((row, n) -> paymentOf(row))
                .optional();
    }

    List<Payment> of(StudioId studio, UUID reference) {
        return db.sql("""
                select payment_id, reference, amount, state
                  from payment.payment
                 where studio_id = :studio and reference = :reference
                 order by opened_at, payment_id
                """)
                .param("studio", studio.value())
                .param("reference", reference)
                .query((row, n) -> paymentOf(row))
                .list();
    }

    Map<UUID, List<Payment>> of(StudioId studio, Collection<UUID> references) {
        return db
                .sql("""
                select payment_id, reference, amount, state
                  from payment.payment
                 where studio_id = :studio and reference = any (:references)
                 order by opened_at, payment_id
                """)
                .param("studio", studio.value())
                .param("references", references.toArray(UUID[]::new))
                .query((row, n) -> paymentOf(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Payment::reference));
    }

    Map<UUID, Money> balances(StudioId studio, Collection<UUID> references, String account) {
        var balances = new HashMap<UUID, Money>();
        db.sql("""
                select reference, sum(amount)::bigint
                  from payment.entry
                 where studio_id = :studio and reference = any (:references) and account = :account
                 group by reference
                """)
                .param("studio", studio.value())
                .param("references", references.toArray(UUID[]::new))
                .param("account", account)
                .query(row -> {
                    balances.put(row.getObject(1, UUID.class), Money.of(row.getLong(2)));
                });
        return balances;
    }

    void markReceived(StudioId studio, PaymentId id, String provider, Instant now) {
        db.sql("""
                update payment.payment
                   set state = 'RECEIVED', provider = :provider, received_at = :now
                 where studio_id = :studio and payment_id = :payment
                """)
                .param("studio", studio.value())
                .param("payment", id.value())
                .param("provider", provider)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void voidOpen(StudioId studio, UUID reference) {
        db.sql("""
                update payment.payment
                   set state = 'VOID'
                 where studio_id = :studio and reference = :reference and state in ('OPEN', 'PROVEN')
                """)
                .param("studio", studio.value())
                .param("reference", reference)
                .update();
    }

    void book(StudioId studio, UUID movement, UUID reference, Instant now, List<Entry> entries) {
        db.sql("""
                insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                select :studio, :movement, e.account, :reference, e.amount, :now
                  from unnest(:accounts, :amounts) as e (account, amount)
                """)
                .param("studio", studio.value())
                .param("movement", movement)
                .param("reference", reference)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("accounts", entries.stream().map(Entry::account).toArray(String[]::new))
                .param(
                        "amounts",
                        entries.stream().map(entry -> entry.amount().minor()).toArray(Long[]::new))
                .update();
    }

    Money balance(StudioId studio, UUID reference, String account) {
        return Money.of(db.sql("""
                select coalesce(sum(amount), 0)::bigint
                  from payment.entry
                 where studio_id = :studio and reference = :reference and account = :account
                """)
                .param("studio", studio.value())
                .param("reference", reference)
                .param("account", account)
                .query(Long.class)
                .single());
    }

    private static Payment paymentOf(ResultSet row) throws SQLException {
        return new Payment(
                new PaymentId(row.getObject("payment_id", UUID.class)),
                row.getObject("reference", UUID.class),
                Money.of(row.getLong("amount")),
                Payment.State.valueOf(row.getString("state")));
    }
}
