package org.dingzuo.foundation.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.dingzuo.foundation.archive.Manifest.TableRows;
import org.dingzuo.foundation.database.DatabaseAccess;
import org.dingzuo.foundation.database.Migrations;
import org.postgresql.PGConnection;

/** Brings the rows of an archive into an empty database: up to the archive's migrations, load, compare, migrate on. */
record Loading(Archive archive, DatabaseAccess access, String migrations) {
    void run() throws IOException, SQLException {
        new Migrations(access, migrations).runOnly(archive.manifest().scripts());
        try (var owner = access.connect(access.owner())) {
            owner.setAutoCommit(false);
            var inventory = new Inventory(owner);
            inventory.speakPlainly();
            sameShape(inventory);
            var opened = OpenedTables.open(owner);
            load(owner);
            // Row security would hide the rows again, so compare before it is back.
            sameRows(inventory);
            opened.putBack();
            owner.commit();
        }
        new Migrations(access, migrations).run();
    }

    private void sameShape(Inventory inventory) throws SQLException {
        var here = inventory.migrations();
        for (var migration : archive.manifest().migrations()) {
            if (!here.contains(migration)) {
                throw new ArchiveTrouble(
                        "这个版本不认识备份里的迁移 " + migration.script() + ",请用同样或更新的版本恢复。",
                        "This build does not know the backup's migration " + migration.script()
                                + "; restore with the same build or a newer one.");
            }
        }
    }

    private void load(Connection owner) throws IOException, SQLException {
        var tables = archive.manifest().tables();
        if (!tables.isEmpty()) {
            execute(owner, "truncate " + tables.stream().map(TableRows::table).collect(Collectors.joining(", ")));
        }
        var copy = owner.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables) {
            var into = "copy %s (%s) from stdin".formatted(table.table(), String.join(", ", table.columns()));
            archive.read(table.entry(), table.sha256(), in -> copy.copyIn(into, in));
        }
        for (var sequence : archive.manifest().sequences()) {
            execute(
                    owner,
                    "select setval('%s', %d, %b)".formatted(sequence.sequence(), sequence.value(), sequence.called()));
        }
    }

    private void sameRows(Inventory inventory) throws SQLException {
        for (var table : archive.manifest().tables()) {
            var rows = inventory.rows(table.table(), table.columns());
            if (rows.count() != table.rows() || !rows.fingerprint().equals(table.fingerprint())) {
                throw new ArchiveTrouble(
                        "恢复后的行与备份不同:" + table.table(), "The restored rows differ from the backup: " + table.table());
            }
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
