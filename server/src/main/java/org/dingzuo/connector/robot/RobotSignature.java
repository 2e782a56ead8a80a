package org.dingzuo.connector.robot;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Both chat programs sign moment and secret by HMAC-SHA256, each in its own way. */
final class RobotSignature {
    private RobotSignature() {}

    /** The key is the secret, the message is moment and secret.
     *  @param millis since 1970 */
    static String dingtalk(long millis, String secret) {
        return hmac(secret, millis + "\n" + secret);
    }

    /** The key is moment and secret, the message is empty.
     *  @param seconds since 1970 */
    static String feishu(long seconds, String secret) {
        return hmac(seconds + "\n" + secret, "");
    }

    private static String hmac(String key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
