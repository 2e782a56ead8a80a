package org.dingzuo.foundation.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.foundation.archive.Manifest.StoredFile;
import org.dingzuo.foundation.archive.Manifest.TableRows;
import org.dingzuo.foundation.database.DatabaseAccess;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Takes a house as one moment saw it, while it goes on working: one repeatable-read transaction reads every table. */
record Backup(DatabaseAccess access, Path dataFolder, Clock clock) {
    static final String MANIFEST = "manifest.json";

    Manifest to(Path file) throws IOException, SQLException {
        if (file.startsWith(dataFolder)) {
            throw new ArchiveTrouble("备份不能放在资料夹里面。", "The backup cannot lie inside the data folder.");
        }
        try (var archive = ArchiveWriter.to(file);
                var connection = access.connect(access.backup())) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var inventory = new Inventory(connection);
            inventory.speakPlainly();
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    clock.instant(),
                    inventory.version(),
                    inventory.migrations(),
                    tables(inventory, archive),
                    inventory.sequences(),
                    files(archive));
            connection.rollback();
            archive.add(
                    MANIFEST,
                    out -> out.write(
                            JsonMapper.shared().writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8)));
            archive.finish();
            return manifest;
        }
    }

    private static List<TableRows> tables(Inventory inventory, ArchiveWriter archive) throws IOException, SQLException {
        var copy = inventory.connection().unwrap(PGConnection.class).getCopyAPI();
        var all = new ArrayList<TableRows>();
        for (var table : inventory.tables()) {
            var columns = String.join(", ", table.columns());
            var sha256 = archive.add(
                    "database/" + table.name() + ".copy",
                    out -> copy.copyOut("copy (select %s from %s) to stdout".formatted(columns, table.name()), out));
            var rows = inventory.rows(table.name(), table.columns());
            all.add(new TableRows(table.name(), table.columns(), rows.count(), rows.fingerprint(), sha256));
        }
        return all;
    }

    // After the snapshot was taken: a row it saw never names a file that came later.
    private List<StoredFile> files(ArchiveWriter archive) throws IOException, SQLException {
        var all = new ArrayList<StoredFile>();
        for (var path : new HouseFiles(dataFolder).all()) {
            try (var in = Files.newInputStream(dataFolder.resolve(path))) {
                all.add(new StoredFile(path.toString(), archive.add("files/" + path, in::transferTo)));
            } catch (NoSuchFileException sweptMeanwhile) {
                continue;
            }
        }
        return all;
    }
}
