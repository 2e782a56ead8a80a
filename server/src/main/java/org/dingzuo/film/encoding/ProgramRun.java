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

    private static Ending watch(Process process, Bounds bounds, Predicate<String> lines) throws InterruptedException {
        var stopped = new AtomicBoolean();
        var complaint = new StringBuffer();
        var hearing = Thread.ofVirtual().start(() -> hear(process, lines, stopped));
        var noting = Thread.ofVirtual().start(() -> note(process.getErrorStream(), complaint));
        try {
            var ended = process.waitFor(bounds.time().toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                return new Ending(Ending.Kind.OUT_OF_TIME, complaint.toString());
            }
            hearing.join();
            noting.join();
            return new Ending(kindOf(process.exitValue(), stopped.get()), complaint.toString());
        } finally {
            process.destroyForcibly();
        }
    }

    private static Ending.Kind kindOf(int exit, boolean stopped) {
        if (stopped) {
            return Ending.Kind.STOPPED;
        }
        return exit == 0 ? Ending.Kind.DONE : Ending.Kind.FAILED;
    }

    private static void hear(Process process, Predicate<String> lines, AtomicBoolean stopped) {
        try (var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!lines.test(line)) {
                    stopped.set(true);
                    process.destroyForcibly();
                    return;
                }
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        } catch (RuntimeException listenerFailed) {
            process.destroyForcibly();
            throw listenerFailed;
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
