package org.dingzuo.foundation.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.dingzuo.foundation.programs.SharedPrograms;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs out of the jar. */
final class PostgresBinaries {
    private static final String VERSION = "18.6.0";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static PostgresBinaries unpacked(Path dataFolder) throws IOException {
        return new PostgresBinaries(
                SharedPrograms.unpacked("postgres-" + VERSION, dataFolder, PostgresBinaries::unpackInto));
    }

    private static void unpackInto(Path draft) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static InputStream archive() {
        var arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch", ""));
        var mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        var name = "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
        var found = PostgresBinaries.class.getResourceAsStream(name);
        if (found == null) {
            throw new DatabaseTrouble(
                    "这个版本没有带上本机可用的 PostgreSQL(%s)。 This build carries no PostgreSQL for this machine (%s)."
                            .formatted(name, name),
                    "设 DINGZUO_DATABASE_URL 用外部数据库。 Set DINGZUO_DATABASE_URL to use an external database.");
        }
        return found;
    }
}
