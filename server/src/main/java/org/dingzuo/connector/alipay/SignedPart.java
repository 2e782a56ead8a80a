package org.dingzuo.connector.alipay;

import java.util.Optional;

/** Cuts the part out of an answer that Alipay signed: the bytes as they came, since writing the JSON anew could change them. */
final class SignedPart {
    private SignedPart() {}

    static Optional<String> of(String text, String name) {
        var key = text.indexOf('"' + name + '"');
        var start = key < 0 ? -1 : text.indexOf('{', key);
        if (start < 0) {
            return Optional.empty();
        }
        var depth = 0;
        var quoted = false;
        for (int at = start; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (quoted) {
                if (sign == '\\') {
                    at++;
                } else if (sign == '"') {
                    quoted = false;
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '{') {
                depth++;
            } else if (sign == '}' && --depth == 0) {
                return Optional.of(text.substring(start, at + 1));
            }
        }
        return Optional.empty();
    }
}
