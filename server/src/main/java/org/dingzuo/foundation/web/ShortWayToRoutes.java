package org.dingzuo.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds a request's route among those of its method and its number of segments, instead of among all. Whatever is not plainly one
 *  route is left to the framework, so the answer is always the framework's own. */
final class ShortWayToRoutes extends RequestMappingHandlerMapping {
    private final Map<Shape, List<Route>> routes = new HashMap<>();
    private final List<Route> anywhere = new ArrayList<>();

    private record Shape(String method, int segments) {}

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
                                        new Shape(method.name(), segments(PathContainer.parsePath(pattern))),
                                        shape -> new ArrayList<>())
                                .add(route)));
            }
        });
        routes.values().forEach(each -> each.addAll(anywhere));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var shape = new Shape(
                request.getMethod(),
                segments(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()));
        Route only = null;
        RequestMappingInfo matching = null;
        for (var route : routes.getOrDefault(shape, List.of())) {
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

    private static int segments(PathContainer path) {
        int count = 0;
        for (var element : path.elements()) {
            if (element instanceof PathContainer.PathSegment) {
                count++;
            }
        }
        return count;
    }
}
