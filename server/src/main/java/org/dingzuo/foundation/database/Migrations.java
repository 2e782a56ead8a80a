package org.dingzuo.foundation.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the tables of all modules to the version of this build, as the owner of them. */
public final class Migrations {
    public static final String HISTORY = "flyway_schema_history";

    private final DatabaseAccess access;
    private final String folder;

    public Migrations(DatabaseAccess access) {
        this(access, "db/migration");
    }

    public Migrations(DatabaseAccess access, String folder) {
        this.access = access;
        this.folder = folder;
    }

    public void run() {
        migrate(flyway());
    }

    /** No further than an older build had come: what a backup of that build needs in order to fit. */
    public void runOnly(Set<String> scripts) {
        migrate(flyway().resourceProvider(ChosenMigrations.of(folder, scripts)));
    }

    private void migrate(FluentConfiguration flyway) {
        grantWhatIsToCome();
        flyway.load().migrate();
        guardTheHistory();
    }

    // A folder per module below db/migration; modules are written side by side, so an older version may arrive later.
    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(access.url(), access.owner().role(), access.owner().password())
                .locations("classpath:" + folder)
                .table(HISTORY)
                .schemas("public")
                .createSchemas(false)
                .outOfOrder(true)
                .outputQueryResults(false)
                .placeholders(Map.of(
                        "owner", access.owner().role(),
                        "app", access.app().role(),
                        "backup", access.backup().role()));
    }

    // Before the tables exist: a migration may then take back what the app shall not have, such as updating a ledger.
    private void grantWhatIsToCome() {
        var app = access.app().role();
        var backup = access.backup().role();
        execute(List.of(
                "alter default privileges grant usage on schemas to " + app + ", " + backup,
                "alter default privileges grant select, insert, update, delete on tables to " + app,
                "alter default privileges grant usage, select on sequences to " + app,
                "alter default privileges grant select on tables to " + backup,
                "alter default privileges grant select on sequences to " + backup));
    }

    private void guardTheHistory() {
        execute(List.of("revoke insert, update, delete on public." + HISTORY + " from "
                + access.app().role()));
    }

    private void execute(List<String> statements) {
        try (var owner = access.connect(access.owner());
                var statement = owner.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new DatabaseTrouble(
                    "数据库拒绝了拥有者。 The database refused the owner: " + failed.getMessage(),
                    "检查地址、角色和密码。 Check the address, the roles and the passwords.",
                    failed);
        }
    }
}
