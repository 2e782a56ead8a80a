package org.dingzuo.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds a request's route among those of its method, its number of segments and its third segment (in {@code /api/v1/shops/…} the
 *  shops), instead of among all. Whatever is not plainly one route is left to the framework, so the answer is always the framework's own. */
final class ShortWayToRoutes extends RequestMappingHandlerMapping {
    private static final int TELLING = 2;
    private static final String ANY = "";
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]+");

    private final Map<Shape, List<Route>> routes = new HashMap<>();
    private final List<Route> anywhere = new ArrayList<>();

    /** @param third segment as it is written; {@link #ANY} where a route takes any or has none */
    private record Shape(String method, int segments, String third) {
        static Shape of(String method, List<String> segments) {
            return new Shape(method, segments.size(), segments.size() > TELLING ? segments.get(TELLING) : ANY);
        }

        Shape anyThird() {
            return new Shape(method, segments, ANY);
        }
    }

    private record Route(RequestMappingInfo mapping, HandlerMethod handler) {}

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> all) {
        super.handlerMethodsInitialized(all);
        all.forEach((mapping, handler) -> {
            var route = new Route(mapping, handler);
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || mapping.getPatternValues().stream().anyMatch(ShortWayToRoutes::isOfAnyLength)) {
                anywhere.add(route);
            } else {
                methods.forEach(method -> mapping.getPatternValues()
                        .forEach(pattern -> routes.computeIfAbsent(
                                        shape(method.name(), pattern), shape -> new ArrayList<>())
                                .add(route)));
            }
        });
        routes.forEach((shape, near) -> {
            if (!shape.third().equals(ANY)) {
                near.addAll(routes.getOrDefault(shape.anyThird(), List.of()));
            }
        });
        routes.values().forEach(each -> each.addAll(anywhere));
    }

    private static Shape shape(String method, String pattern) {
        var shape = Shape.of(method, segments(PathContainer.parsePath(pattern)));
        return PLAIN.matcher(shape.third()).matches() ? shape : shape.anyThird();
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var shape = Shape.of(
                request.getMethod(),
                segments(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()));
        Route only = null;
        RequestMappingInfo matching = null;
        for (var route : routes.getOrDefault(shape, routes.getOrDefault(shape.anyThird(), List.of()))) {
            var match = getMatchingMapping(route.mapping(), request);
            if (match != null) {
                if (matching != null) {
                    return super.lookupHandlerMethod(path, request);
                }
                only = route;
                matching = match;
            }
        }
        if (only == null || matching == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
        handleMatch(matching, path, request);
        return only.handler();
    }

    private static boolean isOfAnyLength(String pattern) {
        return pattern.contains("**") || pattern.contains("{*");
    }

    private static List<String> segments(PathContainer path) {
        var segments = new ArrayList<String>();
        for (var element : path.elements()) {
            if (element instanceof PathContainer.PathSegment segment) {
                segments.add(segment.valueToMatch());
            }
        }
        return segments;
    }
}
