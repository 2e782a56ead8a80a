package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The rows of orders: where each stands, and the guarded step from one state to the next. */
@Repository
@NamedInterface("rooms")
public class OrderStore {
    /** What is called by five figures has more from the hundred thousandth on. */
    private static final String NUMBER = "lpad(o.number::text, greatest(5, length(o.number::text)), '0') as number";

    record Numbered(String number) {}

    static final Reading<Numbered> NUMBERS = new Reading<>("""
            select o.order_id as of, %s
              from ordering.orders o
             where o.studio_id = :studio and o.order_id = any (:ids)
            """.formatted(NUMBER), Numbered.class);

    /** The oldest first. */
    public static final Reading<OrderRow> ROWS = new Reading<>("""
            select o.order_id as of, o.order_id as id, %s, o.state,
                   o.buyer_id as buyer, coalesce(a.document -> 'offer', o.offer) as offer, coalesce(a.agreement_no, 0) as agreement,
                   o.placed_at as "placedAt", o.hold_expires_at as "holdExpiresAt", o.language, o.booking, o.version
              from ordering.orders o
              left join lateral (select agreement_no, document
                                   from ordering.agreement
                                  where studio_id = o.studio_id and order_id = o.order_id
                                  order by agreement_no desc
                                  limit 1) a on true
             where o.studio_id = :studio and o.order_id = any (:ids)
             order by o.number
            """.formatted(NUMBER), OrderRow.class);

    private final JdbcClient db;
    private final Documents documents;
    private final ReadingStore readings;

    OrderStore(JdbcClient db, Documents documents, ReadingStore readings) {
        this.db = db;
        this.documents = documents;
        this.readings = readings;
    }

    /** Until the transaction ends nobody else changes it.
     *  @throws org.springframework.dao.EmptyResultDataAccessException when this studio has no such order */
    public OrderState lock(StudioId studio, OrderId order) {
        return OrderState.valueOf(db.sql("""
                select state
                  from ordering.orders
                 where studio_id = :studio and order_id = :order
                   for update
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query((row, n) -> row.getString(1))
                .single());
    }

    /** Whether this reference of the till's is an order at all. */
    public boolean knows(StudioId studio, OrderId order) {
        return db.sql("select exists (select 1 from ordering.orders where studio_id = :studio and order_id = :order)")
                .param("studio", studio.value())
                .param("order", order.value())
                .query(Boolean.class)
                .single();
    }

    public Instant holdExpiresAt(StudioId studio, OrderId order) {
        return db.sql("select hold_expires_at from ordering.orders where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order.value())
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    public OrderState state(StudioId studio, OrderId order) {
        return OrderState.valueOf(
                db.sql("select state from ordering.orders where studio_id = :studio and order_id = :order")
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .query((row, n) -> row.getString(1))
                        .single());
    }

    /** The drop, cycle or series that the order came from. */
    public Optional<UUID> booking(StudioId studio, OrderId order) {
        return db.sql("""
                select booking
                  from ordering.orders
                 where studio_id = :studio and order_id = :order and booking is not null
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query(UUID.class)
                .optional();
    }

    public BuyerId buyer(StudioId studio, OrderId order) {
        return new BuyerId(
                db.sql("select buyer_id from ordering.orders where studio_id = :studio and order_id = :order")
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .query(UUID.class)
                        .single());
    }

    /** This buyer's orders that have arrived, and when. */
    public Map<UUID, Instant> deliveredTo(StudioId studio, BuyerId buyer) {
        var delivered = new HashMap<UUID, Instant>();
        db.sql("""
                select o.order_id, max(h.at) as at
                  from ordering.orders o
                  join ordering.happening h
                    on h.studio_id = o.studio_id and h.order_id = o.order_id and h.kind = 'delivered'
                 where o.studio_id = :studio and o.buyer_id = :buyer and o.state in ('DELIVERED', 'CLOSED')
                 group by o.order_id
                """)
                .param("studio", studio.value())
                .param("buyer", buyer.value())
                .query(row -> {
                    delivered.put(
                            row.getObject("order_id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return delivered;
    }

    /** Under the order's lock.
     *  @param until from then on it may expire */
    public void moveHold(StudioId studio, OrderId order, Instant until) {
        db.sql("update ordering.orders set hold_expires_at = :until where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The day on the order's row, for lists; what binds is the promise. */
    public void setShipBy(StudioId studio, OrderId order, LocalDate shipBy) {
        db.sql("update ordering.orders set ship_by = :day where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order.value())
                .param("day", shipBy)
                .update();
    }

    /** An order that its money has just confirmed.
     *  @param booking that it came from; null: none
     *  @param awaitsPiece whether a piece of the buyer's has to come first
     *  @param because code of why it was promised for its day */
    public record Confirmed(@Nullable UUID booking, boolean awaitsPiece, String because) {}

    /** Confirms an order that waits for its money; empty when it does not wait. @param kind of the happening that says so */
    public Optional<Confirmed> confirm(
            StudioId studio, OrderId order, Instant at, String kind, Map<String, String> parameters) {
        return db.sql("""
                with confirmed as (
                    update ordering.orders
                       set state = 'CONFIRMED', version = version + 1
                     where studio_id = :studio and order_id = :order and state in ('HELD', 'AWAITING_CONFIRMATION')
                 returning booking, jsonb_path_exists(offer, '$.lines[*] ? (@.repair == true)') as awaits_piece,
                           offer #>> '{promise,because,code}' as because),
                noted as (
                    insert into ordering.happening (studio_id, order_id, at, kind, parameters)
                    select :studio, :order, :at, :kind, :parameters::jsonb
                      from confirmed)
                select * from confirmed
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("parameters", documents.write(parameters))
                .query((row, n) -> new Confirmed(
                        row.getObject("booking", UUID.class), row.getBoolean("awaits_piece"), row.getString("because")))
                .optional();
    }

    void turn(StudioId studio, OrderId order, OrderState to, Instant at, String kind, Map<String, String> parameters) {
        db.sql("""
                with turned as (
                    update ordering.orders
                       set state = :state, version = version + 1
                     where studio_id = :studio and order_id = :order)
                insert into ordering.happening (studio_id, order_id, at, kind, parameters)
                values (:studio, :order, :at, :kind, :parameters::jsonb)
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("state", to.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("parameters", documents.write(parameters))
                .update();
    }

    /** The oldest first. */
    public List<OrderRow> find(StudioId studio, Collection<UUID> orders) {
        return readings.of(orders, ROWS).list(ROWS);
    }

    /** By number, the oldest first. */
    public List<UUID> inState(StudioId studio, Collection<OrderState> states) {
        return db.sql("""
                select order_id
                  from ordering.orders
                 where studio_id = :studio and state = any (:states)
                 order by number
                """)
                .param("studio", studio.value())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** As people call it. */
    public static String number(int number) {
        return "%05d".formatted(number);
    }
}
