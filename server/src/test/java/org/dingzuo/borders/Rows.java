package org.dingzuo.borders;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.dingzuo.testing.RealDatabase;

/** Looks at a studio's rows as the backup does, past row security. */
final class Rows {
    private Rows() {}

    /** A fingerprint of all rows of a studio, per table. */
    static Map<String, String> of(UUID studio) throws SQLException {
        var prints = new TreeMap<String, String>();
        for (var table : ask("""
                select format('%I.%I', table_schema, table_name)
                  from information_schema.columns
                 where column_name = 'studio_id'
                   and table_schema not in ('information_schema', 'directory')
                """)) {
            prints.put(
                    table,
                    ask("select count(*) || '/' || coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table
                                    + " t where studio_id = '" + studio + "'")
                            .getFirst());
        }
        return prints;
    }

    /** The id of something of this studio that a route would call {@code name}: a row of a table with such an id column. */
    static Optional<String> anyIdOf(UUID studio, String name) throws SQLException {
        for (var table : ask("""
                select format('%%I.%%I', table_schema, table_name)
                  from information_schema.columns
                 where column_name = '%s_id' and data_type = 'uuid'
                   and table_schema <> 'directory'
                   and (table_schema, table_name) in (
                       select table_schema, table_name from information_schema.columns where column_name = 'studio_id')
                """.formatted(name))) {
            var ids = ask("select " + name + "_id from " + table + " where studio_id = '" + studio + "' and " + name
                    + "_id is not null limit 1");
            if (!ids.isEmpty()) {
                return Optional.of(ids.getFirst());
            }
        }
        return Optional.empty();
    }

    private static List<String> ask(String sql) throws SQLException {
        var access = RealDatabase.migrated();
        try (var backup = access.connect(access.backup());
                var rows = backup.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
