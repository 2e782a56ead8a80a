package org.dingzuo.studio;

import java.util.Set;
import java.util.regex.Pattern;

/** Which words may stand for a studio in an address. */
final class Slugs {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    /** First parts of addresses that are pages of the house. */
    private static final Set<String> RESERVED = Set.of(
            "api",
            "actuator",
            "assets",
            "studio",
            "studios",
            "admin",
            "host",
            "media",
            "error",
            "problems",
            "login",
            "sign-in",
            "welcome",
            "sign-out",
            "health",
            "robots",
            "favicon",
            "sitemap",
            "well-known",
            "help",
            "about",
            "static",
            "sse",
            "webhooks");

    private Slugs() {}

    static boolean isWellFormed(String slug) {
        return SHAPE.matcher(slug).matches();
    }

    static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }
}
