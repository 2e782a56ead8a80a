package org.dingzuo.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with one field {@code file}; its name and type lie, as they may. */
record FormFile(byte[] body, String contentType) {
    private static final String BOUNDARY = "here-it-ends-4711";

    static FormFile of(byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"../../../etc/x.php\"\r\n"
                        + "Content-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new FormFile(body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }
}
