package org.dingzuo.connector.alipay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A form as it was posted. What cannot be read is left out: then its signature does not fit. */
final class Form {
    private Form() {}

    static Map<String, String> read(byte[] body) {
        var fields = new HashMap<String, String>();
        for (var pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            var at = pair.indexOf('=');
            try {
                if (at > 0) {
                    fields.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
                }
            } catch (IllegalArgumentException cutOff) {
                fields.remove(pair.substring(0, at));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
