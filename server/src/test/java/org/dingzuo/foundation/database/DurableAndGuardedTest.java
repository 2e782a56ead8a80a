package org.dingzuo.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.dingzuo.testing.RealDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurableAndGuardedTest {
    private final DatabaseAccess access = RealDatabase.migrated();

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8"
    })
    void theServerRunsWith(String setting, String value) throws SQLException {
        assertThat(ask(access.app(), "select current_setting('" + setting + "')"))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"dingzuo_owner, f", "dingzuo_app, f", "dingzuo_backup, t"})
    void onlyTheBackupPassesRowSecurityAndNobodyIsSuperuser(String role, String passesRowSecurity) throws SQLException {
        assertThat(ask(access.app(), """
                        select rolbypassrls::text || rolsuper::text || rolcreaterole::text || rolcreatedb::text
                          from pg_roles
                         where rolname = '%s'
                        """.formatted(role)))
                .isEqualTo(passesRowSecurity.equals("t") ? "truefalsefalsefalse" : "falsefalsefalsefalse");
    }

    @Test
    void theAppOwnsNothing() throws SQLException {
        assertThat(ask(access.app(), """
                        select (select count(*) from pg_class where relowner = 'dingzuo_app'::regrole)
                             + (select count(*) from pg_namespace where nspowner = 'dingzuo_app'::regrole)
                             + (select count(*) from pg_database where datdba = 'dingzuo_app'::regrole)
                        """)).isEqualTo("0");
    }

    @Test
    void theAppCannotRewriteTheHistoryOfMigrations() throws SQLException {
        assertThat(ask(
                        access.app(),
                        "select has_table_privilege('public.flyway_schema_history', 'insert, update, delete')"))
                .isEqualTo("f");
    }

    @Test
    void theBackupOnlyReads() throws SQLException {
        assertThat(ask(access.backup(), "show transaction_read_only")).isEqualTo("on");
    }

    private String ask(Credentials as, String sql) throws SQLException {
        return new Shelf(access).ask(as, sql);
    }
}
