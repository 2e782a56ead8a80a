package org.dingzuo.foundation.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A refusal on its way to the client as RFC 9457: a stable type, a status, and fields that a program can use. Thrown only at the
 *  edge (controllers); inside the house a refusal is a value. */
public class Problem extends RuntimeException {
    private final String type;
    private final HttpStatus status;
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final HttpHeaders headers = new HttpHeaders();

    public Problem(HttpStatus status, String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
    }

    public static Problem notFound(String what) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", what);
    }

    /** It was here, and is over. */
    public static Problem gone(String what) {
        return new Problem(HttpStatus.GONE, "gone", what);
    }

    public static Problem conflict(String type, String detail) {
        return new Problem(HttpStatus.CONFLICT, type, detail);
    }

    public static Problem unprocessable(String type, String detail) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, type, detail);
    }

    /** @param retryAfter seconds; also sent as the header of that name */
    public static Problem tooManyRequests(String type, String detail, long retryAfter) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, type, detail)
                .with("retryAfter", retryAfter)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    }

    public Problem with(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }

    public Problem withHeader(String name, String value) {
        headers.set(name, value);
        return this;
    }

    public String type() {
        return type;
    }

    HttpStatus status() {
        return status;
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }

    HttpHeaders headers() {
        return headers;
    }
}
