package org.dingzuo.ordering.buyers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.campaign.NewWaiting;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Buyers;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.orderbook.Margins;
import org.dingzuo.ordering.orderbook.OrderBook;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.dingzuo.testing.WalletOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Names and addresses: each order keeps its own, and the owner hands them out or forgets them when somebody asks. */
@RunningHouse
class PersonalDataTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    Invitations invitations;

    Atelier atelier;
    Buyers buyers;
    PersonalFiles files;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        buyers = atelier.bean(Buyers.class);
        files = atelier.bean(PersonalFiles.class);
    }

    @Test
    void anOrderGoesToWhomItWasOrderedForThoughThePhoneOrdersAgain() {
        var first = order("林小满", "文三路 1 号");
        var second = order("她的妈妈", "老家 9 号");
        assertThat(recipient(first)).extracting(Buyer::name).isEqualTo("林小满");
        assertThat(recipient(first).address().line()).isEqualTo("文三路 1 号");
        assertThat(recipient(second)).extracting(Buyer::name).isEqualTo("她的妈妈");
        assertThat(atelier.order(first).buyer()).isEqualTo(atelier.order(second).buyer());
    }

    @Test
    void whoIsForgottenLeavesTheirMoneyAndNothingElse() {
        var order = order("林小满", "文三路 1 号");
        var buyer = atelier.order(order).buyer();
        atelier.pay(atelier.order(order).payments().getFirst().id());
        atelier.in(() -> atelier.bean(OrderBook.class).note(order, "林小满喜欢哑光"));
        assertThat(atelier.in(() -> files.erase(buyer)))
                .isEqualTo(new ErasureOutcome.StillNeeded(
                        List.of(atelier.order(order).number())));
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(order));

        assertThat(atelier.in(() -> files.erase(buyer))).isEqualTo(new ErasureOutcome.Erased());
        assertThat(atelier.in(() -> buyers.recipient(order.value()))).isEmpty();
        assertThat(atelier.in(() -> buyers.withPhone("13800138000"))).isEmpty();
        assertThat(atelier.in(() -> atelier.bean(Margins.class).of(order).notes()))
                .isEmpty();
        assertThat(atelier.ledger()).isZero();
        assertThat(atelier.order(order).refunds()).hasSize(1);
        assertThat(atelier.in(() -> files.erase(buyer))).isEqualTo(new ErasureOutcome.Unknown());
        assertThat(atelier.<Long>rows(db -> db.sql("select count(*) from customer.recipient")
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(atelier.order(order("林小满", "文三路 1 号")).buyer()).isNotEqualTo(buyer);
    }

    @Test
    void noRowOfTheHouseSaysAWordThatWasSaidOnTheOrderOfWhoIsForgotten() {
        var order = order("林小满", "文三路 1 号");
        var buyer = atelier.order(order).buyer();
        atelier.in(() -> atelier.bean(OrderBook.class).note(order, "小满的奶奶来取"));
        List.of(
                        "insert into ordering.happening (studio_id, order_id, at, kind, parameters) values (?, ?,"
                                + " now(), 'photo-questioned', '{\"because\": \"小满的奶奶不喜欢\", \"day\": \"2026-05-01\"}')",
                        "insert into ordering.photo_approval (studio_id, order_id, question_no, photo, question,"
                                + " asked_at, approved, words, answered_at) values (?, ?, 1, 'p', '小满的奶奶看过吗', now(), false, '小满的奶奶不喜欢', now())",
                        "insert into ordering.goods_return (studio_id, order_id, lines, words, asked_at, arrived_at, refunded)"
                                + " values (?, ?, '{0}', '小满的奶奶不要', now(), now(), 0)",
                        "insert into ordering.date_request (studio_id, order_id, request_no, former, ship_by, reason, asked_at, answer, answered_at)"
                                + " values (?, ?, 1, current_date, current_date + 1, '小满的奶奶病了', now(), 'REFUSED', now())",
                        "insert into ordering.amendment (studio_id, order_id, amendment_no, asked_by, wish, words, asked_at, state,"
                                + " lapses_at, price, difference, extra, because, ship_by, settled, answered_at) values (?, ?, 1, 'BUYER',"
                                + " '[]', '刻小满的奶奶', now(), 'DECLINED', now(), '[]', 0, 0, '小满的奶奶改了', current_date, 0, now())")
                .forEach(said -> atelier.<Integer>rows(db -> db.sql(said)
                        .param(atelier.studio.value())
                        .param(order.value())
                        .update()));
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(order));
        assertThat(tablesThatSay("小满的奶奶")).hasSize(6);

        assertThat(atelier.in(() -> files.erase(buyer))).isEqualTo(new ErasureOutcome.Erased());
        assertThat(tablesThatSay("小满的奶奶")).isEmpty();
        assertThat(atelier.order(order).happenings())
                .anySatisfy(happening -> assertThat(happening.parameters()).containsOnlyKeys("day"));
    }

    /** Of all tables that are the studio's own. */
    private List<String> tablesThatSay(String words) {
        return atelier.rows(db -> db.sql("""
                        select table_schema || '.' || table_name from information_schema.columns
                         where column_name = 'studio_id' and table_schema not in ('pg_catalog', 'information_schema')
                         order by 1
                        """).query(String.class).list().stream()
                .filter(table -> db.sql("select exists (select from " + table + " t where t::text like ?)")
                        .param("%" + words + "%")
                        .query(Boolean.class)
                        .single())
                .toList());
    }

    @Test
    void theOwnerHandsOutEverythingAndNobodyElseDoes() {
        var shopper = new Shopper(port);
        var owner = Maker.ofDemo(port, "zhangchen");
        var placed = WalletOrder.placed(shopper);
        var buyer = owner.get("/orders/" + placed.order())
                .body()
                .path("buyer")
                .path("id")
                .asString();
        var handed = owner.get("/buyers/" + buyer);
        assertThat(handed.status()).isEqualTo(200);
        assertThat(handed.raw().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("buyer.json");
        assertThat(handed.body().path("latest").path("phone").asString()).isEqualTo("13800138000");
        assertThat(handed.body().path("orders").findValuesAsString("number")).isNotEmpty();
        assertThat(owner.get("/audit").raw().body()).contains("buyer.exported").doesNotContain("13800138000", "林小满");

        assertThat(owner.to("DELETE", "/api/v1/studios/zhangchen/buyers/" + buyer, null)
                        .type())
                .isEqualTo("/problems/still-needed");
        var helper = owner.helper();
        assertThat(helper.get("/buyers/" + buyer).status()).isEqualTo(403);
        assertThat(helper.delete("/buyers/" + buyer).status()).isEqualTo(403);
        var stranger = Maker.ofNewStudio(port, invitations);
        for (var id : List.of(
                buyer, Hostile.NOBODYS_ID, "not-an-id", "%00", UUID.randomUUID().toString())) {
            Hostile.assertRefused(stranger.get("/buyers/" + id));
            Hostile.assertRefused(stranger.delete("/buyers/" + id));
        }
    }

    @Test
    void whereAPhoneWaitsIsHandedOutWithTheRestAndForgottenWithIt() {
        var order = order("林小满", "文三路 1 号");
        var buyer = atelier.order(order).buyer();
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(order));
        atelier.in(() -> atelier.bean(WaitingList.class)
                .join(new NewWaiting(
                        List.of(new NewWaiting.Line("cup", Map.of("handle", "none"), 2)),
                        true,
                        null,
                        null,
                        "13800138000",
                        Language.ZH_CN)));
        var file = atelier.in(() -> files.handOut(buyer)).orElseThrow();
        assertThat(file.waiting())
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.lines().getFirst().design()).isEqualTo("cup"));
        assertThat(atelier.in(() -> files.erase(buyer))).isEqualTo(new ErasureOutcome.Erased());
        assertThat(atelier.<Long>rows(db -> db.sql("""
                                select count(*) from campaign.waiting
                                 where phone is not null or phone_mark is not null or state <> 'LEFT'
                                """).query(Long.class).single()))
                .isZero();
    }

    private OrderId order(String name, String line) {
        var said = atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), Atelier.WHENEVER);
        var buyer = new Buyer(name, "13800138000", new Buyer.Address("浙江省", "杭州市", "西湖区", line));
        var outcome = atelier.place(new PlaceOrder(
                said.key(),
                said.fingerprint(),
                said.wish(),
                said.totalAtMost(),
                said.shipNoLaterThan(),
                buyer,
                said.consents(),
                said.language()));
        return ((PlacementOutcome.Placed) outcome).order();
    }

    private Buyer recipient(OrderId order) {
        return atelier.in(() -> buyers.recipient(order.value())).orElseThrow();
    }
}
