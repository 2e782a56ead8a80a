package org.dingzuo.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPostgresTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void whatWasStoredIsThereAfterAStop() throws SQLException {
        try (var first = OwnPostgres.start(folder)) {
            Shelf.built(first.access()).put("bag");
        }
        try (var second = OwnPostgres.start(folder)) {
            assertThat(new Shelf(second.access()).all()).isEqualTo("bag");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedWithTheReason() {
        try (var first = OwnPostgres.start(folder)) {
            assertThatThrownBy(() -> OwnPostgres.start(folder))
                    .isInstanceOf(DatabaseTrouble.class)
                    .hasMessageContaining("is in use by another Dingzuo (process "
                            + ProcessHandle.current().pid())
                    .extracting(trouble -> ((DatabaseTrouble) trouble).advice())
                    .asString()
                    .contains("--data");
            assertThat(first.access().url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void aKilledAppLeavesNothingInTheWayOfTheNextStart() throws Exception {
        var app = AppProcess.on(folder);
        app.kill();
        try (var next = OwnPostgres.start(folder)) {
            assertThat(new Shelf(next.access()).all()).isEqualTo("bag");
        }
    }

    @Test
    void anotherProcessCannotTakeTheFolderOfALivingOne() throws Exception {
        var app = AppProcess.on(folder);
        assertThatThrownBy(() -> OwnPostgres.start(folder)).hasMessageContaining("process " + app.pid());
        app.kill();
        OwnPostgres.start(folder).close();
    }

    @Test
    void aKilledDatabaseComesBackByItselfAtTheSameAddress() throws Exception {
        try (var own = OwnPostgres.start(folder)) {
            Shelf.built(own.access()).put("bag");
            var died = postmaster();
            died.destroyForcibly();
            died.onExit().join();
            await().ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(new Shelf(own.access()).all()).isEqualTo("bag"));
        }
    }

    @Test
    void everythingKilledAtOnceStartsAgainWithItsRows() throws Exception {
        var app = AppProcess.on(folder);
        var database = postmaster();
        app.kill();
        database.destroyForcibly();
        try (var next = OwnPostgres.start(folder)) {
            assertThat(new Shelf(next.access()).all()).isEqualTo("bag");
        }
    }

    /** Ctrl-C, or worse, while the demo is being filled. */
    @Test
    void whatWasLeftHalfFilledIsBegunAgain() throws Exception {
        var filling = new FirstFilling(folder);
        filling.begins();
        var app = AppProcess.on(folder);
        filling.begins();
        app.kill();
        try (var next = OwnPostgres.start(folder)) {
            assertThat(filling.wasBrokenOff()).isFalse();
            assertThatThrownBy(() -> new Shelf(next.access()).all()).isInstanceOf(SQLException.class);
            filling.begins();
            Shelf.built(next.access()).put("bag");
            filling.isDone();
        }
        try (var filled = OwnPostgres.start(folder)) {
            assertThat(new Shelf(filled.access()).all()).isEqualTo("bag");
        }
    }

    @Test
    void aStrangerWhoNowHasTheOldProcessNumberIsLeftAlone() throws Exception {
        OwnPostgres.start(folder).close();
        var stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
        Files.writeString(pidFile(), stranger.pid() + "\n");
        try (var next = OwnPostgres.start(folder)) {
            assertThat(next.access().owner().role()).isEqualTo("dingzuo_owner");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void passwordsAreForTheOwnersEyes() throws IOException {
        try (var own = OwnPostgres.start(folder)) {
            var file = folder.resolve("database/passwords.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(own.access().toString())
                    .doesNotContain(own.access().app().password());
        }
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> OwnPostgres.start(file))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining(file.toString());
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()))
                .orElseThrow();
    }

    private Path pidFile() {
        return folder.resolve("database/cluster/postmaster.pid");
    }

    /** A JVM of its own that starts the database, puts a bag on the shelf, and waits to be killed. */
    record AppProcess(Process process) {
        static AppProcess on(Path folder) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            AppProcess.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            assertThat(out.lines().anyMatch("ready"::equals)).isTrue();
            return new AppProcess(process);
        }

        public static void main(String[] arguments) throws Exception {
            var own = OwnPostgres.start(Path.of(arguments[0]));
            Shelf.built(own.access()).put("bag");
            System.out.println("ready");
            Thread.currentThread().join();
        }

        long pid() {
            return process.pid();
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
