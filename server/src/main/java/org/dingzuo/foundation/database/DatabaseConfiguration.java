package org.dingzuo.foundation.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** One DataSource for the whole app, in the app's role, and nobody gets it before the tables are up to date. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    @Conditional(NoExternalDatabase.class)
    OwnPostgres ownPostgres(@Value("${dingzuo.data:.data}") Path dataFolder) {
        return OwnPostgres.start(dataFolder);
    }

    @Bean
    DatabaseAccess databaseAccess(ObjectProvider<OwnPostgres> own, Environment environment) {
        return DatabaseAccess.named(environment::getProperty)
                .orElseGet(() -> own.getObject().access());
    }

    @Bean
    HikariDataSource dataSource(DatabaseAccess access, @Value("${dingzuo.database.connections:20}") int connections) {
        new Migrations(access).run();
        return pool(access, connections);
    }

    private static HikariDataSource pool(DatabaseAccess access, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName("dingzuo");
        pool.setJdbcUrl(access.url());
        pool.setUsername(access.app().role());
        pool.setPassword(access.app().password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(4, connections));
        pool.setIdleTimeout(60_000);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "dingzuo");
        pool.addDataSourceProperty("prepareThreshold", "3");
        pool.addDataSourceProperty("preparedStatementCacheQueries", "512");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    static final class NoExternalDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DatabaseAccess.named(context.getEnvironment()::getProperty).isEmpty();
        }
    }
}
