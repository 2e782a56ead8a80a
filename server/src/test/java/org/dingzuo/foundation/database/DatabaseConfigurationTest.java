package org.dingzuo.foundation.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.dingzuo.testing.RealDatabaseInitializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigurationTest {
    @Test
    void withoutASettingTheAppRunsItsOwnDatabaseAndStopsItWithItself(@TempDir Path folder) {
        var pidFile = folder.resolve("database/cluster/postmaster.pid");
        house().withPropertyValues("dingzuo.data=" + folder).run(context -> {
            assertThat(whoAsks(context.getBean(DataSource.class))).isEqualTo("dingzuo_app");
            assertThat(pidFile).exists();
        });
        assertThat(Files.exists(pidFile)).isFalse();
    }

    @Test
    void anErrandJoinsTheDatabaseOfTheRunningApp(@TempDir Path folder) {
        try (var running = OwnPostgres.start(folder)) {
            house().withPropertyValues("dingzuo.data=" + folder, "dingzuo.join=true")
                    .run(context ->
                            assertThat(context.getBean(DatabaseAccess.class)).isEqualTo(running.access()));
            assertThat(folder.resolve("database/cluster/postmaster.pid")).exists();
        }
    }

    @Test
    void anExternalDatabaseWithoutAllItsRolesIsRefusedByName() {
        house().withPropertyValues("DINGZUO_DATABASE_URL=jdbc:postgresql://127.0.0.1:1/none")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("DINGZUO_DATABASE_OWNER is not"));
    }

    @Test
    void theTestDatabaseIsTakenAsAnExternalOne() {
        house().withInitializer(new RealDatabaseInitializer()).run(context -> {
            assertThat(context).doesNotHaveBean(OwnPostgres.class);
            assertThat(whoAsks(context.getBean(DataSource.class))).isEqualTo("dingzuo_app");
        });
    }

    private static ApplicationContextRunner house() {
        return new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues("dingzuo.database.connections=2");
    }

    private static String whoAsks(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql("select current_user")
                .query(String.class)
                .single();
    }
}
