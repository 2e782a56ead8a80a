package org.dingzuo.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dingzuo.foundation.access.Caller;
import org.dingzuo.identity.SessionCookies;
import org.dingzuo.identity.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is calling where that matters. Everywhere else the cookie is not even looked at: a maker who buys in a shop is a
 *  buyer there. */
@Component
@Order(0)
class SessionFilter extends OncePerRequestFilter {
    private static final List<String> MATTERS = List.of("/api/v1/session", "/api/v1/studios/", "/api/v1/host/");

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return MATTERS.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = caller(request);
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Caller.<@Nullable Void, Exception>as(caller.get(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception unknown) {
            throw new ServletException(unknown);
        }
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        return SessionCookies.token(request)
                .flatMap(token -> sessions.caller(token, request.getHeader("X-CSRF-Token")));
    }
}
