package org.dingzuo.film.encoding;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Runs one program on one film: no shell, an empty environment, lowest priority, and bounds that the system itself keeps. */
final class ProgramRun {
    private static final int LAST_WORDS = 4_000;
    private static final boolean HAS_LIMITS = Files.isExecutable(Path.of("/usr/bin/prlimit"));

    private ProgramRun() {}

    /** @param complaint the end of what the program wrote to its error stream */
    record Ending(Kind kind, String complaint) {
        enum Kind {
            DONE,
            FAILED,
            OUT_OF_TIME,
            STOPPED
        }
    }

    /** @param lines hears each line of output; answering false stops the program */
    static Ending of(Programs programs, List<String> command, Path folder, Bounds bounds, Predicate<String> lines)
            throws InterruptedException {
        try {
            return watch(start(programs, command, folder, bounds), bounds, lines);
        } catch (IOException cannotStart) {
            throw new ProgramsMissing(cannotStart);
        }
    }

    private static Process start(Programs programs, List<String> command, Path folder, Bounds bounds)
            throws IOException {
        var whole = new ArrayList<String>();
        if (HAS_LIMITS) {
            whole.addAll(List.of(
                    "/usr/bin/prlimit",
                    "--as=" + bounds.memory(),
                    "--cpu=" + bounds.time().toSeconds() * 2,
                    "--core=0"));
        }
        whole.addAll(List.of("nice", "-n", "15"));
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).directory(folder.toFile()).redirectInput(new File("/dev/null"));
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        programs.libraries().ifPresent(libraries -> builder.environment().put("LD_LIBRARY_PATH", libraries.toString()));
        return builder.start();
    }

    /** Hears the output on the caller's own thread, so that the listener works in the caller's scope. */
    private static Ending watch(Process process, Bounds bounds, Predicate<String> lines)
            throws InterruptedException, IOException {
        var outOfTime = new AtomicBoolean();
        var complaint = new StringBuffer();
        var noting = Thread.ofVirtual().start(() -> note(process.getErrorStream(), complaint));
        var alarm = Thread.ofVirtual().start(() -> endAfter(bounds.time(), process, outOfTime));
        try {
            var heardAll = hear(process, lines);
            if (!heardAll) {
                process.destroyForcibly();
            }
            var exit = process.waitFor();
            noting.join();
            return new Ending(kindOf(exit, heardAll, outOfTime.get()), complaint.toString());
        } finally {
            process.destroyForcibly();
            alarm.interrupt();
        }
    }

    private static Ending.Kind kindOf(int exit, boolean heardAll, boolean outOfTime) {
        if (outOfTime) {
            return Ending.Kind.OUT_OF_TIME;
        }
        if (!heardAll) {
            return Ending.Kind.STOPPED;
        }
        return exit == 0 ? Ending.Kind.DONE : Ending.Kind.FAILED;
    }

    private static void endAfter(Duration time, Process process, AtomicBoolean outOfTime) {
        try {
            if (!process.waitFor(time.toSeconds(), TimeUnit.SECONDS)) {
                outOfTime.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException endedInTime) {
            // As it should be.
        }
    }

    /** False when the listener wants no more. */
    private static boolean hear(Process process, Predicate<String> lines) throws InterruptedException {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("The house is closing");
                }
                if (!lines.test(line)) {
                    return false;
                }
            }
            return true;
        } catch (IOException ended) {
            return true;
        }
    }

    // A broken film can complain once per frame: only the last words are kept.
    private static void note(InputStream errors, StringBuffer complaint) {
        var buffer = new byte[4_096];
        try (errors) {
            for (var read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
                complaint.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (complaint.length() > LAST_WORDS) {
                    complaint.delete(0, complaint.length() - LAST_WORDS);
                }
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
