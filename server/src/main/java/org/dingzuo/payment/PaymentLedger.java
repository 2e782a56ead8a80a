package org.dingzuo.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentLedger {
    static final Reading<Payment> ALL = new Reading<>("""
            select reference as of, payment_id as id, reference, amount, state
              from payment.payment
             where studio_id = :studio and reference = any (:ids)
             order by opened_at, payment_id
            """, Payment.class);

    /** What stands on one account against one reference. */
    record Balance(String account, Money amount) {}

    static final Reading<Balance> BALANCES = new Reading<>("""
            select reference as of, account, sum(amount)::bigint as amount
              from payment.entry
             where studio_id = :studio and reference = any (:ids)
             group by reference, account
            """, Balance.class);

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

    List<Payment> inState(StudioId studio, Payment.State state) {
        return db.sql("""
                select payment_id, reference, amount, state
                  from payment.payment
                 where studio_id = :studio and state = :state
                 order by opened_at, payment_id
                 limit 200
                """)
                .param("studio", studio.value())
                .param("state", state.name())
                .query((row, n) -> paymentOf(row))
                .list();
    }

    /** Keeps every payment of this reference as it is until the transaction ends. */
    void lock(StudioId studio, UUID reference) {
        db.sql("""
                select payment_id
                  from payment.payment
                 where studio_id = :studio and reference = :reference
                 order by payment_id
                   for update
                """)
                .param("studio", studio.value())
                .param("reference", reference)
                .query(UUID.class)
                .list();
    }

    /** Marks the payment received and books its movement, in one statement; empty when it is in none of these states. */
    Optional<Payment> take(
            StudioId studio, PaymentId id, Collection<Payment.State> from, Arrival by, UUID movement, Instant now) {
        return db
                .sql("""
                with taken as (
                    update payment.payment
                       set state = 'RECEIVED', provider = :provider, arrival = :arrival, received_at = :now
                     where studio_id = :studio and payment_id = :payment and state = any (:from)
                 returning reference, amount)
                insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                select :studio, :movement, side.account, taken.reference, side.sign * taken.amount, :now
                  from taken, (values (:cash, 1), (:advances, -1)) as side (account, sign)
             returning reference, amount
                """)
                .param("studio", studio.value())
                .param("payment", id.value())
                .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                .param("provider", by.provider())
                .param("arrival", by.id())
                .param("movement", movement)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cash", Account.cash(by.provider()))
                .param("advances", Account.ADVANCES)
                .query((row, n) -> new Payment(
                        id,
                        row.getObject("reference", UUID.class),
                        Money.of(Math.abs(row.getLong("amount"))),
                        Payment.State.RECEIVED))
                .list()
                .stream()
                .findFirst();
    }

    /** Books a sum that arrived for a payment received before, as a payment of its own; empty when this arrival is booked already. */
    Optional<Payment> takeExtra(StudioId studio, Payment first, Arrival by, UUID movement, Instant now) {
        var id = Objects.requireNonNull(by.id());
        return db
                .sql("""
                with taken as (
                    insert into payment.payment
                           (studio_id, payment_id, reference, amount, state, provider, arrival, opened_at, received_at)
                    values (:studio, :arrival, :reference, :amount, 'RECEIVED', :provider, :arrival, :now, :now)
                        on conflict do nothing
                 returning reference, amount)
                insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                select :studio, :movement, side.account, taken.reference, side.sign * taken.amount, :now
                  from taken, (values (:cash, 1), (:advances, -1)) as side (account, sign)
             returning account
                """)
                .param("studio", studio.value())
                .param("arrival", id)
                .param("reference", first.reference())
                .param("amount", first.amount().minor())
                .param("provider", by.provider())
                .param("movement", movement)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("cash", Account.cash(by.provider()))
                .param("advances", Account.ADVANCES)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(booked ->
                        new Payment(new PaymentId(id), first.reference(), first.amount(), Payment.State.RECEIVED));
    }

    /** Whether this payment, received before, came by this very arrival. */
    boolean cameBy(StudioId studio, PaymentId id, UUID arrival) {
        return db.sql("""
                select arrival is not distinct from :arrival
                  from payment.payment
                 where studio_id = :studio and payment_id = :payment
                """)
                .param("studio", studio.value())
                .param("payment", id.value())
                .param("arrival", arrival)
                .query(Boolean.class)
                .single();
    }

    /** Moves a payment between two states; empty when it was not in the first. */
    Optional<Payment> turn(StudioId studio, PaymentId id, Payment.State from, Payment.State to) {
        return db.sql("""
                update payment.payment
                   set state = :to
                 where studio_id = :studio and payment_id = :payment and state = :from
             returning payment_id, reference, amount, state
                """)
                .param("studio", studio.value())
                .param("payment", id.value())
                .param("from", from.name())
                .param("to", to.name())
                .query((row, n) -> paymentOf(row))
                .optional();
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

    /** Books one movement of {@code amount} from one account to another. */
    void move(StudioId studio, UUID movement, UUID reference, String from, String to, Money amount, Instant now) {
        db.sql("""
                insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                values (:studio, :movement, :from, :reference, :amount, :now), (:studio, :movement, :to, :reference, - :amount, :now)
                """)
                .param("studio", studio.value())
                .param("movement", movement)
                .param("reference", reference)
                .param("from", from)
                .param("to", to)
                .param("amount", amount.minor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was received against one reference was paid for another. */
    void refer(StudioId studio, UUID from, UUID to, Instant now) {
        db.sql("""
                update payment.payment
                   set reference = :to, opened_at = :now
                 where studio_id = :studio and reference = :from and state = 'RECEIVED'
                """)
                .param("studio", studio.value())
                .param("from", from)
                .param("to", to)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What stands on each account, by reference. */
    Map<UUID, Map<String, Money>> balances(StudioId studio, Collection<UUID> references) {
        var balances = new HashMap<UUID, Map<String, Money>>();
        db.sql("""
                select reference, account, sum(amount)::bigint as balance
                  from payment.entry
                 where studio_id = :studio and reference = any (:references)
                 group by reference, account
                """)
                .param("studio", studio.value())
                .param("references", references.toArray(UUID[]::new))
                .query(row -> {
                    balances.computeIfAbsent(row.getObject("reference", UUID.class), each -> new HashMap<>())
                            .put(row.getString("account"), Money.of(row.getLong("balance")));
                });
        return balances;
    }

    private static Payment paymentOf(ResultSet row) throws SQLException {
        return new Payment(
                new PaymentId(row.getObject("payment_id", UUID.class)),
                row.getObject("reference", UUID.class),
                Money.of(row.getLong("amount")),
                Payment.State.valueOf(row.getString("state")));
    }
}
