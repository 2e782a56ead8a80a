package org.dingzuo.foundation.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import org.dingzuo.foundation.database.DatabaseAccess;
import org.dingzuo.foundation.database.OwnPostgres;
import org.springframework.util.FileSystemUtils;

/** Puts an archive into a data folder that holds nothing yet. Everything is made aside and moved in at the end,
 *  the database last: a restore that fails or is killed leaves no house that merely looks whole. */
record Restore(Path dataFolder, Optional<DatabaseAccess> external, String migrations) {
    static final String DRAFT = "restoring";

    Manifest from(Path file) throws IOException, SQLException {
        try (var archive = Archive.open(file)) {
            var draft = dataFolder.resolve(DRAFT);
            FileSystemUtils.deleteRecursively(draft);
            refuseUnlessEmpty();
            try {
                Files.createDirectories(draft);
                files(archive, draft);
                rows(archive, draft);
                moveIn(draft);
            } finally {
                FileSystemUtils.deleteRecursively(draft);
            }
            return archive.manifest();
        }
    }

    private void refuseUnlessEmpty() throws IOException {
        if (Files.notExists(dataFolder)) {
            return;
        }
        try (var inside = Files.list(dataFolder)) {
            if (inside.findAny().isPresent()) {
                throw new ArchiveTrouble(
                        "资料夹 " + dataFolder + " 不是空的,不会覆盖;请用 --data 指定一个新的。",
                        "The folder " + dataFolder + " is not empty and stays as it is; name a new one with --data.");
            }
        }
    }

    private static void files(Archive archive, Path draft) throws IOException, SQLException {
        var house = new HouseFiles(draft);
        for (var stored : archive.manifest().files()) {
            var target = house.target(stored.path());
            Files.createDirectories(target.getParent());
            archive.read(stored.entry(), stored.sha256(), in -> Files.copy(in, target));
            if (stored.path().startsWith("keys/")) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private void rows(Archive archive, Path draft) throws IOException, SQLException {
        if (external.isPresent()) {
            new EmptyDatabase(external.get()).fill(access -> new Loading(archive, access, migrations).run());
            return;
        }
        try (var own = OwnPostgres.start(draft)) {
            new Loading(archive, own.access(), migrations).run();
        }
    }

    private void moveIn(Path draft) throws IOException {
        try (var made = Files.list(draft)) {
            var databaseLast = made.sorted((one, other) -> Boolean.compare(isDatabase(one), isDatabase(other)))
                    .toList();
            for (var part : databaseLast) {
                Files.move(part, dataFolder.resolve(part.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static boolean isDatabase(Path part) {
        return part.endsWith("database");
    }
}
