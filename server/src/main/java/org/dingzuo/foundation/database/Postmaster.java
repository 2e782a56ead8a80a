package org.dingzuo.foundation.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running PostgreSQL server process. */
final class Postmaster {
    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BLINK = Duration.ofMillis(10);

    private final Cluster cluster;
    private final Process process;
    private final int port;

    private Postmaster(Cluster cluster, Process process, int port) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    static Postmaster start(Cluster cluster) throws IOException, InterruptedException {
        return start(cluster, freePort());
    }

    static Postmaster start(Cluster cluster, int firstPort) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var port = firstPort;
        while (true) {
            var from = ServerLog.end(cluster.log());
            var process = cluster.serve(port);
            if (becomesReady(cluster, process, deadline)) {
                return new Postmaster(cluster, process, port);
            }
            var said = ServerLog.since(cluster.log(), from);
            if (!said.passing() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw said.trouble(cluster.folder());
            }
            Thread.sleep(BLINK.multipliedBy(20));
            port = freePort();
        }
    }

    int port() {
        return port;
    }

    /** The port of the server that wrote its number into these files. */
    static Optional<Integer> portOf(Path clusterFiles) throws IOException {
        return lines(clusterFiles.resolve("postmaster.pid")).stream()
                .skip(3)
                .findFirst()
                .map(Integer::valueOf);
    }

    void whenGone(Runnable then) {
        process.onExit().thenRun(then);
    }

    /** Fast: running statements are cancelled, what was committed is written. Harsher only when that takes too long. */
    void stop() throws IOException, InterruptedException {
        stop(cluster, process.toHandle());
    }

    /** After kill -9 of the app its PostgreSQL lives on without anybody to stop it. */
    static void endOrphan(Cluster cluster) throws IOException, InterruptedException {
        var pidFile = cluster.files().resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        var orphan = ProcessHandle.of(Long.parseLong(lines(pidFile).getFirst().strip()))
                .filter(process -> serves(process, cluster));
        if (orphan.isPresent()) {
            log.info(
                    "stopping the database a killed app left running process={}",
                    orphan.get().pid());
            stop(cluster, orphan.get());
        }
        // The folder's lock is ours and nobody serves it: the number may by now belong to a stranger.
        Files.deleteIfExists(pidFile);
    }

    private static void stop(Cluster cluster, ProcessHandle process) throws IOException, InterruptedException {
        for (var signal : List.of("INT", "QUIT")) {
            if (process.isAlive()) {
                cluster.signal(signal, process.pid());
            }
            if (gone(process, Duration.ofSeconds(20))) {
                return;
            }
        }
        process.destroyForcibly();
    }

    private static boolean gone(ProcessHandle process, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(BLINK);
        }
        return !process.isAlive();
    }

    private static boolean becomesReady(Cluster cluster, Process process, long deadline)
            throws IOException, InterruptedException {
        var pidFile = cluster.files().resolve("postmaster.pid");
        while (System.nanoTime() < deadline) {
            if (process.waitFor(BLINK.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            var lines = lines(pidFile);
            if (lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.get(7).startsWith("ready")) {
                return true;
            }
        }
        return false;
    }

    private static boolean serves(ProcessHandle process, Cluster cluster) {
        var command = process.info().commandLine().orElse("");
        return command.contains("postgres") && command.contains(cluster.files().toString());
    }

    private static List<String> lines(Path pidFile) throws IOException {
        return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
