package org.dingzuo.engagement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {
    private final JdbcClient db;
    private final PersonalSeal seal;

    MessageStore(JdbcClient db, PersonalSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** Opens the order's thread if it is new and locks it until the end of this transaction; answers how many of the buyer's wait. */
    int lock(StudioId studio, OrderId order, Instant now) {
        return db.sql("""
               insert into engagement.thread as t (studio_id, order_id, last_at)
               values (:studio, :order, :now)
                   on conflict (studio_id, order_id) do update set last_at = t.last_at
            returning waiting
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    boolean knows(StudioId studio, OrderId order, UUID id) {
        return db.sql("""
            select exists (select from engagement.message
                            where studio_id = :studio and order_id = :order and message_id = :id)
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The thread is locked. */
    void insert(StudioId studio, OrderId order, Message message) {
        db.sql("""
            with said as (
                insert into engagement.message (studio_id, order_id, message_id, from_buyer, sealed, photo, at)
                values (:studio, :order, :id, :fromBuyer, :sealed, cast(:photo as text), :at))
            update engagement.thread
               set waiting = case when :fromBuyer then waiting + 1 else 0 end,
                   unread_by_maker = case when :fromBuyer then unread_by_maker + 1 else 0 end,
                   unread_by_buyer = case when :fromBuyer then 0 else unread_by_buyer + 1 end,
                   last_at = :at
             where studio_id = :studio and order_id = :order
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("id", message.id())
                .param("fromBuyer", message.fromBuyer())
                .param("sealed", seal.seal(studio, message.words()))
                .param("photo", message.photo())
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void read(StudioId studio, OrderId order, boolean byBuyer) {
        db.sql("""
            update engagement.thread
               set unread_by_buyer = case when :byBuyer then 0 else unread_by_buyer end,
                   unread_by_maker = case when :byBuyer then unread_by_maker else 0 end
             where studio_id = :studio and order_id = :order
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("byBuyer", byBuyer)
                .update();
    }

    int unread(StudioId studio, OrderId order, boolean byBuyer) {
        return db.sql("""
            select case when :byBuyer then unread_by_buyer else unread_by_maker end
              from engagement.thread
             where studio_id = :studio and order_id = :order
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("byBuyer", byBuyer)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The oldest first, by the order's id. */
    Map<UUID, List<Message>> of(StudioId studio, Collection<UUID> orders) {
        var threads = new HashMap<UUID, List<Message>>();
        db.sql("""
            select *
              from engagement.message
             where studio_id = :studio and order_id = any (:orders)
             order by message_no
            """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    threads.computeIfAbsent(row.getObject("order_id", UUID.class), order -> new ArrayList<>())
                            .add(messageOf(studio, row));
                });
        return threads;
    }

    List<Talk> talks(StudioId studio, int most) {
        return db.sql("""
            select t.waiting, t.unread_by_maker, t.unread_by_buyer, t.last_at, m.*
              from engagement.thread t
             cross join lateral (
                select *
                  from engagement.message
                 where studio_id = t.studio_id and order_id = t.order_id
                 order by message_no desc
                 limit 1) m
             where t.studio_id = :studio
             order by t.waiting = 0, t.last_at desc, t.order_id
             limit :most
            """)
                .param("studio", studio.value())
                .param("most", most)
                .query((row, n) -> new Talk(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getInt("waiting"),
                        row.getInt("unread_by_maker"),
                        row.getInt("unread_by_buyer"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        messageOf(studio, row)))
                .list();
    }

    Map<UUID, Instant> written(StudioId studio, Instant from, Instant until, int most) {
        var written = new HashMap<UUID, Instant>();
        db.sql("""
            select order_id, min(at) as first_at
              from engagement.message
             where studio_id = :studio and at >= :from and at < :until and from_buyer
             group by order_id
             order by first_at
             limit :most
            """)
                .param("studio", studio.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(row -> {
                    written.put(
                            row.getObject("order_id", UUID.class),
                            row.getObject("first_at", OffsetDateTime.class).toInstant());
                });
        return written;
    }

    void forget(StudioId studio, Collection<UUID> orders) {
        for (var table : List.of("engagement.message", "engagement.thread")) {
            db.sql("delete from " + table + " where studio_id = :studio and order_id = any (:orders)")
                    .param("studio", studio.value())
                    .param("orders", orders.toArray(UUID[]::new))
                    .update();
        }
    }

    private Message messageOf(StudioId studio, ResultSet row) throws SQLException {
        return new Message(
                row.getObject("message_id", UUID.class),
                row.getBoolean("from_buyer"),
                seal.open(studio, row.getBytes("sealed")),
                row.getString("photo"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
