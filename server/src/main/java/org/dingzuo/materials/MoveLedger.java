package org.dingzuo.materials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.materials.Move.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only writer of what lies on the shelf: the move and the new balance in one statement. */
@Repository
class MoveLedger {
    private final JdbcClient db;
    private final Clock clock;

    MoveLedger(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Empty when the studio has no such item, or the shelf would hold less than nothing. */
    Optional<Move> move(StudioId studio, String item, Kind kind, long quantity, String reason, @Nullable UUID order) {
        return db.sql("""
                with changed as (
                    update materials.item
                       set on_hand = on_hand + :quantity
                     where studio_id = :studio and item = :item and on_hand + :quantity >= 0
                 returning on_hand)
                insert into materials.move (studio_id, move_id, item, kind, quantity, on_hand_after, reason,
                                            order_id, account_id, moved_at)
                select :studio, :move, :item, :kind, :quantity, changed.on_hand, :reason,
                       cast(:order as uuid), cast(:account as uuid), :now
                  from changed
             returning *
                """)
                .param("studio", studio.value())
                .param("move", Ids.next(clock))
                .param("item", item)
                .param("kind", kind.name())
                .param("quantity", quantity)
                .param("reason", reason)
                .param("order", order)
                .param(
                        "account",
                        Caller.current().map(caller -> caller.account().value()).orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> moveOf(row))
                .optional();
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

    private static Move moveOf(ResultSet row) throws SQLException {
        return new Move(
                row.getObject("move_id", UUID.class),
                row.getString("item"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("quantity"),
                row.getLong("on_hand_after"),
                row.getString("reason"),
                row.getObject("order_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
