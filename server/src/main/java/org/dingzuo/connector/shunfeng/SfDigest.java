package org.dingzuo.connector.shunfeng;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dingzuo.connector.account.OutsideLine;

/** SF's signature: Base64 over the raw MD5 of the encoded message, moment and check word. */
final class SfDigest {
    private SfDigest() {}

    static String of(String message, String moment, String checkWord) {
        return Base64.getEncoder()
                .encodeToString(
                        OutsideLine.md5(URLEncoder.encode(message + moment + checkWord, StandardCharsets.UTF_8)));
    }
}
