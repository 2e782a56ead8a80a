package org.dingzuo.foundation.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the database is, and who may do what in it. */
public record DatabaseAccess(String url, Credentials owner, Credentials app, Credentials backup) {
    static final String URL = "DINGZUO_DATABASE_URL";

    /** The external database named by DINGZUO_DATABASE_URL and the credentials beside it, if any. */
    public static Optional<DatabaseAccess> fromEnvironment(Map<String, String> environment) {
        return named(environment::get);
    }

    static Optional<DatabaseAccess> named(Function<String, @Nullable String> settings) {
        return Optional.ofNullable(settings.apply(URL))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAccess(
                        url,
                        role(settings, "DINGZUO_DATABASE_OWNER"),
                        role(settings, "DINGZUO_DATABASE_APP"),
                        role(settings, "DINGZUO_DATABASE_BACKUP")));
    }

    public Connection connect(Credentials as) throws SQLException {
        return DriverManager.getConnection(url, as.role(), as.password());
    }

    private static Credentials role(Function<String, @Nullable String> settings, String name) {
        return new Credentials(required(settings, name), required(settings, name + "_PASSWORD"));
    }

    private static String required(Function<String, @Nullable String> settings, String name) {
        var value = settings.apply(name);
        if (value == null || value.isBlank()) {
            throw new DatabaseTrouble(
                    "设了 %s,却没有 %s。 %s is set, but %s is not.".formatted(URL, name, URL, name),
                    "三个角色(拥有者、应用、备份)都要写明,见 ops/README.md。"
                            + " Name all three roles (owner, app, backup); ops/README.md says what each may do.");
        }
        return value;
    }
}
