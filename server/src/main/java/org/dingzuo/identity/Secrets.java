package org.dingzuo.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.dingzuo.foundation.json.Documents;

/** Words of 256 random bits that nobody can guess; the database sees their hashes only. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secrets() {}

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    static byte[] hash(String secret) {
        return Documents.hash(secret);
    }

    /** Follows from the session's token but does not give it away. */
    static String csrf(String sessionToken) {
        return encode(Documents.hash("csrf/" + sessionToken));
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(Documents.hash(one), Documents.hash(other));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
