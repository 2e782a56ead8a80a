package org.dingzuo.foundation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four roles of the own database; their random passwords stay in one private file of the data folder. */
record Passwords(Credentials superuser, Credentials owner, Credentials app, Credentials backup) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Passwords kept(Path file) throws IOException {
        if (Files.notExists(file)) {
            PrivateFile.write(file, fresh());
        }
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Passwords(
                of(kept, "dingzuo_superuser"),
                of(kept, "dingzuo_owner"),
                of(kept, "dingzuo_app"),
                of(kept, "dingzuo_backup"));
    }

    private static Credentials of(Properties kept, String role) {
        return new Credentials(role, kept.getProperty(role));
    }

    private static String fresh() {
        return Stream.of("dingzuo_superuser", "dingzuo_owner", "dingzuo_app", "dingzuo_backup")
                .map(role -> role + "=" + random() + "\n")
                .collect(Collectors.joining());
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
