package org.dingzuo.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The session's token on its way through the browser: no script reads it, no other site sends it along with an act. */
public final class SessionCookies {
    /** Under https the name itself makes the browser refuse a cookie planted by a neighbour domain. */
    private static final String SECURE_NAME = "__Host-dingzuo";

    private static final String NAME = "dingzuo";

    private SessionCookies() {}

    /** As the browser sent it: nobody has checked it. */
    public static Optional<String> token(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        var name = name(request);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** @param lasts how long the browser keeps it */
    public static void give(HttpServletRequest request, HttpServletResponse response, Session session, Duration lasts) {
        write(request, response, session.token(), lasts);
    }

    /** The browser forgets it; that it opens nothing any more is {@link Sessions#end}. */
    public static void takeAway(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
