package org.dingzuo.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.dingzuo.foundation.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds off whoever floods the routes that need no account. Generous, because a whole village may share one address of its carrier;
 *  {@code dingzuo.limits.posts-per-minute=0} turns it off. */
@Configuration(proxyBeanMethods = false)
class AddressLimits implements WebMvcConfigurer, HandlerInterceptor {
    private final AddressLimit limit;

    AddressLimits(@Value("${dingzuo.limits.posts-per-minute:600}") int perMinute, Clock clock) {
        this.limit = new AddressLimit(perMinute, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOpenPost(request) || isLimited(handler)) {
            var seconds = limit.knock(request.getRemoteAddr());
            if (seconds > 0) {
                throw Problem.tooManyRequests("too-many-requests", "Too many requests; wait a moment", seconds);
            }
        }
        return true;
    }

    private static boolean isLimited(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(Limited.class);
    }

    private static boolean isOpenPost(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return request.getMethod().equals("POST") && !pattern.startsWith("/api/v1/studios/");
    }
}
