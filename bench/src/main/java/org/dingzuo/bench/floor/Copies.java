package org.dingzuo.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An order that went all the way, written again and again with other names and earlier days: all its rows in all tables, and its
 *  buyer. What an identity is in one table it is in the next, since a copy's identity comes of the first one's. */
final class Copies {
    /** Identities of one order's own things. Everybody else's, such as a maker's or a design's, stay. */
    private static final Set<String> OWN = Set.of(
            "order_id",
            "reference",
            "buyer_id",
            "payment_id",
            "movement_id",
            "parcel_id",
            "note_id",
            "arrival",
            "thread_id");

    private static final List<String> BY_ORDER = List.of(
            "ordering.orders",
            "ordering.consent",
            "ordering.happening",
            "ordering.idempotency",
            "ordering.instalment",
            "ordering.cost",
            "promise.promised",
            "promise.promise_change",
            "promise.job_sheet",
            "production.work",
            "fulfilment.packing",
            "fulfilment.parcel_order",
            "directory.order_token");

    private static final List<String> BY_REFERENCE = List.of("customer.recipient", "payment.payment", "payment.entry");

    private final Connection db;
    private final UUID former;

    Copies(Connection db, UUID former) {
        this.db = db;
        this.former = former;
    }

    void write(int copies) throws SQLException {
        copy(
                "customer.buyer",
                "buyer_id = (select buyer_id from ordering.orders where order_id = '" + former + "')",
                copies);
        copy(
                "fulfilment.parcel",
                "parcel_id in (select parcel_id from fulfilment.parcel_order where order_id = '" + former + "')",
                copies);
        for (var table : BY_ORDER) {
            copy(table, "order_id = '" + former + "'", copies);
        }
        for (var table : BY_REFERENCE) {
            copy(table, "reference = '" + former + "'", copies);
        }
        copy(
                "directory.payment",
                "payment_id in (select payment_id from payment.payment where reference = '" + former + "')",
                copies);
        run(
                "update ordering.orders set state = 'CLOSED' where state = 'DELIVERED' and placed_at < (select max(placed_at) from ordering.orders) - interval '20 days'");
        run("update ordering.numbering set last_number = (select max(number) from ordering.orders)");
    }

    private void copy(String table, String which, int copies) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var columns = db.prepareStatement("""
                select attname, format_type(atttypid, null)
                  from pg_attribute
                 where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
                """)) {
            columns.setString(1, table);
            try (var row = columns.executeQuery()) {
                while (row.next()) {
                    names.add("\"" + row.getString(1) + "\"");
                    values.add(value(table, row.getString(1), row.getString(2)));
                }
            }
        }
        run("""
                insert into %1$s (%2$s)
                select %3$s
                  from (select * from %1$s where %4$s) as t, generate_series(1, %5$d) as n
                """.formatted(table, String.join(", ", names), String.join(", ", values), which, copies));
    }

    private static String value(String table, String column, String type) {
        var own = "t.\"" + column + "\"";
        if (OWN.contains(column)) {
            return "md5(" + own + "::text || n)::uuid";
        }
        if (column.equals("number") && table.equals("ordering.orders")) {
            return own + " + 1000 + n";
        }
        if (column.equals("phone_mark") || column.equals("token_hash")) {
            return "sha256(" + own + " || n::text::bytea)";
        }
        if (column.equals("key")) {
            return own + " || '-' || n";
        }
        if (type.equals("timestamp with time zone") || type.equals("date")) {
            return "(" + own + " - make_interval(days => n % 700))::" + type;
        }
        return own;
    }

    private void run(String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
