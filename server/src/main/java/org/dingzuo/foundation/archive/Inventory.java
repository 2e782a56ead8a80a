package org.dingzuo.foundation.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.foundation.archive.Manifest.Migration;
import org.dingzuo.foundation.archive.Manifest.SequenceAt;
import org.dingzuo.foundation.database.Migrations;

/** What lies in a database: its migrations, tables, sequences, and a fingerprint of each table's rows. */
record Inventory(Connection connection) {
    record Table(String name, List<String> columns) {}

    record Rows(long count, String fingerprint) {}

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** Text of times and numbers depends on these; both ends of an archive must agree. */
    void speakPlainly() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    set timezone = 'UTC';
                    set datestyle = 'ISO, YMD';
                    set intervalstyle = 'iso_8601';
                    set extra_float_digits = 1;
                    set bytea_output = 'hex'
                    """);
        }
    }

    boolean isEmpty() throws SQLException {
        return list("""
                select count(*)
                  from pg_class
                  join pg_namespace on pg_namespace.oid = relnamespace
                 where relkind in ('r', 'p', 'S')
                   and nspname <> 'information_schema' and nspname not like 'pg\\_%'
                """, row -> row.getLong(1)).getFirst() == 0;
    }

    String version() throws SQLException {
        return list("select version()", row -> row.getString(1)).getFirst();
    }

    List<Migration> migrations() throws SQLException {
        return list(
                "select script, checksum from public." + Migrations.HISTORY + " where success order by installed_rank",
                row -> new Migration(row.getString(1), row.getInt(2)));
    }

    List<Table> tables() throws SQLException {
        return list(
                """
                select format('%I.%I', nspname, relname),
                       array_agg(quote_ident(attname) order by attnum) filter (where attgenerated = '')
                  from pg_class
                  join pg_namespace on pg_namespace.oid = relnamespace
                  join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
                 where relkind in ('r', 'p') and not relispartition and relpersistence <> 't'
                   and nspname <> 'information_schema' and nspname not like 'pg\\_%'
                   and (nspname, relname) <> ('public', 'flyway_schema_history')
                   and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
                 group by nspname, relname
                 order by nspname, relname
                """,
                row -> new Table(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
    }

    List<SequenceAt> sequences() throws SQLException {
        var names = list("""
                select format('%I.%I', schemaname, sequencename)
                  from pg_sequences
                 order by 1
                """, row -> row.getString(1));
        var all = new ArrayList<SequenceAt>();
        for (var name : names) {
            all.addAll(list(
                    "select last_value, is_called from " + name,
                    row -> new SequenceAt(name, row.getLong(1), row.getBoolean(2))));
        }
        return all;
    }

    Rows rows(String table, List<String> columns) throws SQLException {
        return list("""
                select count(*), coalesce(sum(hashtextextended(row(%s)::text, 0)::numeric), 0)
                  from %s
                """.formatted(String.join(", ", columns), table), row -> new Rows(row.getLong(1), row.getString(2)))
                .getFirst();
    }

    private <T> List<T> list(String sql, Read<T> read) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(read.from(rows));
            }
            return all;
        }
    }
}
