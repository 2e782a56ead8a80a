package org.dingzuo.borders;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** One method of one address of the house. */
record Route(String method, String pattern, MediaType sends, String accepts) {
    static final String MEMBERS = "/api/v1/studios/{studio}";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(?::([^}]*))?}");

    static List<Route> of(RequestMappingInfo mapping) {
        var sends = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
        var accepts = mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse("*/*");
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods))
                        .stream().map(method -> new Route(method.name(), pattern, sends, accepts)))
                .toList();
    }

    boolean isForMembers() {
        return pattern.startsWith("/api/v1/studios/");
    }

    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    String address(Map<String, String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            var value = values.get(found.group(1));
            var shape = found.group(2);
            var firstOfShape = shape != null && shape.matches("[a-z|-]+") ? shape.split("\\|", 2)[0] : "x1";
            return Matcher.quoteReplacement(value == null ? firstOfShape : value);
        });
    }

    String contentType() {
        return sends.getType().equals("multipart") ? "multipart/form-data; boundary=x" : sends.toString();
    }

    String body() {
        return sends.getType().equals("multipart") ? "--x--\r\n" : "{}";
    }
}
