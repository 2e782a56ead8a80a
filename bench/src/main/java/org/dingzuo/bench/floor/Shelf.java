package org.dingzuo.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;

/** Moves of stock of years: each item was eighty times used for an order, and sixteen times brought back to where it
 *  was. */
final class Shelf {
    private static final String MOVES = """
            insert into materials.move (studio_id, move_id, item, lot_id, kind, quantity, on_hand_after, reason, order_id, moved_at)
            select l.studio_id, uuidv7(m.at - now()), l.item, l.lot_id, m.kind, m.quantity,
                   l.quantity + sum(m.quantity) over (partition by l.item order by m.no), m.kind,
                   case when m.kind = 'USED' then o.order_id end, m.at
              from materials.lot l
              join (select item, row_number() over (order by item) as shift from materials.item) i on i.item = l.item
             cross join lateral (select no, case when no % 6 = 0 then 'RECEIVED' else 'USED' end as kind,
                                        case when no % 6 = 0 then 50 else -10 end as quantity,
                                        now() - make_interval(days => 700) + make_interval(days => no * 7, secs => i.shift::int) as at
                                   from generate_series(1, 96) as no) as m
              join (select order_id, row_number() over (order by number) as turn, count(*) over () as many
                      from ordering.orders where state = 'CLOSED') o on o.turn = (i.shift * 97 + m.no * 43) % o.many + 1
             where l.number = 1
            """;

    /** As the migration wrote them for studios that were there before. */
    private static final String SUMS = """
            insert into materials.lot_day (studio_id, day, lot_id, received, used, back, moved)
            select studio_id, (moved_at at time zone 'Asia/Shanghai')::date, lot_id,
                   coalesce(sum(quantity) filter (where kind = 'RECEIVED'), 0),
                   coalesce(-sum(quantity) filter (where kind = 'USED'), 0),
                   coalesce(sum(quantity) filter (where kind = 'BACK'), 0),
                   sum(quantity)
              from materials.move
             group by 1, 2, 3
             order by 1, 2, 3
            """;

    private Shelf() {}

    static void fill(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(MOVES);
            statement.execute("""
                    insert into materials.move (studio_id, move_id, item, lot_id, kind, quantity, on_hand_after, reason, moved_at)
                    select l.studio_id, uuidv7(n * interval '1 second' - interval '1 day'), l.item, l.lot_id, 'COUNTED',
                           case when n % 2 = 0 then 1 else -1 end, l.quantity - n % 2, 'COUNTED', now() - interval '1 day' + n * interval '1 second'
                      from materials.lot l, generate_series(1, 2000) as n
                     where l.item = 'clay' and l.number = 1
                    """);
            statement.execute("update materials.lot set came_on = came_on - 700");
            statement.execute("delete from materials.lot_day");
            statement.execute(SUMS);
        }
    }
}
