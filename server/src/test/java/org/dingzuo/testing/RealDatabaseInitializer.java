package org.dingzuo.testing;

import java.util.Map;
import org.dingzuo.foundation.database.Credentials;
import org.dingzuo.foundation.database.DatabaseAccess;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Hands the shared test database to the app as if it were an external one, and an empty data folder. */
public final class RealDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        hand(RealDatabase.migrated(), context);
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
