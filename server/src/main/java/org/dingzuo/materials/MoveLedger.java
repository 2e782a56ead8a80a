package org.dingzuo.materials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Move.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only writer of what lies on the shelf: the move, the new balances of item and lot, and the sum of the lot's day, in one statement. */
@Repository
class MoveLedger {
    private final JdbcClient db;
    private final Clock clock;

    MoveLedger(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Something goes into a lot or out of it.
     *  @param quantity in the item's smallest unit; below nothing: it goes out
     *  @param order null: for no order */
    record Moving(
            String item,
            UUID lot,
            Kind kind,
            long quantity,
            String reason,
            @Nullable UUID order) {}

    /** The item is locked, and the lot has as much as goes out of it.
     *  @param zone the studio's, in which a day begins and ends */
    Move move(StudioId studio, ZoneId zone, Moving moving) {
        var now = clock.instant();
        return db.sql("""
               with changed as (
                   update materials.item
                      set on_hand = on_hand + :quantity
                    where studio_id = :studio and item = :item
                returning on_hand),
               moved as (
                   update materials.lot
                      set quantity = quantity + :quantity
                    where studio_id = :studio and lot_id = :lot and item = :item
                returning lot_id),
               summed as (
                   insert into materials.lot_day as d (studio_id, day, lot_id, received, used, back, moved)
                   select :studio, :day, moved.lot_id,
                          case when :kind = 'RECEIVED' then :quantity else 0 end,
                          case when :kind = 'USED' then -:quantity else 0 end,
                          case when :kind = 'BACK' then :quantity else 0 end,
                          :quantity
                     from moved
                       on conflict (studio_id, day, lot_id) do update
                      set received = d.received + excluded.received,
                          used = d.used + excluded.used,
                          back = d.back + excluded.back,
                          moved = d.moved + excluded.moved)
               insert into materials.move (studio_id, move_id, item, lot_id, kind, quantity, on_hand_after, reason,
                                           order_id, account_id, moved_at)
               select :studio, :move, :item, moved.lot_id, :kind, :quantity, changed.on_hand, :reason,
                      cast(:order as uuid), cast(:account as uuid), :now
                 from changed, moved
            returning *
            """)
                .param("studio", studio.value())
                .param("move", Ids.next(clock))
                .param("item", moving.item())
                .param("lot", moving.lot())
                .param("kind", moving.kind().name())
                .param("quantity", moving.quantity())
                .param("reason", moving.reason())
                .param("order", moving.order())
                .param(
                        "account",
                        Caller.current().map(caller -> caller.account().value()).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(now, zone))
                .query((row, n) -> moveOf(row))
                .single();
    }

    /** Newest first.
     *  @param before a move's id: only older ones; null: from the newest */
    List<Move> page(StudioId studio, String item, @Nullable UUID before, int limit) {
        return db.sql("""
            select *
              from materials.move
             where studio_id = :studio and item = :item
               and (cast(:before as uuid) is null or move_id < :before)
             order by move_id desc
             limit :limit
            """)
                .param("studio", studio.value())
                .param("item", item)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> moveOf(row))
                .list();
    }

    /** Of all items, the oldest first. */
    List<Move> between(StudioId studio, Instant from, Instant until, int limit) {
        return db.sql("""
            select *
              from materials.move
             where studio_id = :studio and moved_at >= :from and moved_at < :until
             order by move_id
             limit :limit
            """)
                .param("studio", studio.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> moveOf(row))
                .list();
    }

    /** What these orders took from the shelf and brought back, the oldest first. */
    List<Move> ofOrders(StudioId studio, Collection<UUID> orders) {
        return db.sql("""
            select *
              from materials.move
             where studio_id = :studio and order_id = any (:orders)
             order by move_id
            """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, n) -> moveOf(row))
                .list();
    }

    private static Move moveOf(ResultSet row) throws SQLException {
        return new Move(
                row.getObject("move_id", UUID.class),
                row.getString("item"),
                row.getObject("lot_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getLong("quantity"),
                row.getLong("on_hand_after"),
                row.getString("reason"),
                row.getObject("order_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
