package org.dingzuo.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dingzuo.foundation.directory.Directory;
import org.dingzuo.identity.Invitations;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.Shopper.Answer;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route of the house with another studio's slug and with another studio's ids. */
@RunningHouse
class EveryRouteKeepsToItsStudioTest {
    private static final String THEIRS = "zhangchen";

    /** What is open to everybody, and why that is right. A route that is neither here nor below a studio has no business. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("/api/v1/shops/", "the shop"),
            Map.entry("/api/v1/track/", "whoever holds an order's token is its buyer"),
            Map.entry("/api/v1/payments/", "paying somebody's order harms nobody; the id is random"),
            Map.entry("/api/v1/session", "signing in; the rest asks for a session itself"),
            Map.entry("/api/v1/welcome/", "whoever holds a one-time link comes in"),
            Map.entry("/api/v1/renewals/", "whoever holds a link for a forgotten password chooses a new one"),
            Map.entry("/api/v1/host/", "asks for the host itself"),
            Map.entry("/api/v1/clock", "sandbox only: the driven clock of benches"),
            Map.entry("/media/", "closed media asks for a signed link"),
            Map.entry("/studio", "the makers' app, the same file for all"),
            Map.entry("/{shop", "the shop's pages"),
            Map.entry("/api/v1/waiting/", "whoever holds a waiting token is who waits"),
            Map.entry("/w/", "the page of who waits, by token"),
            Map.entry("/o/", "a buyer's order page, by token"),
            Map.entry("/c/", "a certificate's page"),
            Map.entry("/", "the house's first page"),
            Map.entry("/v3/api-docs", "the API's own description; off unless set"));

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    Directory directory;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void aRouteIsBelowAStudioOrIsOpenForAKnownReason() {
        assertThat(routes())
                .filteredOn(route -> !route.isForMembers())
                .extracting(Route::pattern)
                .allMatch(pattern -> pattern.equals("/")
                        || OPEN.keySet().stream()
                                .filter(prefix -> prefix.length() > 1)
                                .anyMatch(pattern::startsWith));
    }

    @Test
    void whoHasNotSignedInIsAskedTo() {
        var nobody = new Maker(port, THEIRS);
        var let = answers(route -> send(nobody, route, Map.of("studio", THEIRS)));
        assertThat(let)
                .isNotEmpty()
                .allSatisfy((route, answer) -> assertThat(answer.status()).isEqualTo(401));
    }

    @Test
    void aMemberOfAnotherStudioFindsNothingAndChangesNothing() throws SQLException {
        var stranger = Maker.ofNewStudio(port, invitations);
        var before = theirRows();
        var let = answers(route -> send(stranger, route, Map.of("studio", THEIRS)));
        assertThat(let)
                .allSatisfy((route, answer) -> assertThat(answer.status()).isEqualTo(404));
        assertThat(theirRows()).isEqualTo(before);
    }

    @Test
    void anotherStudiosIdsOpenNothingFromOnesOwn() throws SQLException {
        WalletOrder.placed(new Shopper(port));
        Maker.ofDemo(port, THEIRS).post("/invitations", "{}");
        var stranger = Maker.ofNewStudio(port, invitations);
        var theirs = theirIds();
        var before = theirRows();
        var let = new TreeMap<String, Answer>();
        for (var route : routes()) {
            var named = route.variables().stream().filter(theirs::containsKey).toList();
            if (!named.isEmpty()) {
                var values = new HashMap<>(theirs);
                values.put("studio", stranger.studio());
                values.put("shop", stranger.studio());
                let.put(route.method() + " " + route.pattern(), send(stranger, route, values));
            }
        }
        assertThat(let)
                .isNotEmpty()
                .allSatisfy((route, answer) -> assertThat(answer.status()).isBetween(400, 499));
        assertThat(theirRows()).isEqualTo(before);
    }

    private Map<String, String> theirIds() throws SQLException {
        var studio = directory.studioOfShop(THEIRS).orElseThrow().value();
        var ids = new HashMap<String, String>();
        for (var name : routes().stream()
                .flatMap(route -> route.variables().stream())
                .distinct()
                .toList()) {
            if (!name.equals("studio") && !name.equals("token") && !name.equals("payment")) {
                Rows.anyIdOf(studio, name).ifPresent(id -> ids.put(name, id));
            }
        }
        return ids;
    }

    private Map<String, String> theirRows() throws SQLException {
        return Rows.of(directory.studioOfShop(THEIRS).orElseThrow().value());
    }

    private Map<String, Answer> answers(java.util.function.Function<Route, Answer> call) {
        var answers = new TreeMap<String, Answer>();
        routes().stream()
                .filter(Route::isForMembers)
                .forEach(route -> answers.put(route.method() + " " + route.pattern(), call.apply(route)));
        return answers;
    }

    private static Answer send(Maker maker, Route route, Map<String, String> values) {
        var asks = route.method().equals("GET") || route.method().equals("DELETE");
        return maker.to(
                route.method(),
                route.address(values),
                asks ? null : route.body(),
                "Content-Type",
                route.contentType(),
                "Accept",
                route.accepts(),
                "If-Match",
                "\"0\"");
    }

    private List<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> Route.of(mapping).stream())
                .toList();
    }
}
