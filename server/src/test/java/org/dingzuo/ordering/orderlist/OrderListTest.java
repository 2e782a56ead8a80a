package org.dingzuo.ordering.orderlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Remark;
import org.dingzuo.foundation.sheet.Grid;
import org.dingzuo.foundation.sheet.SheetOutcome;
import org.dingzuo.foundation.sheet.Sheets;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.bookcheck.BookCheck;
import org.dingzuo.ordering.buyers.BuyerBook;
import org.dingzuo.ordering.buyers.BuyerQuery;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.orderbook.OrderBook;
import org.dingzuo.ordering.orderbook.OrderQuery;
import org.dingzuo.promise.Promises;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One potter, eight hours a day, a cup of two hours. */
@RunningHouse
class OrderListTest {
    private static final String HEAD = "单号,客户姓名,手机号,收货地址,款式,配置,件数,总价,定金,下单日期,交期,状态\n";
    private static final String WHERE = "浙江省杭州市西湖区文三路 1 号";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    Invitations invitations;

    Atelier atelier;
    OrderLists lists;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        lists = atelier.bean(OrderLists.class);
    }

    @Test
    void anOpenOrderIsHeldForTheDayThatWasGivenAtThePriceThatWasAgreed() {
        var day = earliest().plusDays(20);
        var book = HEAD + "A12,林小满,13800138000," + WHERE + ",杯,把手：环,2,880,300,2026-10-01," + day + ",制作中\n";
        var seen = preview(book);
        assertThat(seen.faults()).isEmpty();
        assertThat(seen.changes()).singleElement().satisfies(change -> {
            assertThat(change.wish()).isEqualTo("把手 环");
            assertThat(change.phone()).isEqualTo("138****8000");
        });
        assertThat(all()).as("looking keeps nothing").isEmpty();

        assertThat(take(book)).isEqualTo(new OrderTaking.Taken(1, 0));
        var order = all().getFirst();
        assertThat(order.state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(order.promise().shipBy()).isEqualTo(day);
        assertThat(order.total()).isEqualTo(Money.of(88_000));
        assertThat(order.paid()).isEqualTo(Money.of(30_000));
        assertThat(order.due()).isEqualTo(Money.of(58_000));
        assertThat(order.offer().consents()).isEmpty();
        assertThat(atelier.in(() -> atelier.bean(Promises.class)
                        .placedFor(List.of(order.id().value()))))
                .isNotEmpty();
        assertThat(atelier.in(() -> atelier.bean(BookCheck.class).look())).isEmpty();

        assertThat(take(book)).as("the same book again").isEqualTo(new OrderTaking.Taken(0, 0));
        assertThat(preview(book).same()).isEqualTo(1);
        assertThat(all()).hasSize(1);
    }

    @Test
    void aDayThatThePlanCannotKeepIsSaidWithTheFirstThatItCouldAndNothingIsHalfTaken() {
        var first = earliest();
        var later = first.plusDays(30);
        // Twenty cups are five days of work.
        var book = HEAD + "1,甲,13800138001," + WHERE + ",杯,把手：无,20,4000,,," + first + ",\n" + "2,乙,13800138002," + WHERE
                + ",杯,,1,200,,," + later + ",\n";
        var refused = preview(book);
        assertThat(codes(refused)).containsExactly("2 PROMISED ONLY_LATER");
        var possible = LocalDate.parse(refused.faults().getFirst().said());
        assertThat(possible).isAfter(first).isBefore(later);
        assertThat(refused.open()).isEqualTo(1);
        assertThat(take(book)).isInstanceOf(OrderTaking.Faulty.class);
        assertThat(all()).isEmpty();
        assertThat(earliest()).as("all of it was let go again").isEqualTo(first);
        assertThat(take(book.replace(first.toString(), possible.toString()))).isEqualTo(new OrderTaking.Taken(2, 0));
    }

    @Test
    void whatWasPromisedToOthersStays() {
        var placed = atelier.placed();
        atelier.pay(placed.payment());
        var before = atelier.order(placed.order());
        preview(many(30, earliest().plusDays(60)));
        assertThat(take(many(30, earliest().plusDays(60)))).isEqualTo(new OrderTaking.Taken(30, 0));
        var after = atelier.order(placed.order());
        assertThat(after.promise().shipBy()).isEqualTo(before.promise().shipBy());
        assertThat(atelier.in(() -> atelier.bean(Promises.class).atRisk(Instant.parse("2100-01-01T00:00:00Z"))))
                .isEmpty();
        // What is remembered of the plan is what stands in the database: whoever orders now waits behind thirty cups.
        assertThat(earliest()).isAfter(before.promise().shipBy().plusDays(5));
    }

    @Test
    void nothingOfABookThatWasOnlyLookedAtIsRememberedOfThePlan() {
        var first = earliest();
        var held = atelier.placed().order();
        var far = first.plusDays(60);
        preview(HEAD + "1,甲,13800138001," + WHERE + ",杯,,20,4000,,," + far + ",\n2,乙,13800138002," + WHERE
                + ",杯,,20,4000,,," + far.plusDays(1) + ",\n");
        // The plan goes on by one version, as it had for the first of the two.
        atelier.letTheHoldEnd(held);
        atelier.expire(held);
        assertThat(earliest()).isEqualTo(first);
    }

    @Test
    void whatWasMadeBeforeIsItsBuyersHistoryAndCountsInNoFigure() {
        var book = HEAD + "7,林小满,13800138000,,青花茶盏,,2,360,360,2024-05-01,,已完成\n"
                + "8,林小满,+86 13800138000,,小碟,,,90,90,2024-06-01,,已寄出\n9,陈一,13900139000,,杯,,,1,1,,,已取消\n";
        assertThat(preview(book).past()).isEqualTo(2);
        assertThat(take(book)).isEqualTo(new OrderTaking.Taken(0, 2));
        var people =
                atelier.in(() -> atelier.bean(BuyerBook.class).list(new BuyerQuery("", null, Money.ZERO, null), 10));
        assertThat(people).singleElement().satisfies(line -> {
            assertThat(line.kept()).isZero();
            assertThat(line.paid()).isEqualTo(Money.ZERO);
        });
        assertThat(atelier.in(() ->
                        atelier.bean(Buyers.class).remarks(people.getFirst().ids())))
                .filteredOn(remark -> remark.kind() == Remark.Kind.HISTORY)
                .extracting(Remark::words)
                .containsExactlyInAnyOrder("2024-05-01，青花茶盏，× 2，¥360.00，#7", "2024-06-01，小碟，¥90.00，#8");
        assertThat(take(book)).isEqualTo(new OrderTaking.Taken(0, 0));
    }

    @Test
    void everyWrongLineIsNamed() {
        var day = earliest().plusDays(40);
        var wrong = HEAD + "1,甲,13800138001,文三路,杯,把手：方,1,200,300,," + day + ",开工\n"
                + "2,乙,12,文三路,壶,,1.5,0,,2026-02-30,下周,\n"
                + "3,丙,13800138003," + WHERE + ",杯,金色，环,1,200,300,," + day + ",\n";
        assertThat(codes(preview(wrong)))
                .containsExactly(
                        "2 STATE UNKNOWN_STATE",
                        "3 PHONE NO_PHONE",
                        "3 ADDRESS NO_ADDRESS",
                        "3 DESIGN UNKNOWN_DESIGN",
                        "3 QUANTITY NOT_WHOLE",
                        "3 PROMISED NOT_A_DAY",
                        "3 TOTAL OUT_OF_RANGE",
                        "4 PAID PAID_TOO_MUCH",
                        "4 WISH UNKNOWN_WISH");
        assertThat(codes(preview("姓名,总价\n甲,1\n"))).containsExactly("1 PHONE MISSING", "1 DESIGN MISSING");
    }

    @Test
    void ofManyHandsWithOneBookEachOrderIsTakenOnce() {
        var book = many(5, earliest().plusDays(40));
        var outcomes = Atelier.race(Collections.nCopies(4, (Callable<OrderTaking>) () -> take(book)));
        assertThat(outcomes).filteredOn(new OrderTaking.Taken(5, 0)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new OrderTaking.Taken(0, 0)::equals).hasSize(3);
        assertThat(all()).hasSize(5);
    }

    @Test
    void onlyTheOwnerTakesAnOrderBookOver() {
        var maker = Maker.ofNewStudio(port, invitations);
        var book = (HEAD + "7,林小满,13800138000,,青花茶盏,,2,360,360,2024-05-01,,已完成\n").getBytes(StandardCharsets.UTF_8);
        assertThat(maker.helper().upload("/sheets/orders/preview", book).status())
                .isEqualTo(403);
        assertThat(maker.helper().upload("/sheets/orders", book).status()).isEqualTo(403);
        assertThat(maker.upload("/sheets/orders/preview", book)
                        .body()
                        .path("past")
                        .asInt())
                .isEqualTo(1);
        assertThat(maker.upload("/sheets/orders", book).body().toString()).isEqualTo("{\"open\":0,\"past\":1}");
        assertThat(maker.upload("/sheets/orders", new byte[] {1, 2, 3}).status())
                .isBetween(400, 499);
        assertThat(maker.get("/audit").body().findValuesAsString("action")).contains("orders.imported");
    }

    private static String many(int orders, LocalDate day) {
        var book = new StringBuilder(HEAD);
        for (int at = 0; at < orders; at++) {
            book.append(at)
                    .append(",客")
                    .append(at)
                    .append(",138001381%02d,".formatted(at))
                    .append(WHERE)
                    .append(",杯,,1,200,200,,")
                    .append(day)
                    .append(",\n");
        }
        return book.toString();
    }

    /** When another cup could leave. */
    private LocalDate earliest() {
        var outcome = atelier.in(() -> atelier.bean(Offers.class).quote(Atelier.oneCup()));
        return ((OfferOutcome.Offered) outcome).offer().promise().shipBy();
    }

    private List<OrderView> all() {
        return atelier.in(() -> atelier.bean(Orders.class)
                .find(atelier.bean(OrderBook.class).list(new OrderQuery(Set.of(), null, null, 0, 100)).lines().stream()
                        .map(line -> line.id().value())
                        .toList()));
    }

    private OrderPreview preview(String book) {
        return atelier.in(() -> lists.preview(grid(book), lists.columns(grid(book), List.of())));
    }

    private OrderTaking take(String book) {
        return atelier.in(() -> lists.take(grid(book), lists.columns(grid(book), List.of())));
    }

    private static List<String> codes(OrderPreview preview) {
        return preview.faults().stream()
                .map(fault -> fault.line() + " " + fault.column() + " " + fault.code())
                .toList();
    }

    private static Grid grid(String book) {
        return ((SheetOutcome.Read) Sheets.read(book.getBytes(StandardCharsets.UTF_8))).grid();
    }
}
