package org.dingzuo.ordering.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.catalog.OptionGroup.Limits;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.When;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.Offer.ConsentKind;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.Terms;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Told;
import org.dingzuo.testing.Atelier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A leather studio of a test's own, and what becomes of an order there: a wallet of brown or black hide, cut first, then stitched;
 *  letters are stamped last, and cost half an hour more. */
final class LeatherBench {
    static final Map<String, Object> BROWN = Map.of("hide", "brown");
    static final Map<String, Object> BLACK = Map.of("hide", "black");
    static final Map<String, Object> LETTERED = Map.of("hide", "brown", "letters", "LX");
    static final Money LETTERS = Money.of(5_000);

    final Atelier atelier;
    final Amendments amendments;

    private LeatherBench(Atelier atelier) {
        this.atelier = atelier;
        this.amendments = atelier.bean(Amendments.class);
    }

    static LeatherBench open(ApplicationContext house) {
        var bench = new LeatherBench(Atelier.open(house));
        bench.atelier.run(bench::furnish);
        return bench;
    }

    private void furnish() {
        var materials = atelier.bean(Materials.class);
        materials.define(new NewItem("brown", Words.of("棕皮", "Brown"), Words.of("件", "pcs"), 7));
        materials.define(new NewItem("black", Words.of("黑皮", "Black"), Words.of("件", "pcs"), 7));
        materials.receive("brown", 50);
        materials.receive("black", 50);
        var designs = atelier.bean(Designs.class);
        designs.publish(designs.draft("wallet", wallet()));
    }

    /** A paid order of one wallet. */
    OrderId paid(Map<String, Object> configuration) {
        var wish = new Wish(List.of(new Wish.Line("wallet", configuration, 1)), false, null, null);
        var placed = (PlacementOutcome.Placed)
                atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        atelier.pay(placed.payment());
        return placed.order();
    }

    /** Asked for, agreed to at no extra cost, and accepted. */
    void change(OrderId order, Map<String, Object> to) {
        assertThat(ask(order, to, "")).isEqualTo(new AmendmentOutcome.Done());
        assertThat(agree(order, Money.ZERO, null)).isEqualTo(new AmendmentOutcome.Done());
        assertThat(acceptAsOffered(order)).isEqualTo(new AmendmentOutcome.Done());
    }

    AmendmentOutcome ask(OrderId order, Map<String, Object> configuration, String words) {
        return atelier.in(() -> amendments.ask(order, Map.of(0, configuration), words));
    }

    AmendmentOutcome agree(OrderId order, Money extra, @Nullable String because) {
        var asked = atelier.order(order).amendment();
        return atelier.in(() -> amendments.agree(order, asked == null ? 1 : asked.no(), extra, because));
    }

    /** The buyer's yes to what stands offered. */
    AmendmentOutcome acceptAsOffered(OrderId order) {
        var offered = atelier.order(order).amendment();
        return offered == null
                ? new AmendmentOutcome.Unchanged()
                : accept(order, offered.no(), offered.sum(), offered.shipBy());
    }

    AmendmentOutcome accept(OrderId order, int no, Money sum, LocalDate shipBy) {
        var consents = List.of(new PlaceOrder.ConsentGiven(ConsentKind.CUSTOM_GOODS, Terms.VERSION));
        return atelier.in(() -> amendments.accept(order, no, sum, shipBy, consents));
    }

    Amendment amendment(OrderId order) {
        return Objects.requireNonNull(atelier.order(order).amendment());
    }

    /** Hands are on the step, at once. */
    void begin(OrderId order, String step) {
        atelier.run(() -> floor().start(new StepKey(order, 0, step), null, null, Told.AT_ONCE));
    }

    Floor floor() {
        return atelier.bean(Floor.class);
    }

    /** Steps of an order that stand in the plan. */
    List<String> placedSteps(OrderId order) {
        return atelier.rows(db -> db.sql("select distinct step from promise.placement where order_id = ?")
                .param(order.value())
                .query(String.class)
                .list());
    }

    /** The same with hands and hours. */
    List<String> placements(OrderId order) {
        return atelier.rows(
                db -> db.sql("select step || person_id || during from promise.placement where order_id = ? order by 1")
                        .param(order.value())
                        .query(String.class)
                        .list());
    }

    /** Hides spoken for, by item. */
    Map<String, Long> committed() {
        return counted("select item, committed from materials.item where item in ('brown', 'black') and committed > 0");
    }

    /** Hides that lie there, by item. */
    Map<String, Long> onHand() {
        return counted("select item, on_hand from materials.item where item in ('brown', 'black')");
    }

    private Map<String, Long> counted(String sql) {
        return atelier.rows(db -> {
            var counts = new TreeMap<String, Long>();
            db.sql(sql).query(row -> {
                counts.put(row.getString(1), row.getLong(2));
            });
            return counts;
        });
    }

    private static Blueprint wallet() {
        var hide = new OptionGroup(
                "hide",
                Words.of("皮", "Hide"),
                OptionGroup.Kind.CHOICE,
                true,
                List.of(
                        new Choice("brown", Words.of("棕", "Brown"), null, Money.ZERO, true, null),
                        new Choice("black", Words.of("黑", "Black"), null, Money.of(1_000), true, null)),
                Limits.NONE,
                Money.ZERO,
                null);
        var letters = new OptionGroup(
                "letters",
                Words.of("字", "Letters"),
                OptionGroup.Kind.TEXT,
                false,
                List.of(),
                new Limits(null, null, null, 4, null),
                LETTERS,
                null);
        return new Blueprint(
                Words.of("钱夹", "Wallet"),
                Words.of("手缝", "Sewn by hand"),
                Money.of(30_000),
                List.of(hide, letters),
                List.of(),
                List.of(
                        step("cut", Words.of("裁皮", "Cut"), 60, List.of(), null),
                        step("stitch", Words.of("缝", "Stitch"), 120, List.of("cut"), null),
                        step("stamp", Words.of("打字", "Stamp"), 30, List.of("stitch"), new When("letters", null))),
                List.of(
                        new BillLine("brown", 1, new When("hide", Set.of("brown"))),
                        new BillLine("black", 1, new When("hide", Set.of("black")))),
                List.of(),
                false);
    }

    private static RoutingStep step(String key, Words name, int minutes, List<String> after, @Nullable When when) {
        return new RoutingStep(
                key, name, RoutingStep.Kind.ATTENDED, minutes, Map.of(), null, null, null, 0, null, true, after, when);
    }
}
