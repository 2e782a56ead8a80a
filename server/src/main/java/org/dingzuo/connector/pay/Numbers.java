package org.dingzuo.connector.pay;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Our ids as providers take them: at most 32 characters, letters and digits only. */
public final class Numbers {
    private static final Pattern NUMBER =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

    private Numbers() {}

    public static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    /** Empty for a number that is none of ours: a merchant number may serve other shops too. */
    public static Optional<UUID> read(String number) {
        var parts = NUMBER.matcher(number);
        return parts.matches() ? Optional.of(UUID.fromString(parts.replaceAll("$1-$2-$3-$4-$5"))) : Optional.empty();
    }
}
