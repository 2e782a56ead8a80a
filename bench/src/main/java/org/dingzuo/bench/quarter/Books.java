package org.dingzuo.bench.quarter;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.bench.house.Instance;

/** The house's database, read beside it: what no route tells of everything at once. */
final class Books implements AutoCloseable {
    /** Figures of the shelf that are below nothing. */
    static final String NEGATIVE = """
        select (select count(*) from materials.item where on_hand < 0 or committed < 0)
             + (select count(*) from materials.lot where quantity < 0 or spoken < 0 or spoken > quantity)
             + (select count(*) from materials.move where on_hand_after < 0)
        """;

    /** Figures of the shelf that are not the sum of what they stand for. */
    static final String SKEW = """
        with item as (
            select i.on_hand, i.committed,
                   (select coalesce(sum(m.quantity), 0) from materials.move m
                     where m.studio_id = i.studio_id and m.item = i.item) as moved,
                   (select coalesce(sum(l.quantity), 0) from materials.lot l
                     where l.studio_id = i.studio_id and l.item = i.item) as lying,
                   (select coalesce(sum(r.quantity), 0) from materials.reservation r
                     where r.studio_id = i.studio_id and r.item = i.item) as reserved
              from materials.item i),
        lot as (
            select l.quantity, l.spoken,
                   (select coalesce(sum(m.quantity), 0) from materials.move m
                     where m.studio_id = l.studio_id and m.lot_id = l.lot_id) as moved,
                   (select coalesce(sum(a.quantity), 0) from materials.allotment a
                     where a.studio_id = l.studio_id and a.lot_id = l.lot_id) as allotted
              from materials.lot l)
        select (select count(*) from item where on_hand <> moved or on_hand <> lying or committed <> reserved)
             + (select count(*) from lot where quantity <> moved or spoken <> allotted)
        """;

    /** Moves since a moment without a reason, or whose order or receipt does not exist. */
    static final String UNEXPLAINED = """
        select count(*)
          from materials.move m
         where m.moved_at >= ?
           and (m.reason = ''
                or m.order_id is not null
                   and not exists (select from ordering.orders o
                                    where o.studio_id = m.studio_id and o.order_id = m.order_id)
                or m.kind = 'RECEIVED'
                   and not exists (select from materials.purchase_receipt r
                                    where r.studio_id = m.studio_id and r.move_id = m.move_id and r.quantity = m.quantity))
        """;

    static final String MOVES = "select count(*) from materials.move where moved_at >= ?";

    static final String UNBALANCED = """
        select count(*)
          from (select from payment.entry group by studio_id, movement_id having sum(amount) <> 0) as skew
        """;

    /** Made pieces, by order, that cannot be followed to their lots, their steps' times or the wording they were made by. */
    static final String UNTRACED = """
        select count(*)
          from ordering.orders o
         where o.state in ('READY', 'SHIPPED', 'DELIVERED', 'CLOSED')
           and (not exists (select from materials.move m
                             where m.studio_id = o.studio_id and m.order_id = o.order_id and m.kind = 'USED')
                or not exists (select from production.work w
                                where w.studio_id = o.studio_id and w.order_id = o.order_id)
                or exists (select from production.work w
                            where w.studio_id = o.studio_id and w.order_id = o.order_id
                              and (w.state <> 'DONE' or w.done_at < w.begun_at
                                   or w.attended and (w.worked_seconds = 0 or w.person_id is null)
                                   or w.sop_version is null
                                      and exists (select from production.sop s
                                                   where s.studio_id = w.studio_id and s.step = w.step
                                                     and s.written_at <= w.begun_at))))
        """;

    private final Connection db;

    Books(Instance instance) throws IOException, SQLException {
        db = instance.connect("dingzuo_backup");
    }

    long count(String sql, Instant... since) {
        try (var statement = db.prepareStatement(sql)) {
            for (int at = 0; at < since.length; at++) {
                statement.setObject(at + 1, since[at].atOffset(ZoneOffset.UTC));
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** By order, on which day it is promised to leave. */
    Map<String, LocalDate> promised() {
        var days = new HashMap<String, LocalDate>();
        for (var row : rows("select order_id::text, ship_by::text from promise.promised")) {
            days.put(row.getFirst(), LocalDate.parse(row.getLast()));
        }
        return days;
    }

    /** Planned and real minutes of hands, by studio. */
    List<List<String>> minutes() {
        return rows("""
            select d.slug, sum(w.planned_minutes)::text, (sum(w.worked_seconds) / 60)::bigint::text
              from production.work w
              join directory.shop d on d.studio_id = w.studio_id
             where w.attended and w.state = 'DONE'
             group by d.slug
            """);
    }

    private List<List<String>> rows(String sql) {
        try (var statement = db.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (row.next()) {
                var cells = new ArrayList<String>();
                for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                    cells.add(row.getString(at));
                }
                rows.add(cells);
            }
            return rows;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
