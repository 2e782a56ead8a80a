package org.dingzuo.foundation.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The app's own PostgreSQL in its data folder: one owner process, durable, revived when it dies, stopped with the app. */
public final class OwnPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(OwnPostgres.class);

    private final FolderLock lock;
    private final Cluster cluster;
    private final DatabaseAccess access;
    private Postmaster postmaster;
    private boolean closed;

    private OwnPostgres(FolderLock lock, Cluster cluster, Postmaster postmaster, DatabaseAccess access) {
        this.lock = lock;
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.access = access;
    }

    public static OwnPostgres start(Path dataFolder) {
        var folder = folder(dataFolder);
        try {
            Files.createDirectories(folder);
            var lock = FolderLock.take(folder);
            try {
                return start(lock, folder);
            } catch (IOException | SQLException | InterruptedException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (AccessDeniedException notMine) {
            throw ServerLog.notMine(folder);
        } catch (IOException | SQLException failed) {
            throw new ServerLog(failed.toString()).trouble(folder);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServerLog("interrupted while starting").trouble(folder);
        }
    }

    /** The way into the database that a living app serves from this folder, if one does. */
    static Optional<DatabaseAccess> running(Path dataFolder) {
        var folder = folder(dataFolder);
        try {
            if (!FolderLock.held(folder)) {
                return Optional.empty();
            }
            var passwords = Passwords.kept(folder.resolve("passwords.properties"));
            return Postmaster.portOf(folder.resolve("cluster")).map(port -> new Roles(port, passwords).access());
        } catch (IOException closed) {
            throw ServerLog.notMine(folder);
        }
    }

    static boolean exists(Path dataFolder) {
        return Files.exists(folder(dataFolder).resolve("cluster"));
    }

    static Path folder(Path dataFolder) {
        return dataFolder.toAbsolutePath().normalize().resolve("database");
    }

    public DatabaseAccess access() {
        return access;
    }

    private static OwnPostgres start(FolderLock lock, Path folder)
            throws IOException, SQLException, InterruptedException {
        var passwords = Passwords.kept(folder.resolve("passwords.properties"));
        var cluster = new Cluster(
                folder, PostgresBinaries.unpacked(folder), RunAs.here(folder.resolve("passwords.properties")));
        ServerLog.trim(cluster.log());
        beginAgain(folder, cluster);
        cluster.createIfAbsent(passwords.superuser());
        PostgresSettings.write(cluster);
        Postmaster.endOrphan(cluster);
        var postmaster = Postmaster.start(cluster);
        try {
            var access = new Roles(postmaster.port(), passwords).ensure();
            var own = new OwnPostgres(lock, cluster, postmaster, access);
            postmaster.whenGone(own::revive);
            return own;
        } catch (SQLException | RuntimeException failed) {
            postmaster.stop();
            throw failed;
        }
    }

    /** A database that was left half-filled is put away, its server first. */
    private static void beginAgain(Path folder, Cluster cluster) throws IOException, InterruptedException {
        var mark = FirstFilling.mark(folder);
        if (Files.exists(mark)) {
            log.warn("the first filling was broken off: beginning with an empty database folder={}", folder);
            Postmaster.endOrphan(cluster);
            FileSystemUtils.deleteRecursively(cluster.files());
            Files.delete(mark);
        }
    }

    /** Same port, so that the pool finds its way back by itself. */
    private synchronized void revive() {
        if (closed) {
            return;
        }
        log.error("the database died and is started again port={}", postmaster.port());
        try {
            Postmaster.endOrphan(cluster);
            postmaster = Postmaster.start(cluster, postmaster.port());
            postmaster.whenGone(this::revive);
        } catch (IOException | RuntimeException failed) {
            log.error("the database could not be started again", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            postmaster.stop();
        } catch (IOException failed) {
            log.error("the database could not be stopped", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
