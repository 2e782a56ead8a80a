package org.dingzuo.bench.house;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server of the bench's own: a new folder, a free port, the sandbox on, and studios to order from. Started as anybody starts it. */
public final class Instance implements AutoCloseable {
    private static final long PATIENCE_MS = 240_000;

    final Path folder;
    final Address address;
    private final String options;
    private final boolean demo;
    private @Nullable Process process;

    private Instance(Path folder, int port, String options, boolean demo) {
        this.folder = folder;
        this.address = Address.here(port);
        this.options = options;
        this.demo = demo;
    }

    /** @param places of the drop that each studio announces; 0: none */
    public static Instance fresh(int studios, int places, String more) throws IOException {
        return of(studios, "-Ddingzuo.sandbox=true -Ddingzuo.bench-places=" + places + " " + more, false);
    }

    /** With the studios of the article in it, and so many of the bench's own beside them. */
    static Instance demo(int studios) throws IOException {
        return of(studios, "", true);
    }

    /** With the studios of the article in it and nothing else. */
    public static Instance demo(String more) throws IOException {
        return of(0, more, true);
    }

    private static Instance of(int studios, String more, boolean demo) throws IOException {
        var options = "-Ddingzuo.limits.posts-per-minute=0 "
                + (studios > 0 ? "-Ddingzuo.bench-studios=" + studios + " " : "") + more;
        try (var free = new ServerSocket(0)) {
            return new Instance(
                    Files.createTempDirectory("dingzuo-bench-"), free.getLocalPort(), options.strip(), demo);
        }
    }

    /** Lets its database count statements; before the first start. */
    public Instance countingStatements() throws IOException {
        var database = Files.createDirectories(folder.resolve("data/database"));
        Files.writeString(database.resolve("local.conf"), "shared_preload_libraries = 'pg_stat_statements'\n");
        return this;
    }

    /** @return seconds until it said that it is ready */
    public double start() throws IOException, InterruptedException {
        var dingzuo = System.getenv("DINGZUO");
        var words = new ArrayList<>(List.of(
                dingzuo == null ? "./dingzuo" : dingzuo,
                "up",
                "--port",
                String.valueOf(address.port()),
                "--data",
                folder + "/data"));
        if (demo) {
            words.add("--demo");
        }
        var command = new ProcessBuilder(words);
        command.environment().put("JAVA_OPTS", options);
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        var from = System.nanoTime();
        process = command.start();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - from > PATIENCE_MS * 1_000_000) {
                throw new IOException("the server did not come up:\n" + Files.readString(log()));
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - from) / 1e9;
    }

    public Address address() {
        return address;
    }

    /** Where the first owner of this empty house comes in, once. */
    public String firstOwnerLink() throws IOException {
        var said = "dingzuo: first owner link ";
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains(said))
                .map(line -> line.substring(line.indexOf(said) + said.length()).strip())
                .findFirst()
                .orElseThrow(() -> new IOException("the house named no first owner's link"));
    }

    private boolean isReady() {
        try (var wire = address.connect()) {
            return wire.get("/actuator/health/readiness").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /** Server and database, every process. */
    List<ProcessHandle> processes() {
        var all = new ArrayList<ProcessHandle>();
        if (process != null) {
            all.add(process.toHandle());
            process.descendants().forEach(all::add);
        }
        return all;
    }

    Duration processorTime(boolean database) {
        return processes().stream()
                .skip(database ? 1 : 0)
                .limit(database ? Long.MAX_VALUE : 1)
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** kill -9, all at once. */
    void kill() throws InterruptedException {
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var each : all) {
            while (each.isAlive()) {
                Thread.sleep(5);
            }
        }
    }

    /** @param role of the own database, such as {@code dingzuo_app} */
    public Connection connect(String role) throws IOException, SQLException {
        var passwords = new Properties();
        var database = folder.resolve("data/database");
        try (var kept = Files.newBufferedReader(database.resolve("passwords.properties"))) {
            passwords.load(kept);
        }
        var postmaster = Files.readAllLines(database.resolve("cluster/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/dingzuo?prepareThreshold=1",
                role,
                passwords.getProperty(role));
    }

    /** As its maker would: SIGTERM. */
    void stop() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        }
        process = null;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
