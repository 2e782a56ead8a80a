package org.dingzuo.foundation.problem;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error leaves the house as {@code application/problem+json}: a path as its type, never a stack or a foreign message. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem) {
        var body = detail(problem.status(), problem.type(), String.valueOf(problem.getMessage()));
        problem.fields().forEach(body::setProperty);
        var headers = asProblem();
        if (problem.fields().get(Problem.RETRY_AFTER) instanceof Long seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return ResponseEntity.status(body.getStatus()).headers(headers).body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformedPath(MethodArgumentTypeMismatchException mismatch) {
        return answer(detail(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> databaseAway(DataAccessResourceFailureException away) {
        log.error("database does not answer", away);
        return answer(detail(
                HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Please try again in a moment; nothing was lost"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(RuntimeException failure) {
        log.error("request failed", failure);
        return answer(detail(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something broke on our side; nothing was half done"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return new ResponseEntity<>(
                detail(HttpStatus.BAD_REQUEST, "invalid-request", "The body is not the JSON that this route reads"),
                asProblem(),
                HttpStatus.BAD_REQUEST);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var type = status.value() == 404 ? "not-found" : "invalid-request";
        var words =
                status.value() == 404 ? "There is nothing at this address" : "This request cannot be served as it is";
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(detail(status, type, words), headers, status);
    }

    private static ProblemDetail detail(HttpStatusCode status, String type, String words) {
        var detail = ProblemDetail.forStatusAndDetail(status, words);
        detail.setType(URI.create("/problems/" + type));
        detail.setTitle(type);
        return detail;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail body) {
        return ResponseEntity.status(body.getStatus()).headers(asProblem()).body(body);
    }

    private static HttpHeaders asProblem() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return headers;
    }
}
