package org.dingzuo.film.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.dingzuo.foundation.problem.Faults;

/** Text from outside, which may be no text at all. */
final class Utf8 {
    private Utf8() {}

    static String read(byte[] bytes, int longest, Faults faults) {
        if (bytes.length > longest * 3L) {
            faults.add("track", "too-long", "At most " + longest + " characters");
            return "";
        }
        try {
            // A fresh decoder reports what String's constructor would paper over.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            faults.add("track", "not-utf8", "Send UTF-8 text");
            return "";
        }
    }
}
