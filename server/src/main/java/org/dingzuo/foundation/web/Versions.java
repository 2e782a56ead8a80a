package org.dingzuo.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.dingzuo.foundation.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The version of an edited thing on its way out (ETag) and back in (If-Match), so that nobody overwrites what they have not seen. */
public final class Versions {
    private Versions() {}

    public static <T> ResponseEntity<T> tagged(T body, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    /** The version that the client has seen.
     *  @throws Problem 428 without an If-Match, 422 when it is not one of ours */
    public static long seen(HttpServletRequest request) {
        var match = request.getHeader("If-Match");
        if (match == null) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "version-required",
                    "Send If-Match with the ETag that you have read");
        }
        try {
            return Long.parseLong(match.replace("\"", "").strip());
        } catch (NumberFormatException notOurs) {
            throw Problem.unprocessable("invalid-request", "If-Match is not an ETag of this resource");
        }
    }

    /** What a stale edit is answered with: somebody else was faster, and nothing was overwritten. */
    public static Problem stale() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "Somebody changed this meanwhile; read it again and repeat your change");
    }
}
