package org.dingzuo.bench.ways;

import java.io.IOException;
import java.sql.SQLException;
import org.dingzuo.bench.house.Instance;

/** What the ledger says, read beside the house: the one thing that no route tells about all studios together. */
final class Till {
    private Till() {}

    /** Fen that came in by the sandbox and did not go back. */
    static long inHand(Instance instance) throws IOException, SQLException {
        return number(
                instance, "select coalesce(sum(amount), 0)::bigint from payment.entry where account = 'cash:sandbox'");
    }

    /** Movements that do not balance. */
    static long unbalanced(Instance instance) throws IOException, SQLException {
        return number(instance, """
            select count(*)
              from (select from payment.entry group by studio_id, movement_id having sum(amount) <> 0) as skew
            """);
    }

    private static long number(Instance instance, String sql) throws IOException, SQLException {
        try (var db = instance.connect("dingzuo_backup");
                var statement = db.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
