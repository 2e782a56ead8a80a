package org.dingzuo.foundation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dingzuo.foundation.database.Arrival;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request has one place in the line for the database, that of its coming. Else whoever needs a second transaction (a session, a
 *  studio's profile that is read again, a studio's turn) would wait twice as long as the others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlaceInLine extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var failure = Arrival.<@Nullable ServletException>keep(() -> {
                try {
                    chain.doFilter(request, response);
                    return null;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                } catch (ServletException failed) {
                    return failed;
                }
            });
            if (failure != null) {
                throw failure;
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }
}
