package org.dingzuo.film.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads tus's header of keys and Base64 values. Only the file's name is of use, and only as a first title. */
final class UploadMetadata {
    private static final int LONGEST = 200;

    private UploadMetadata() {}

    /** Empty when there is none that can be read. */
    static String fileName(String header) {
        for (var pair : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals("filename")) {
                return decoded(parts[1].strip());
            }
        }
        return "";
    }

    private static String decoded(String value) {
        try {
            var name =
                    new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "");
            return name.length() > LONGEST ? "" : name;
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
