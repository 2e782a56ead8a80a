package org.dingzuo.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What was read while a GET is answered, for whoever wants the same again before its answer is out. A GET changes nothing that is kept
 *  here, so nobody reads his own change too late; every other request and every job asks the database each time.
 *  @param name of what is read; once in the house
 *  @param type of what is read */
public record Remembered<T>(String name, Class<T> type) {

    /** Reads it, unless this request has. */
    public T or(Supplier<T> read) {
        return known().orElseGet(() -> {
            var fresh = read.get();
            question().ifPresent(question -> question.setAttribute(key(), fresh));
            return fresh;
        });
    }

    /** What this request has read already. */
    public Optional<T> known() {
        return question().map(question -> question.getAttribute(key())).map(type::cast);
    }

    private String key() {
        return name + "@" + StudioScope.studio().value();
    }

    private static Optional<HttpServletRequest> question() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && attributes.getRequest().getMethod().equals("GET")
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
