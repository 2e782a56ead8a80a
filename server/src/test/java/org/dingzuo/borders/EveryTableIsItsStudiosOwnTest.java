package org.dingzuo.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dingzuo.testing.RealDatabase;
import org.junit.jupiter.api.Test;

/** Walks every table of every schema: closed to other studios by the database itself, or on the list, with the reason. */
class EveryTableIsItsStudiosOwnTest {
    private static final Map<String, String> UNSCOPED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("directory.studio", "which studios there are, for jobs that visit each"),
            Map.entry("directory.shop", "finds the studio behind a slug, before a scope"),
            Map.entry("directory.order_token", "finds the studio behind a buyer's link, by its hash"),
            Map.entry("directory.payment", "finds the studio behind a payment that a provider names"),
            Map.entry("identity.account", "who somebody is, is known before which studio they mean"),
            Map.entry("identity.membership", "read by account, over all its studios"),
            Map.entry("identity.session", "found by the cookie, by its hash"),
            Map.entry("identity.invitation", "found by the link, by its hash; may belong to no studio yet"),
            Map.entry("identity.renewal", "found by the link of who forgot the password, by its hash"),
            Map.entry("identity.attempt", "failed sign-ins, as keyed hashes, of people who may be nobody's"),
            Map.entry("jobs.scheduled_tasks", "db-scheduler's own; the studio's id is in the task's name"),
            Map.entry("events.event_publication", "the publication registry's own; events carry their studio"),
            Map.entry("public.flyway_schema_history", "Flyway's own")));

    @Test
    void isClosedByForcedRowSecurityOrStandsOnTheListWithItsReason() throws SQLException {
        var open = new TreeMap<String, String>();
        tables().forEach((table, fault) -> {
            if (!UNSCOPED.containsKey(table)) {
                fault.ifPresent(what -> open.put(table, what));
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void theListNamesOnlyTablesThatAreThereAndAreOpen() throws SQLException {
        var tables = tables();
        assertThat(UNSCOPED.keySet())
                .allSatisfy(table -> assertThat(tables.get(table)).as(table).isPresent());
    }

    /** Each table with what is missing to keep it its studio's own. */
    private static Map<String, Optional<String>> tables() throws SQLException {
        var access = RealDatabase.migrated();
        var found = new TreeMap<String, Optional<String>>();
        try (var owner = access.connect(access.owner());
                var rows = owner.createStatement().executeQuery("""
                        select format('%s.%s', n.nspname, c.relname) as name,
                               c.relrowsecurity,
                               c.relforcerowsecurity,
                               exists (select from pg_policy p
                                        where p.polrelid = c.oid
                                          and p.polcmd = '*'
                                          and pg_get_expr(p.polqual, c.oid) like '%studio_id = %app.studio_id%'
                                          and pg_get_expr(p.polwithcheck, c.oid) like '%studio_id = %app.studio_id%') as has_policy,
                               (select count(*) from pg_policy p where p.polrelid = c.oid) as policies,
                               (select a.attname
                                  from pg_index i
                                  join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                 where i.indrelid = c.oid and i.indisprimary) as first_of_key
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p')
                           and n.nspname not like 'pg_%'
                           and n.nspname <> 'information_schema'
                        """)) {
            while (rows.next()) {
                found.put(rows.getString("name"), fault(rows));
            }
        }
        return found;
    }

    private static Optional<String> fault(java.sql.ResultSet table) throws SQLException {
        if (!table.getBoolean("relrowsecurity") || !table.getBoolean("relforcerowsecurity")) {
            return Optional.of("row security is not forced; select foundation.protect('…') in its migration");
        }
        if (!table.getBoolean("has_policy") || table.getInt("policies") != 1) {
            return Optional.of("its one policy must be the studio's own");
        }
        return "studio_id".equals(table.getString("first_of_key"))
                ? Optional.empty()
                : Optional.of("its primary key does not start with studio_id");
    }
}
