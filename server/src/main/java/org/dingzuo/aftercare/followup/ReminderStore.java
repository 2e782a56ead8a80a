package org.dingzuo.aftercare.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderStore {
    private final JdbcClient db;

    ReminderStore(JdbcClient db) {
        this.db = db;
    }

    /** Each moment once, however often it is planned. */
    void plan(StudioId studio, BuyerId buyer, List<Reminder> reminders) {
        for (var each : reminders) {
            db.sql("""
                insert into aftercare.reminder (studio_id, order_id, item, round, buyer_id, delivered_on, due_on)
                values (:studio, :order, :item, :round, :buyer, :delivered, :due)
                    on conflict do nothing
                """)
                    .param("studio", studio.value())
                    .param("order", each.order().value())
                    .param("item", each.item())
                    .param("round", each.round())
                    .param("buyer", buyer.value())
                    .param("delivered", each.deliveredOn())
                    .param("due", each.dueOn())
                    .update();
        }
    }

    /** Of buyers who want to hear, the longest due first. */
    List<Reminder> due(StudioId studio, LocalDate today, int most) {
        return db.sql("""
            select r.*
              from aftercare.reminder r
             where studio_id = :studio and state = 'DUE' and due_on <= :today
               and not exists (select from aftercare.quiet q where q.studio_id = r.studio_id and q.buyer_id = r.buyer_id)
             order by due_on, order_id, item
             limit :most
            """)
                .param("studio", studio.value())
                .param("today", today)
                .param("most", most)
                .query((row, n) -> reminderOf(row))
                .list();
    }

    /** What is still to come or due of one order, the nearest first. */
    List<Reminder> open(StudioId studio, OrderId order) {
        return db.sql("""
            select *
              from aftercare.reminder
             where studio_id = :studio and order_id = :order and state = 'DUE'
             order by due_on, item
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query((row, n) -> reminderOf(row))
                .list();
    }

    /** Decided and written in one statement: of two who press at once, one finds something. */
    List<Reminder> settle(StudioId studio, OrderId order, LocalDate today, boolean told, Instant now) {
        return db.sql("""
            update aftercare.reminder
               set state = :state, settled_at = :now
             where studio_id = :studio and order_id = :order and state = 'DUE' and due_on <= :today
            returning *
            """)
                .param("state", told ? "TOLD" : "SKIPPED")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("studio", studio.value())
                .param("order", order.value())
                .param("today", today)
                .query((row, n) -> reminderOf(row))
                .list();
    }

    void hush(StudioId studio, Collection<BuyerId> buyers, Instant now) {
        db.sql("""
            insert into aftercare.quiet (studio_id, buyer_id, since)
            select :studio, buyer, :now from unnest(cast(:buyers as uuid[])) as buyer
                on conflict do nothing
            """)
                .param("studio", studio.value())
                .param("buyers", ids(buyers))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void unhush(StudioId studio, Collection<BuyerId> buyers) {
        db.sql("delete from aftercare.quiet where studio_id = :studio and buyer_id = any (:buyers)")
                .param("studio", studio.value())
                .param("buyers", ids(buyers))
                .update();
    }

    boolean isQuiet(StudioId studio, Collection<BuyerId> buyers) {
        return db.sql("""
            select exists (select from aftercare.quiet where studio_id = :studio and buyer_id = any (:buyers))
            """)
                .param("studio", studio.value())
                .param("buyers", ids(buyers))
                .query(Boolean.class)
                .single();
    }

    void forget(StudioId studio, Collection<OrderId> orders) {
        db.sql("""
            with gone as (
                delete from aftercare.reminder
                 where studio_id = :studio and order_id = any (:orders)
                returning buyer_id)
            delete from aftercare.quiet
             where studio_id = :studio and buyer_id in (select buyer_id from gone)
            """)
                .param("studio", studio.value())
                .param("orders", orders.stream().map(OrderId::value).toArray(UUID[]::new))
                .update();
    }

    private static UUID[] ids(Collection<BuyerId> buyers) {
        return buyers.stream().map(BuyerId::value).toArray(UUID[]::new);
    }

    private static Reminder reminderOf(ResultSet row) throws SQLException {
        return new Reminder(
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("item"),
                row.getInt("round"),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
