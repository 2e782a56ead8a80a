package org.dingzuo.foundation.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Who may do what: made by the superuser at the first start, and whole again at each later one. */
final class Roles {
    static final String DATABASE = "dingzuo";
    private static final String NO_SUCH_DATABASE = "3D000";

    private final String server;
    private final Passwords passwords;

    Roles(int port, Passwords passwords) {
        this.server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        this.passwords = passwords;
    }

    DatabaseAccess ensure() throws SQLException {
        try (var superuser = connect(DATABASE)) {
            prepare(superuser);
        } catch (SQLException trouble) {
            if (!NO_SUCH_DATABASE.equals(trouble.getSQLState())) {
                throw trouble;
            }
            create();
            return ensure();
        }
        return access();
    }

    DatabaseAccess access() {
        return new DatabaseAccess(server + DATABASE, passwords.owner(), passwords.app(), passwords.backup());
    }

    private void create() throws SQLException {
        try (var superuser = connect("postgres");
                var statement = superuser.createStatement()) {
            role(statement, passwords.owner(), "nobypassrls");
            role(statement, passwords.app(), "nobypassrls");
            role(statement, passwords.backup(), "bypassrls");
            statement.execute("create database %s owner %s"
                    .formatted(DATABASE, passwords.owner().role()));
        }
    }

    private static void role(Statement statement, Credentials role, String rowSecurity) throws SQLException {
        statement.execute("drop role if exists " + role.role());
        statement.execute("create role %s login nosuperuser nocreatedb nocreaterole %s password '%s'"
                .formatted(role.role(), rowSecurity, role.password()));
    }

    private void prepare(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            statement.execute("revoke all on database %s from public".formatted(DATABASE));
            statement.execute("grant connect on database %s to %s, %s"
                    .formatted(
                            DATABASE, passwords.app().role(), passwords.backup().role()));
            statement.execute("alter role %s set default_transaction_read_only = on"
                    .formatted(passwords.backup().role()));
            // A forgotten transaction would hold a studio's plan against everybody.
            statement.execute("alter role %s set idle_in_transaction_session_timeout = '60s'"
                    .formatted(passwords.app().role()));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                server + database,
                passwords.superuser().role(),
                passwords.superuser().password());
    }
}
