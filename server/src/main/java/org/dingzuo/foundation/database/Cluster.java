package org.dingzuo.foundation.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of one PostgreSQL, the programs that serve them, and whom they run as. */
record Cluster(Path folder, PostgresBinaries programs, RunAs runAs) {
    Path files() {
        return folder.resolve("cluster");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    Path settings() {
        return folder.resolve("postgresql.conf");
    }

    /** Made beside its place and renamed: a start that dies half-way leaves nothing that looks like a database. */
    void createIfAbsent(Credentials superuser) throws IOException, InterruptedException {
        if (Files.exists(files())) {
            runAs.handOver(files());
            return;
        }
        var draft = folder.resolve("cluster.draft");
        FileSystemUtils.deleteRecursively(draft);
        var passwordFile = folder.resolve("initdb.password");
        PrivateFile.write(passwordFile, superuser.password());
        try {
            run(List.of(
                    programs.program("initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + superuser.role(),
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, files(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A process of its own session, so that Ctrl-C reaches the app first and the app stops its database. */
    Process serve(int port) throws IOException {
        return process(List.of(
                        "setsid",
                        programs.program("postgres").toString(),
                        "-D",
                        files().toString(),
                        "-c",
                        "config_file=" + settings(),
                        "-p",
                        Integer.toString(port)))
                .start();
    }

    void signal(String name, long process) throws IOException, InterruptedException {
        process(List.of(programs.program("pg_ctl").toString(), "kill", name, Long.toString(process)))
                .start()
                .waitFor();
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var from = ServerLog.end(log());
        if (process(command).start().waitFor() != 0) {
            throw ServerLog.since(log(), from).trouble(folder);
        }
    }

    private ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(runAs.command(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // The keeper's own PG* settings must not leak in.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
