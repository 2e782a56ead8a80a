package org.dingzuo.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.StatementCount;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the screens of a maker's day ask of the database, each with something on it. The floor's bench asks the same of 5,000 orders. */
@RunningHouse
class EveryMakersPageAsksLittleTest {
    private static final int MOST = 10;
    /** Handed out when a person asks for everything: each desk is asked once. */
    private static final int MOST_OF_FILE = 24;

    /** Everything that is kept of one person, for that person: no page of a day, but it does not grow with the orders either. */
    private static final String FILE = "/buyers/{buyer}";

    private static final List<String> PAGES = List.of(
            "/today",
            "/decisions",
            "/plan",
            "/plan/proposals",
            "/calendar?days=28&from={today}",
            "/orders/board",
            "/orders",
            "/orders?q=139",
            "/orders/{order}",
            "/orders/{order}/steps",
            "/orders/{order}/changes",
            "/orders/{order}/messages",
            "/orders/{order}/parcels",
            "/orders/{order}/packing",
            "/buyers",
            "/buyers/{buyer}/card",
            FILE,
            "/inquiries?state=NEW",
            "/threads",
            "/silent-orders",
            "/demand",
            "/materials",
            "/stock-figures",
            "/buying",
            "/alarms",
            "/purchases",
            "/suppliers",
            "/money-back",
            "/bill-differences",
            "/book-differences",
            "/payments/proven",
            "/refunds",
            "/payouts",
            "/drops",
            "/cycles",
            "/series",
            "/waiting",
            "/designs",
            "/people",
            "/audit",
            "/setup");

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    Shopper shopper;
    Maker maker;

    @BeforeEach
    void comeIn() {
        shopper = new Shopper(port);
        maker = Maker.ofDemo(port, "zhangchen");
    }

    @Test
    void noPageAsksMoreThanTenTimesAndNoneMoreForMoreOrders() {
        var order = busy();
        var few = asked(order);
        assertThat(few)
                .allSatisfy((page, statements) -> assertThat(statements)
                        .as(page)
                        .hasSizeLessThanOrEqualTo(page.equals(FILE) ? MOST_OF_FILE : MOST));
        busy();
        busy();
        assertThat(asked(order))
                .allSatisfy((page, statements) -> assertThat(statements)
                        .as(page)
                        .hasSizeLessThanOrEqualTo(
                                Objects.requireNonNull(few.get(page)).size()));
    }

    /** Paid and begun; its buyer writes, and another one would have something otherwise. */
    private UUID busy() {
        var begun = WalletOrder.paid(shopper);
        var first = maker.get("/orders/" + begun.order() + "/steps").body().get(0);
        var step = "/orders/%s/lines/0/steps/%s/start"
                .formatted(begun.order(), first.path("step").asString());
        assertThat(maker.post(step, "").status()).isLessThan(300);
        var words = "{\"id\": \"%s\", \"words\": \"什么时候好?\"}".formatted(UUID.randomUUID());
        assertThat(track(begun, "/messages", words)).isLessThan(300);
        var wish = """
                {"lines": [{"line": 0, "configuration": {"leather": "veg-tan-brown", "thread": "cream", "lettering": "X.Y."}}], "words": "换个字"}
                """;
        assertThat(track(WalletOrder.paid(shopper), "/changes", wish)).isLessThan(300);
        return begun.order();
    }

    private int track(WalletOrder.Placed order, String path, String body) {
        return shopper.post("/api/v1/track/" + order.token() + path, body).status();
    }

    private Map<String, List<String>> asked(UUID order) {
        var buyer =
                maker.get("/orders/" + order).body().path("buyer").path("id").asString();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        var asked = new TreeMap<String, List<String>>();
        try (var count = new StatementCount()) {
            for (var page : PAGES) {
                var path = page.replace("{order}", order.toString())
                        .replace("{buyer}", buyer)
                        .replace("{today}", today.toString());
                assertThat(maker.get(path).status()).as(page).isEqualTo(200);
                asked.put(page, fewest(count, path));
            }
        }
        return asked;
    }

    /** Of three times: in between a job may turn the plan, and whoever looks next has its page drawn anew. That a better plan is sent for
     *  does not count: whether it is depends on whether somebody is looking for one just then. */
    private List<String> fewest(StatementCount count, String path) {
        return Stream.generate(() -> count.of(() -> maker.get(path)))
                .limit(3)
                .map(statements -> statements.stream()
                        .filter(sql -> !sql.contains("insert into jobs.scheduled_tasks"))
                        .toList())
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }
}
