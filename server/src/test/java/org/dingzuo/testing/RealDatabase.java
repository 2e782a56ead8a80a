package org.dingzuo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dingzuo.foundation.database.DatabaseAccess;
import org.dingzuo.foundation.database.Migrations;
import org.dingzuo.foundation.database.OwnPostgres;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL, the product's own, for all test classes of this JVM; its folder goes when the JVM ends. */
public final class RealDatabase {
    private RealDatabase() {}

    /** The shared database with every migration applied. */
    public static DatabaseAccess migrated() {
        return Migrated.ACCESS;
    }

    /** A second one, for a house that must not share its rows with the demo's. */
    public static DatabaseAccess ofItsOwn() {
        return start();
    }

    private static final class Migrated {
        private static final DatabaseAccess ACCESS = start();
    }

    /** A data folder for an app of this JVM alone: beside it another may run the other half of the tests. */
    static Path dataFolder() {
        var folder = temporaryFolder();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
        return folder;
    }

    private static DatabaseAccess start() {
        var folder = temporaryFolder();
        var postgres = OwnPostgres.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, folder)));
        new Migrations(postgres.access()).run();
        return postgres.access();
    }

    private static void remove(OwnPostgres postgres, Path folder) {
        postgres.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("dingzuo-test-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
