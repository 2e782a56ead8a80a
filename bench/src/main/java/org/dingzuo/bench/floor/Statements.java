package org.dingzuo.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;

/** How many statements the app's role runs, as PostgreSQL itself counts them. Opening and ending a transaction and setting its studio are
 *  told apart and not counted. */
final class Statements implements AutoCloseable {
    private static final int TRIES = 4;
    private static final String COUNT = """
            select coalesce(sum(calls), 0)
              from pg_stat_statements s
              join pg_roles r on r.oid = s.userid
             where r.rolname = 'dingzuo_app'
               and s.query !~* '^\\s*(begin|commit|rollback|set |show |select set_config)'
            """;
    private final Connection db;

    Statements(Connection superuser) throws SQLException {
        db = superuser;
        try (var statement = db.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /** The least of a few tries: the house's own errands may fall into one of them. */
    long of(Runnable request) throws SQLException {
        var least = Long.MAX_VALUE;
        for (int each = 0; each < TRIES; each++) {
            var before = now();
            request.run();
            least = Math.min(least, now() - before);
        }
        return least;
    }

    private long now() throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
