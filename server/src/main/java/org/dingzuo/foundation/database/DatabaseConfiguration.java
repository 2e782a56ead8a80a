package org.dingzuo.foundation.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** One DataSource for the whole app, in the app's role, and nobody gets it before the tables are up to date. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    @Conditional(RunsItsOwn.class)
    OwnPostgres ownPostgres(@Value("${dingzuo.data}") Path dataFolder) {
        return OwnPostgres.start(dataFolder);
    }

    /** An errand such as {@code studio add} works beside the app that has the folder. */
    @Bean
    @ConditionalOnProperty("dingzuo.join")
    DatabaseVisit databaseVisit(@Value("${dingzuo.data}") Path dataFolder, Environment environment) {
        return DatabaseVisit.to(dataFolder, environment::getProperty)
                .orElseThrow(() -> new DatabaseTrouble(
                        "这里还没有数据库:%s。 There is no database yet in %s.".formatted(dataFolder, dataFolder),
                        "先运行一次 ./dingzuo up。 Run ./dingzuo up once first."));
    }

    @Bean
    DatabaseAccess databaseAccess(
            ObjectProvider<OwnPostgres> own, ObjectProvider<DatabaseVisit> visit, Environment environment) {
        return DatabaseAccess.named(environment::getProperty)
                .or(() -> Optional.ofNullable(visit.getIfAvailable()).map(DatabaseVisit::access))
                .orElseGet(() -> own.getObject().access());
    }

    @Bean
    HikariDataSource dataSource(DatabaseAccess access, @Value("${dingzuo.database.connections}") int connections) {
        new Migrations(access).run();
        return pool(access, connections);
    }

    /** Remembers every statement that this app has, parsed; the usual 256 would push each other out. */
    @Bean
    NamedParameterJdbcTemplate namedParameters(DataSource dataSource) {
        var named = new NamedParameterJdbcTemplate(dataSource);
        named.setCacheLimit(1_024);
        return named;
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
        pool.addDataSourceProperty("preparedStatementCacheQueries", "1024");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    static final class RunsItsOwn implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var settings = context.getEnvironment();
            return !settings.getProperty("dingzuo.join", Boolean.class, false)
                    && DatabaseAccess.named(settings::getProperty).isEmpty();
        }
    }
}
