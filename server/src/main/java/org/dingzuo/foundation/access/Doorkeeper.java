package org.dingzuo.foundation.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets a request in or not, after its route is known and before its body is read. Judges by the route that was matched and not by
 *  the address as written, so no spelling of an address leads around it. */
@Component
class Doorkeeper implements HandlerInterceptor {
    private static final String MEMBERS = "/api/v1/studios/";
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /** What is written on a route never changes, so each is read once. */
    private final ConcurrentMap<HandlerMethod, Marks> known = new ConcurrentHashMap<>();

    private record Marks(boolean ownerOnly, boolean hostOnly, boolean signedInOnly) {
        static final Marks NONE = new Marks(false, false, false);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The second round of a streamed answer: it was let in at the first.
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            return true;
        }
        var marks =
                handler instanceof HandlerMethod route ? known.computeIfAbsent(route, Doorkeeper::read) : Marks.NONE;
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith(MEMBERS)) {
            requireMember(request, marks.ownerOnly());
        }
        if (marks.hostOnly() && !signedIn(request).host()) {
            throw forbidden("host-only", "Only the host of this server may do this");
        }
        if (marks.signedInOnly()) {
            signedIn(request);
        }
        return true;
    }

    private static void requireMember(HttpServletRequest request, boolean ownerOnly) {
        var caller = signedIn(request);
        // The same answer for a stranger's studio as for none: its address tells nothing.
        if (!StudioScope.isOpen() || caller.roleIn(StudioScope.studio()).isEmpty()) {
            throw Problem.notFound("There is no such studio among yours");
        }
        if (ownerOnly && !caller.owns(StudioScope.studio())) {
            throw forbidden("owner-only", "Only the studio's owner may do this");
        }
    }

    private static Caller signedIn(HttpServletRequest request) {
        var caller = Caller.current()
                .orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "sign-in-required", "Sign in first"));
        if (!HARMLESS.contains(request.getMethod()) && !caller.proven()) {
            throw forbidden("csrf", "Send the session's token as X-CSRF-Token");
        }
        return caller;
    }

    private static Problem forbidden(String type, String detail) {
        return new Problem(HttpStatus.FORBIDDEN, type, detail);
    }

    private static Marks read(HandlerMethod route) {
        return new Marks(
                marked(route, OwnerOnly.class), marked(route, HostOnly.class), marked(route, SignedInOnly.class));
    }

    private static boolean marked(HandlerMethod route, Class<? extends Annotation> mark) {
        return AnnotatedElementUtils.hasAnnotation(route.getMethod(), mark)
                || AnnotatedElementUtils.hasAnnotation(route.getBeanType(), mark);
    }
}
