package org.dingzuo.foundation.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error leaves the house as {@code application/problem+json}: a path as its type, never a stack or a foreign message. Who asks
 *  with a browser gets the same as a page. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** Found at the first refusal: they are drawn by what itself may refuse. */
    private final SingletonSupplier<Optional<ProblemPages>> pages;

    ProblemAdvice(ObjectProvider<ProblemPages> pages) {
        this.pages = SingletonSupplier.of(() -> pages.stream().findFirst());
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem, HttpServletRequest request) {
        var body = detail(problem.status(), problem.type(), String.valueOf(problem.getMessage()));
        problem.fields().forEach(body::setProperty);
        return answer(body, HttpHeaders.copyOf(problem.headers()), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        var refusal = mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? detail(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address")
                : wrong(Misfit.ofParameter(mismatch.getName(), mismatch.getRequiredType()));
        return answer(refusal, new HttpHeaders(), request);
    }

    /** Parts without a boundary between them, or cut off. */
    @ExceptionHandler
    ResponseEntity<Object> brokenParts(MultipartException broken, HttpServletRequest request) {
        return answer(
                detail(HttpStatus.BAD_REQUEST, "invalid-request", "The body is not the form that this route reads"),
                new HttpHeaders(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseAway(DataAccessResourceFailureException away, HttpServletRequest request) {
        log.error("database does not answer", away);
        return answer(
                detail(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Please try again in a moment; nothing was lost"),
                new HttpHeaders(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException failure, HttpServletRequest request) {
        log.error("request failed", failure);
        return answer(
                detail(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something broke on our side; nothing was half done"),
                new HttpHeaders(),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var cause = unreadable.getMostSpecificCause();
        var refusal = cause instanceof BodyTooLarge tooLarge
                ? tooLarge(tooLarge)
                : Misfit.of(cause)
                        .map(ProblemAdvice::wrong)
                        .orElseGet(() -> detail(
                                HttpStatus.BAD_REQUEST,
                                "invalid-request",
                                "The body is not the JSON that this route reads"));
        return answer(refusal, new HttpHeaders(), asked(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var name = missing.getParameterName();
        return answer(wrong(new FieldFault(name, "missing", "Fill in " + name)), new HttpHeaders(), asked(request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooMuch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(tooLarge(new BodyTooLarge(tooMuch.getMaxUploadSize())), new HttpHeaders(), asked(request));
    }

    private static ProblemDetail wrong(FieldFault fault) {
        var refusal =
                detail(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", "Some fields are missing or malformed");
        refusal.setProperty("fields", List.of(fault));
        return refusal;
    }

    private static ProblemDetail tooLarge(BodyTooLarge tooLarge) {
        var refusal = detail(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "Send at most " + tooLarge.most() + " bytes at a time");
        refusal.setProperty("most", tooLarge.most());
        return refusal;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var type = status.value() == 404 ? "not-found" : "invalid-request";
        var words = words(status, headers);
        // Spring's own may be read-only.
        return answer(detail(status, type, words), HttpHeaders.copyOf(headers), asked(request));
    }

    private static String words(HttpStatusCode status, HttpHeaders headers) {
        var methods = headers.getFirst(HttpHeaders.ALLOW);
        var types = headers.getFirst(HttpHeaders.ACCEPT);
        if (status.value() == 405 && methods != null) {
            return "This address takes " + methods;
        }
        if (status.value() == 415 && types != null) {
            return "Send what this address reads: " + types;
        }
        return switch (status.value()) {
            case 404 -> "There is nothing at this address";
            case 406 -> "This address answers in another form; ask for it in Accept";
            default -> "This request cannot be served as it is";
        };
    }

    private static HttpServletRequest asked(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }

    private static ProblemDetail detail(HttpStatusCode status, String type, String words) {
        var detail = ProblemDetail.forStatusAndDetail(status, words);
        detail.setType(URI.create("/problems/" + type));
        detail.setTitle(type);
        return detail;
    }

    private ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, HttpServletRequest request) {
        var page = pages.obtain().flatMap(drawer -> drawer.draw(request, problem));
        headers.setContentType(page.isPresent() ? PAGE : MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .body(page.isPresent() ? page.get() : problem);
    }
}
