package org.dingzuo.testing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.When;
import org.dingzuo.customer.Buyer;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.audit.AuditEntry;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.ordering.booking.ExpireHold;
import org.dingzuo.ordering.booking.OrderDesk;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.making.Delivering;
import org.dingzuo.ordering.making.Making;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.payment.PaymentId;
import org.dingzuo.payment.Payments;
import org.dingzuo.payment.Receipt;
import org.dingzuo.pricing.PriceList;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.pricing.PriceLists;
import org.dingzuo.studio.NewStudio;
import org.dingzuo.studio.OpeningOutcome;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A studio of a test's own, opened through the public doors: one potter, every day from nine to seventeen, one cup of two hours. */
public final class Atelier {
    public static final LocalDate WHENEVER = LocalDate.of(2099, 12, 31);
    private static final String CONSENT = "2026-11";

    public final StudioId studio;
    public final String slug;
    private final ApplicationContext house;

    private Atelier(StudioId studio, String slug, ApplicationContext house) {
        this.studio = studio;
        this.slug = slug;
        this.house = house;
    }

    public static Atelier open(ApplicationContext house) {
        var slug = "atelier-" + UUID.randomUUID().toString().substring(0, 13);
        var opened = house.getBean(Studios.class)
                .open(new NewStudio(
                        slug,
                        Words.of("试作坊", "Trial studio"),
                        Words.of("一只杯", "One cup"),
                        Language.ZH_CN,
                        ZoneId.of("Asia/Shanghai"),
                        "浙江省",
                        "celadon"));
        if (!(opened instanceof OpeningOutcome.Opened(var studio))) {
            throw new AssertionError("not opened: " + opened);
        }
        var atelier = new Atelier(studio, slug, house);
        atelier.run(atelier::furnish);
        return atelier;
    }

    private void furnish() {
        var week = Arrays.stream(DayOfWeek.values())
                .map(day -> TimeBlock.making(day, 9, 17))
                .toList();
        bean(Studios.class).hire("阿宁", Set.of(), week);
        var materials = bean(Materials.class);
        materials.define(new NewItem("clay", Words.of("陶土", "Clay"), Words.of("克", "g"), 7));
        materials.receive("clay", 1_000_000);
        var designs = bean(Designs.class);
        designs.publish(designs.draft("cup", cup("杯", "Cup", 120)));
    }

    /** @param minutes of attended work */
    public static Blueprint cup(String chinese, String english, int minutes) {
        return new Blueprint(
                Words.of(chinese, english),
                Words.of("手捏", "Pinched by hand"),
                Money.of(20_000),
                List.of(new OptionGroup(
                        "handle",
                        Words.of("把手", "Handle"),
                        OptionGroup.Kind.CHOICE,
                        true,
                        List.of(
                                new Choice("none", Words.of("无", "None"), null, Money.ZERO, true, null),
                                new Choice("loop", Words.of("环", "Loop"), null, Money.of(3_000), true, null)),
                        Limits.NONE,
                        Money.ZERO,
                        null)),
                List.of(),
                List.of(
                        step("pinch", "捏", "Pinch", minutes, List.of(), null),
                        step("handle", "接把", "Handle", 30, List.of("pinch"), new When("handle", Set.of("loop")))),
                List.of(new BillLine("clay", 400, null)),
                List.of(),
                false);
    }

    private static RoutingStep step(
            String key, String chinese, String english, int minutes, List<String> after, @Nullable When when) {
        return new RoutingStep(
                key,
                Words.of(chinese, english),
                RoutingStep.Kind.ATTENDED,
                minutes,
                Map.of(),
                null,
                null,
                null,
                0,
                null,
                true,
                after,
                when);
    }

    public <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    /** Inside the studio's scope. */
    public <T> T in(Supplier<T> work) {
        return StudioScope.call(studio, work);
    }

    public void run(Runnable work) {
        StudioScope.run(studio, work);
    }

    /** The acts in its record of changes, the oldest first. */
    public List<String> recorded() {
        return in(() -> bean(Audit.class).page(null, 100)).reversed().stream()
                .map(AuditEntry::action)
                .toList();
    }

    /** Rows of this studio, for what no door tells. */
    public <T> T rows(Function<JdbcClient, T> work) {
        return in(() -> Objects.requireNonNull(
                bean(TransactionTemplate.class).execute(status -> work.apply(bean(JdbcClient.class)))));
    }

    public static Wish oneCup() {
        return new Wish(List.of(new Wish.Line("cup", Map.of("handle", "none"), 1)), false, null, null);
    }

    public PlaceOrder acceptance(String key, Wish wish, LocalDate shipNoLaterThan) {
        return new PlaceOrder(
                key,
                Documents.hash(wish.toString() + shipNoLaterThan),
                wish,
                Money.of(10_000_000),
                shipNoLaterThan,
                new Buyer("林小满", "13800138000", new Buyer.Address("浙江省", "杭州市", "西湖区", "文三路 1 号")),
                List.of(
                        new PlaceOrder.ConsentGiven(Offer.ConsentKind.CUSTOM_GOODS, CONSENT),
                        new PlaceOrder.ConsentGiven(Offer.ConsentKind.PRIVACY, CONSENT)),
                Language.ZH_CN);
    }

    public PlacementOutcome place(PlaceOrder acceptance) {
        return in(() -> bean(OrderDesk.class).place(acceptance));
    }

    /** A cup ordered by a new buyer, held and not yet paid. */
    public PlacementOutcome.Placed placed() {
        var outcome = place(acceptance(UUID.randomUUID().toString(), oneCup(), WHENEVER));
        if (outcome instanceof PlacementOutcome.Placed placed) {
            return placed;
        }
        throw new AssertionError("not placed: " + outcome);
    }

    /** Makes, sends and delivers it; whatever is open is paid on the way. */
    public void deliver(PlacementOutcome.Placed placed) {
        pay(placed.payment());
        var making = bean(Making.class);
        var delivering = bean(Delivering.class);
        run(() -> making.done(placed.order(), 0, "pinch", null, true));
        in(() -> bean(OrderChanges.class).payBalance(placed.order())).ifPresent(this::pay);
        in(() -> delivering.shipped(placed.order(), "SF", "1"));
        run(() -> delivering.delivered(placed.order()));
    }

    /** Whoever bought here before may book so much earlier than others.
     *  @return the link of somebody who did: {@link #acceptance}'s buyer */
    public String regular(Duration early) {
        var plain = PriceList.PLAIN;
        var tier = new Tier("regular", Words.of("熟客", "Regular"), Money.of(1), 0, (int) early.toMinutes());
        run(() -> bean(PriceLists.class)
                .change(
                        new PriceList(
                                plain.perHour(),
                                plain.breaks(),
                                plain.bundles(),
                                plain.tierDays(),
                                List.of(tier),
                                plain.freight(),
                                plain.floor()),
                        0));
        var before = placed();
        deliver(before);
        return before.token();
    }

    public Receipt pay(PaymentId payment) {
        return in(() -> bean(Payments.class).receive(payment, "sandbox"));
    }

    public OrderView order(OrderId order) {
        return in(() -> bean(Orders.class).find(order)).orElseThrow();
    }

    /** As if the hold had been over a second ago. */
    public void letTheHoldEnd(OrderId order) {
        this.<Integer>rows(db -> db.sql(
                        "update ordering.orders set hold_expires_at = placed_at - interval '1 second' where order_id ="
                                + " ?")
                .param(order.value())
                .update());
    }

    public void expire(OrderId order) {
        run(() -> bean(ExpireHold.class).run(order.value()));
    }

    /** The sum over every account of this studio's ledger; anything but nothing is a fault. */
    public long ledger() {
        return rows(db -> db.sql("select coalesce(sum(amount), 0)::bigint from payment.entry")
                .query(Long.class)
                .single());
    }

    public long account(String account) {
        return rows(db -> db.sql("select coalesce(sum(amount), 0)::bigint from payment.entry where account = ?")
                .param(account)
                .query(Long.class)
                .single());
    }

    /** Hours for which one pair of hands would be at two things; anything but none is a fault. */
    public long overlaps() {
        return rows(db -> db.sql("""
            select count(*)
              from promise.placement a
              join promise.placement b on a.person_id = b.person_id and a.during && b.during
               and (a.order_id, a.step, a.part) < (b.order_id, b.step, b.part)
            """).query(Long.class).single());
    }

    /** Runs everything at once and gathers the answers in order. */
    public static <T> List<T> race(List<Callable<T>> racers) {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var racer : racers) {
                running.add(threads.submit(() -> {
                    gate.await();
                    return racer.call();
                }));
            }
            gate.countDown();
            var answers = new ArrayList<T>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError("a racer fell", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
