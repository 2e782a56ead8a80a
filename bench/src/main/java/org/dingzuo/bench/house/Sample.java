package org.dingzuo.bench.house;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What one real order left in the database: the floor writes documents of the same size and as many placements. */
record Sample(String offer, String line, String because, int placements, int events, List<UUID> studios) {
    static Sample of(Connection db) throws SQLException {
        var studios = new ArrayList<UUID>();
        try (var statement = db.createStatement()) {
            try (var rows = statement.executeQuery("select studio_id from directory.studio order by studio_id")) {
                while (rows.next()) {
                    studios.add(rows.getObject(1, UUID.class));
                }
            }
            try (var row = statement.executeQuery("""
                    select o.offer::text, p.line::text, p.because::text,
                           (select count(*) from promise.placement l where l.studio_id = o.studio_id and l.order_id = o.order_id),
                           (select count(*) from events.event_publication e where e.serialized_event like '%' || o.order_id || '%')
                      from ordering.orders o
                      join promise.promised p on p.studio_id = o.studio_id and p.order_id = o.order_id
                     where o.state = 'CONFIRMED'
                     limit 1
                    """)) {
                if (!row.next()) {
                    throw new IllegalStateException("no order was placed, so there is nothing to compare with");
                }
                return new Sample(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), studios);
            }
        }
    }
}
