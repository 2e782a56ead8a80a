package org.dingzuo.foundation.database;

import java.sql.SQLException;

/** A table for tests to put something on and find it again. */
record Shelf(DatabaseAccess access) {
    static Shelf built(DatabaseAccess access) throws SQLException {
        var shelf = new Shelf(access);
        shelf.asOwner("create table public.shelf (item text primary key)");
        return shelf;
    }

    void put(String item) throws SQLException {
        asOwner("insert into public.shelf values ('" + item + "')");
    }

    String all() throws SQLException {
        return ask(access.owner(), "select coalesce(string_agg(item, ',' order by item), '') from public.shelf");
    }

    String ask(Credentials as, String sql) throws SQLException {
        try (var connection = access.connect(as);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = access.connect(access.owner());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
