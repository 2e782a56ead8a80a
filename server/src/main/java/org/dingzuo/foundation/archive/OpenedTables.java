package org.dingzuo.foundation.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lets the owner fill tables in any order, within one transaction: row security, triggers and foreign keys step aside,
 *  and are put back afterwards, which checks every foreign key. If the transaction fails, nothing of this ever was. */
record OpenedTables(Connection owner, List<String> back) {
    static OpenedTables open(Connection owner) throws SQLException {
        var foreignKeys = read(owner, """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                  from pg_constraint
                 where contype = 'f' and conparentid = 0
                """);
        var rowSecurity = read(owner, """
                select format('alter table %s no force row level security', oid::regclass),
                       format('alter table %s force row level security', oid::regclass)
                  from pg_class
                 where relforcerowsecurity
                """);
        var triggers = read(owner, """
                select distinct format('alter table %s disable trigger user', tgrelid::regclass),
                       format('alter table %s enable trigger user', tgrelid::regclass)
                  from pg_trigger
                 where not tgisinternal
                """);
        var putBack = new ArrayList<String>();
        for (var steps : List.of(foreignKeys, rowSecurity, triggers)) {
            for (var step : steps) {
                run(owner, step.aside());
                putBack.add(step.back());
            }
        }
        return new OpenedTables(owner, putBack);
    }

    void putBack() throws SQLException {
        for (var statement : back) {
            run(owner, statement);
        }
    }

    private record Step(String aside, String back) {}

    private static List<Step> read(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var steps = new ArrayList<Step>();
            while (rows.next()) {
                steps.add(new Step(rows.getString(1), rows.getString(2)));
            }
            return steps;
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
