package org.dingzuo.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dingzuo.foundation.database.Credentials;
import org.dingzuo.foundation.database.DatabaseAccess;
import org.dingzuo.foundation.time.DrivenClock;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Hands the shared test database to the app as if it were an external one, an empty data folder, and a clock of the tests' own. */
public final class RealDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** A Monday morning in Hangzhou, and no holiday near: what fits into a day must not depend on when somebody runs the tests. */
    private static final Instant OPENING_TIME = Instant.parse("2026-03-02T01:00:00Z");

    private static final Clock CLOCK = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), OPENING_TIME));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        hand(RealDatabase.migrated(), context);
        ((GenericApplicationContext) context)
                .registerBean(
                        "testClock", DrivenClock.class, () -> new DrivenClock(CLOCK), bean -> bean.setPrimary(true));
    }

    public static void hand(DatabaseAccess access, ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "real database",
                        Map.of(
                                "dingzuo.data", RealDatabase.dataFolder().toString(),
                                "DINGZUO_DATABASE_URL", access.url(),
                                "DINGZUO_DATABASE_OWNER", access.owner().role(),
                                "DINGZUO_DATABASE_OWNER_PASSWORD", password(access.owner()),
                                "DINGZUO_DATABASE_APP", access.app().role(),
                                "DINGZUO_DATABASE_APP_PASSWORD", password(access.app()),
                                "DINGZUO_DATABASE_BACKUP", access.backup().role(),
                                "DINGZUO_DATABASE_BACKUP_PASSWORD", password(access.backup()))));
    }

    private static Object password(Credentials role) {
        return role.password();
    }
}
