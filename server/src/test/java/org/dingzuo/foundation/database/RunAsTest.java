package org.dingzuo.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAsTest {
    @Test
    void rootsDatabaseMovesBetweenAMappedUserAndNobodyEvenInAClosedFolder(@TempDir Path folder) throws Exception {
        var ways = List.of(RunAs.NOBODY, RunAs.MAPPED_USER, RunAs.NOBODY);
        assumeTrue(RunAs.here(folder) != RunAs.MYSELF && ways.stream().allMatch(RunAs::works), "needs root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var passwords = Passwords.kept(folder.resolve("passwords.properties"));
        for (var way : ways) {
            var cluster = new Cluster(folder, PostgresBinaries.unpacked(folder), way);
            cluster.createIfAbsent(passwords.superuser());
            PostgresSettings.write(cluster);
            var server = Postmaster.start(cluster);
            assertThat(new Roles(server.port(), passwords).ensure().url()).contains("127.0.0.1");
            server.stop();
        }
    }
}
