package org.dingzuo.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.assertRefused;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the house, those to come too, with what no client of ours sends: it is refused in the house's one form, nothing
 *  breaks, and nothing is kept. What a field may hold is tested beside its module. */
@RunningHouse
class EveryRouteMeetsNonsenseTest {
    private static final List<String> NO_IDS = List.of(
            NOBODYS_ID,
            "not-an-id",
            "-1",
            "99999999999999999999",
            "%00",
            "%2F..%2F..%2Fetc%2Fpasswd",
            "%c3%28",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "%F0%9F%92%A5",
            "x".repeat(2_000));
    private static final List<String> NO_TAGS =
            List.of("\"999999\"", "yesterday", "\"-1\"", "*", "\"" + "9".repeat(40) + "\"");

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Directory directory;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    Maker maker;
    Map<String, String> rows;

    @BeforeEach
    void openAStudio() throws SQLException {
        maker = Maker.ofNewStudio(port, invitations);
        rows = rows();
    }

    @AfterEach
    void nothingWasKept() throws SQLException {
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void anAddressThatNamesNothingOpensNothing() {
        walk((route, handler) -> {
            if (route.variables().stream().allMatch(EveryRouteMeetsNonsenseTest::isScope)) {
                return;
            }
            for (var id : NO_IDS) {
                endsWell(route, id, sent(route, addressOf(route, id), route.body()));
            }
        });
    }

    @Test
    void aBodyThatIsNoneIsNotRead() {
        walk((route, handler) -> {
            if (!body(handler, true)) {
                return;
            }
            for (var body : Hostile.unreadable()) {
                var answer = bytes(route, body);
                assertThat(answer.status())
                        .as(
                                "%s %s: %s",
                                route.method(), route.pattern(), answer.raw().body())
                        .isBetween(400, 499);
                assertRefused(answer);
            }
        });
    }

    @Test
    void whoSendsTooMuchIsToldHowMuchIsRead() {
        var much = ("{\"name\": \"" + "x".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        walk((route, handler) -> {
            if (!route.isForMembers() && body(handler, false)) {
                var answer = bytes(route, much);
                // Who may not come in at all is not read either.
                assertThat(answer.status())
                        .as("%s %s", route.method(), route.pattern())
                        .isIn(413, 403);
            }
        });
    }

    @Test
    void aQuestionThatMakesNoSenseHasNoAnswer() {
        walk((route, handler) -> parameters(handler)
                .forEach(name -> NO_IDS.stream()
                        .filter(value -> !value.equals("%c3%28"))
                        .forEach(value -> endsWell(
                                route,
                                name + "=" + value,
                                sent(route, addressOf(route, NOBODYS_ID) + "?" + name + "=" + value, route.body())))));
    }

    @Test
    void aVersionThatNobodyHasSeenChangesNothing() {
        walk((route, handler) -> {
            if (List.of("PUT", "PATCH", "DELETE").contains(route.method())) {
                NO_TAGS.forEach(tag -> endsWell(
                        route,
                        tag,
                        sent(
                                route,
                                addressOf(route, NOBODYS_ID),
                                route.body(),
                                "If-Match",
                                tag,
                                "Idempotency-Key",
                                "k".repeat(300))));
            }
        });
    }

    /** Whatever it is answered, the house stands and speaks in its one form. */
    private static void endsWell(Route route, String nonsense, Answer answer) {
        var said = "%s %s with %.60s: %s"
                .formatted(
                        route.method(), route.pattern(), nonsense, answer.raw().body());
        assertThat(answer.status()).as(said).isLessThan(500);
        // A payment company reads its own form of a no, not ours.
        var isOurs = !route.pattern().matches(".*/\\{payment}/(alipay|wechat).*");
        if (isOurs && answer.status() >= 400 && !route.method().equals("HEAD")) {
            assertRefused(answer);
        }
    }

    private void walk(BiConsumer<Route, HandlerMethod> visit) {
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.dingzuo")) {
                Route.of(mapping).forEach(route -> visit.accept(route, handler));
            }
        });
    }

    private String addressOf(Route route, String id) {
        var values = new HashMap<String, String>();
        route.variables().forEach(name -> values.put(name, isScope(name) ? maker.studio() : id));
        return route.address(values);
    }

    private static boolean isScope(String variable) {
        return variable.equals("studio") || variable.equals("shop");
    }

    private Answer sent(Route route, String address, String body, String... more) {
        var asks = route.method().equals("GET") || route.method().equals("DELETE");
        return maker.to(route.method(), address, asks ? null : body, headers(route, more));
    }

    private Answer bytes(Route route, byte[] body) {
        return maker.bytesTo(route.method(), addressOf(route, NOBODYS_ID), body, headers(route));
    }

    private static String[] headers(Route route, String... more) {
        var own = Stream.of(
                "Content-Type", route.contentType(), "Accept", "*/*", "If-Match", "\"0\"", "Idempotency-Key", "key");
        return Stream.concat(own, Arrays.stream(more)).toArray(String[]::new);
    }

    private static boolean body(HandlerMethod handler, boolean required) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestBody.class))
                .anyMatch(body -> body != null && (!required || body.required()));
    }

    private static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getParameter)
                .map(java.lang.reflect.Parameter::getName)
                .toList();
    }

    private Map<String, String> rows() throws SQLException {
        return Rows.of(directory.studioOfShop(maker.studio()).orElseThrow().value());
    }
}
