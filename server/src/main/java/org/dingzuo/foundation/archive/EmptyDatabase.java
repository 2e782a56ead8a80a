package org.dingzuo.foundation.archive;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import org.dingzuo.foundation.database.DatabaseAccess;

/** An external database that must be empty before it is filled, and is empty again when filling it failed. */
record EmptyDatabase(DatabaseAccess access) {
    interface Filling {
        void fill(DatabaseAccess access) throws IOException, SQLException;
    }

    void fill(Filling filling) throws IOException, SQLException {
        try (var owner = access.connect(access.owner())) {
            if (!new Inventory(owner).isEmpty()) {
                throw new ArchiveTrouble("外部数据库不是空的,不会覆盖。", "The external database is not empty and stays as it is.");
            }
        }
        try {
            filling.fill(access);
        } catch (IOException | SQLException | RuntimeException failed) {
            empty();
            throw failed;
        }
    }

    private void empty() throws SQLException {
        try (var owner = access.connect(access.owner());
                var statement = owner.createStatement()) {
            var drops = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select format('drop schema %I cascade', nspname)
                      from pg_namespace
                     where nspowner = current_user::regrole
                     union all
                    select format('drop table %s cascade', oid::regclass)
                      from pg_class
                     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                       and relowner = current_user::regrole
                    """)) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                }
            }
            for (var drop : drops) {
                statement.execute(drop);
            }
        }
    }
}
