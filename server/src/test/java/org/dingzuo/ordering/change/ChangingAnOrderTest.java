package org.dingzuo.ordering.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.dingzuo.ordering.Amendment.State;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.Offer.ConsentKind;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.agreement.Agreement;
import org.dingzuo.ordering.agreement.Agreements;
import org.dingzuo.ordering.agreement.Consented;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.change.AmendmentOutcome.TooFar;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.ending.Returning;
import org.dingzuo.ordering.newday.NewDates;
import org.dingzuo.ordering.offering.Terms;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.payment.Payment;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.Told;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.CapOutcome;
import org.dingzuo.promise.Caps;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A wallet of brown hide, cut first, then stitched; letters are stamped last, and cost half an hour more. */
@RunningHouse
class ChangingAnOrderTest {
    private static final Map<String, Object> BROWN = Map.of("hide", "brown");
    private static final Map<String, Object> BLACK = Map.of("hide", "black");
    private static final Map<String, Object> LETTERED = Map.of("hide", "brown", "letters", "LX");
    private static final Money LETTERS = Money.of(5_000);

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Amendments amendments;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        amendments = atelier.bean(Amendments.class);
        atelier.run(() -> {
            var materials = atelier.bean(Materials.class);
            materials.define(new NewItem("brown", Words.of("棕皮", "Brown"), Words.of("件", "pcs"), 7));
            materials.define(new NewItem("black", Words.of("黑皮", "Black"), Words.of("件", "pcs"), 7));
            materials.receive("brown", 50);
            materials.receive("black", 50);
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("wallet", wallet()));
        });
    }

    @Test
    void whatBothAgreedToIsTheOrderFromThenOn() {
        var order = paid(BROWN);
        var before = atelier.order(order);
        assertThat(ask(order, LETTERED, "想刻上名字")).isEqualTo(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).offer()).isEqualTo(before.offer());
        assertThat(agree(order, Money.of(1_000), "重新排版")).isEqualTo(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).total()).isEqualTo(before.total());

        assertThat(acceptAsOffered(order)).isEqualTo(new AmendmentOutcome.Done());

        var now = atelier.order(order);
        assertThat(now.offer().lines().getFirst().configuration().values()).isEqualTo(LETTERED);
        assertThat(now.total()).isEqualTo(before.total().plus(LETTERS).plus(Money.of(1_000)));
        assertThat(now.offer().total()).isEqualTo(now.total());
        assertThat(now.instalments().getLast().kind()).isEqualTo(Kind.CHANGE);
        assertThat(Objects.requireNonNull(now.amendment()).state()).isEqualTo(State.AGREED);
        assertThat(placedSteps(order)).containsExactlyInAnyOrder("0/cut", "0/stitch", "0/stamp");
        assertThat(now.promise().line()).extracting(span -> span.step()).contains("stamp");
        assertThat(acceptAsOffered(order)).isEqualTo(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).total()).isEqualTo(now.total());
    }

    @Test
    void whoIsAskedForAnotherDayMayChangeTheOrderInsteadAndTheQuestionFallsAway() {
        var order = paid(BROWN);
        var promised = atelier.order(order).promise().shipBy();
        var dates = atelier.bean(NewDates.class);
        atelier.<ChangeOutcome>in(() -> dates.ask(order, promised.plusDays(9), "窑坏了"));
        assertThat(atelier.order(order).dateRequest()).isNotNull();
        change(order, BLACK);
        assertThat(atelier.order(order).dateRequest()).isNull();
        assertThat(atelier.<ChangeOutcome>in(() -> dates.agree(order, promised.plusDays(9))))
                .isEqualTo(new ChangeOutcome.NotNow(OrderState.CONFIRMED));
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(promised);
    }

    @Test
    void aChangedOrderTakesItsOwnPlaceUnderACapAndNoOther() {
        var order = paid(BROWN);
        var caps = atelier.bean(Caps.class);
        atelier.<CapOutcome>in(() -> caps.set(Cap.Period.DAY, Cap.Unit.MINUTES, new Cap.Scope.Everything(), 210));
        var day = atelier.order(order).promise().shipBy();
        change(order, LETTERED);
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(day);
        var counted = atelier.in(() -> caps.ahead(8)).getFirst().ahead().stream()
                .filter(fill -> fill.taken() > 0)
                .toList();
        assertThat(counted).containsExactly(new Caps.Fill(day, 210));
    }

    @Test
    void theSameWorkInAnotherHideStaysWhereItLies() {
        var order = paid(BROWN);
        var day = atelier.order(order).promise().shipBy();
        paid(BROWN);
        var lay = placements(order);
        change(order, BLACK);
        assertThat(placements(order)).isEqualTo(lay);
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(day);
    }

    @Test
    void nobodyElseMovesAndTheOldPlaceIsFreeAgain() {
        var order = paid(LETTERED);
        var other = paid(BROWN);
        var others = placements(other);
        ask(order, BROWN, "");
        agree(order, Money.ZERO, null);
        acceptAsOffered(order);
        assertThat(placements(other)).isEqualTo(others);
        assertThat(placedSteps(order)).containsExactlyInAnyOrder("0/cut", "0/stitch");
        assertThat(overlaps()).isZero();
    }

    @Test
    void anotherHideIsSpokenForInThePlaceOfTheFirst() {
        var order = paid(BROWN);
        change(order, BLACK);
        assertThat(committed()).isEqualTo(Map.of("black", 1L));
        begin(order, "cut");
        assertThat(onHand()).containsEntry("black", 49L).containsEntry("brown", 50L);
    }

    @Test
    void whatIsCutStaysCutButLettersCanStillBeStamped() {
        var order = paid(BROWN);
        begin(order, "cut");
        assertThat(ask(order, BLACK, "")).isEqualTo(new TooFar(0, TooFar.Why.CUT, Words.of("", "")));
        change(order, LETTERED);
        assertThat(placedSteps(order)).containsExactlyInAnyOrder("0/cut", "0/stitch", "0/stamp");
        assertThat(committed()).isEmpty();
        begin(order, "stitch");
        atelier.run(() -> floor().finish(new StepKey(order, 0, "cut"), null, true));
        atelier.run(() -> floor().finish(new StepKey(order, 0, "stitch"), null, true));
        begin(order, "stamp");
        assertThat(ask(order, Map.of("hide", "brown", "letters", "XL"), ""))
                .isEqualTo(new TooFar(0, TooFar.Why.MADE, Words.of("打字", "Stamp")));
    }

    @Test
    void aChangeThatMakesItCheaperComesOffTheBalance() {
        var order = paid(LETTERED);
        var before = atelier.order(order);
        change(order, BROWN);
        var now = atelier.order(order);
        assertThat(now.total()).isEqualTo(before.total().minus(LETTERS));
        assertThat(now.paid()).isEqualTo(before.paid());
        assertThat(now.owing().open()).isEqualTo(before.owing().open().minus(LETTERS));
    }

    @Test
    void whatWasPaidAboveTheNewTotalGoesBackAtOnce() {
        var order = paid(LETTERED);
        atelier.in(() -> atelier.bean(OrderChanges.class).payBalance(order)).ifPresent(atelier::pay);
        change(order, BROWN);
        var now = atelier.order(order);
        assertThat(now.paid()).isEqualTo(now.total());
        assertThat(now.refunds()).extracting(refund -> refund.amount()).containsExactly(LETTERS);
        assertThat(atelier.ledger()).isZero();
    }

    @Test
    void nobodyAgreesToAnotherSumOrDayThanTheOneTheySaw() {
        var order = paid(BROWN);
        ask(order, LETTERED, "");
        agree(order, Money.ZERO, null);
        var offered = amendment(order);
        assertThat(accept(order, offered.no(), Money.ZERO, offered.shipBy()))
                .isEqualTo(new AmendmentOutcome.Differs(offered));
        assertThat(accept(order, offered.no(), offered.sum(), offered.shipBy().minusDays(1)))
                .isEqualTo(new AmendmentOutcome.Differs(offered));
        assertThat(atelier.order(order)
                        .offer()
                        .lines()
                        .getFirst()
                        .configuration()
                        .values())
                .isEqualTo(BROWN);
    }

    @Test
    void lettersOfOnesOwnAskForTheConsentThatStockedChoicesDidNot() {
        var order = paid(BROWN);
        ask(order, LETTERED, "");
        agree(order, Money.ZERO, null);
        var offered = amendment(order);
        var bare = atelier.in(() -> amendments.accept(order, offered.no(), offered.sum(), offered.shipBy(), List.of()));
        assertThat(bare).isInstanceOf(AmendmentOutcome.ConsentMissing.class);
        acceptAsOffered(order);
        assertThat(atelier.in(() -> atelier.bean(Returning.class).consents(order)))
                .extracting(Consented::kind)
                .contains(ConsentKind.CUSTOM_GOODS);
    }

    @Test
    void aPromiseOnlyMovesByTheChangeAndTheOldDayStaysOnRecord() {
        var order = paid(BROWN);
        var first = atelier.order(order).promise().shipBy();
        for (int other = 0; other < 6; other++) {
            paid(BROWN);
        }
        change(order, LETTERED);
        var now = atelier.order(order).promise().shipBy();
        assertThat(now).isAfterOrEqualTo(first);
        List<LocalDate> given = atelier.rows(
                db -> db.sql("select ship_by from promise.promise_change where order_id = ? order by change_no")
                        .param(order.value())
                        .query(LocalDate.class)
                        .list());
        assertThat(given).isEqualTo(now.equals(first) ? List.of(first) : List.of(first, now));
        assertThat(atelier.order(order).offer().promise().shipBy()).isEqualTo(now);
    }

    @Test
    void theMakerMayProposeAnotherHideAndOnlyTheBuyersYesMakesItSo() {
        var order = paid(BROWN);
        assertThat(atelier.<AmendmentOutcome>in(
                        () -> amendments.propose(order, Map.of(0, BLACK), Money.of(-2_000), "棕皮断货")))
                .isEqualTo(new AmendmentOutcome.Done());
        assertThat(ask(order, LETTERED, "")).isEqualTo(new AmendmentOutcome.AlreadyOpen());
        assertThat(committed()).containsEntry("brown", 1L);
        var before = atelier.order(order).total();
        acceptAsOffered(order);
        assertThat(atelier.order(order).total())
                .isEqualTo(before.plus(Money.of(1_000)).minus(Money.of(2_000)));
        assertThat(amendment(order).askedBy()).isEqualTo(Amendment.Side.MAKER);
    }

    @Test
    void eitherSideMaySayNoAndNothingWasChanged() {
        var order = paid(BROWN);
        var before = atelier.order(order).offer();
        ask(order, LETTERED, "");
        assertThat(atelier.<AmendmentOutcome>in(() -> amendments.decline(order, 1, "字模坏了")))
                .isEqualTo(new AmendmentOutcome.Done());
        assertThat(agree(order, Money.ZERO, null)).isInstanceOf(AmendmentOutcome.NotNow.class);
        ask(order, LETTERED, "那小一点呢");
        agree(order, Money.ZERO, null);
        assertThat(atelier.<AmendmentOutcome>in(() -> amendments.refuse(order, 2)))
                .isEqualTo(new AmendmentOutcome.Done());
        assertThat(acceptAsOffered(order)).isInstanceOf(AmendmentOutcome.NotNow.class);
        assertThat(atelier.order(order).offer()).isEqualTo(before);
    }

    @Test
    void silenceLapses() {
        var order = paid(BROWN);
        ask(order, LETTERED, "");
        agree(order, Money.ZERO, null);
        var offered = amendment(order);
        atelier.<Integer>rows(db ->
                db.sql("update ordering.amendment set lapses_at = asked_at").update());
        assertThat(accept(order, offered.no(), offered.sum(), offered.shipBy()))
                .isInstanceOf(AmendmentOutcome.NotNow.class);
        atelier.run(() -> amendments.lapse(order));
        atelier.run(() -> amendments.lapse(order));
        assertThat(amendment(order).state()).isEqualTo(State.LAPSED);
        assertThat(atelier.order(order).happenings())
                .filteredOn(happening -> happening.kind().equals("change-lapsed"))
                .hasSize(1);
    }

    @Test
    void agreementsAreAChainThatAnybodyCanCheckAndNobodyCanBend() throws Exception {
        var order = paid(BROWN);
        change(order, LETTERED);
        change(order, Map.of("hide", "black", "letters", "LX"));
        var chain = atelier.in(() -> atelier.bean(Agreements.class).of(order));
        assertThat(chain).extracting(Agreement::no).containsExactly(0, 1, 2);
        for (var link : chain) {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(link.document().getBytes(StandardCharsets.UTF_8));
            assertThat(link.fingerprint()).isEqualTo(HexFormat.of().formatHex(digest));
            if (link.no() > 0) {
                assertThat(link.follows()).isEqualTo(chain.get(link.no() - 1).fingerprint());
                assertThat(link.document()).contains(String.valueOf(link.follows()));
            }
        }
        assertThatThrownBy(() -> atelier.<Integer>rows(db ->
                        db.sql("update ordering.agreement set document = '{}'").update()))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> atelier.<Integer>rows(
                        db -> db.sql("delete from ordering.agreement").update()))
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> atelier.<Integer>rows(db -> db.sql("""
            insert into ordering.agreement (studio_id, order_id, agreement_no, amendment_no, document, follows, agreed_at)
            select studio_id, order_id, 3, 9, document, follows, agreed_at from ordering.agreement where agreement_no = 1
            """).update()))
                .hasMessageContaining("follows what was agreed");
    }

    @Test
    void theMakerBeginsWhatTheOrderIsNowAndNotWhatItWas() {
        var order = paid(BROWN);
        var seen = atelier.order(order).agreement();
        change(order, BLACK);
        assertThat(atelier.<FloorOutcome>in(() ->
                        floor().start(new StepKey(order, 0, "cut"), null, null, new Told(null, Duration.ZERO, seen))))
                .isEqualTo(new FloorOutcome.Amended());
        assertThat(atelier.<FloorOutcome>in(() -> floor().start(
                                new StepKey(order, 0, "cut"), null, null, new Told(null, Duration.ZERO, seen + 1))))
                .isInstanceOf(FloorOutcome.Done.class);
    }

    @RepeatedTest(6)
    void whenTheBuyerAgreesAsTheMakerBeginsExactlyOneWins() {
        var order = paid(BROWN);
        ask(order, BLACK, "");
        agree(order, Money.ZERO, null);
        var seen = atelier.order(order).agreement();
        var outcomes = Atelier.<Object>race(List.<Callable<Object>>of(
                () -> acceptAsOffered(order),
                () -> atelier.in(() ->
                        floor().start(new StepKey(order, 0, "cut"), null, null, new Told(null, Duration.ZERO, seen))),
                () -> acceptAsOffered(order)));
        var begun = outcomes.get(1) instanceof FloorOutcome.Done;
        var changed = atelier.order(order).agreement() == 1;
        assertThat(begun).isNotEqualTo(changed);
        assertThat(outcomes.getFirst() instanceof AmendmentOutcome.Done).isEqualTo(changed);
        assertThat(onHand()).containsEntry("brown", begun ? 49L : 50L).containsEntry("black", 50L);
    }

    @Test
    void sixteenTimesYesIsOneChange() {
        var order = paid(BROWN);
        ask(order, LETTERED, "");
        agree(order, Money.ZERO, null);
        var racers = new ArrayList<Callable<AmendmentOutcome>>();
        for (int each = 0; each < 16; each++) {
            racers.add(() -> acceptAsOffered(order));
        }
        assertThat(Atelier.race(racers)).containsOnly(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).instalments())
                .filteredOn(part -> part.kind() == Kind.CHANGE)
                .hasSize(1);
        assertThat(atelier.order(order).agreement()).isEqualTo(1);
    }

    /** Paying, changing to and fro, making, ending: whatever comes in whatever order, sums agree and the books balance. */
    @RepeatedTest(6)
    void overAnyHistoryThePriceIsWhatWasAgreedAndTheBooksBalance(RepetitionInfo history) {
        var chance = new Random((Long.getLong("seeds.from", 0) + history.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
        var order = paid(BROWN);
        var wishes = List.of(BROWN, BLACK, LETTERED, Map.<String, Object>of("hide", "black", "letters", "A"));
        for (int act = 0; act < 16; act++) {
            switch (chance.nextInt(9)) {
                case 0, 1 -> ask(order, wishes.get(chance.nextInt(4)), "");
                case 2 -> agree(order, Money.of(chance.nextLong(2_000)), "工");
                case 3, 4 -> acceptAsOffered(order);
                case 5 -> {
                    var asked = atelier.order(order).payments();
                    atelier.pay(asked.get(chance.nextInt(asked.size())).id());
                }
                case 6 -> atelier.in(() -> atelier.bean(OrderChanges.class).payBalance(order));
                case 7 -> begin(order, chance.nextBoolean() ? "cut" : "stitch");
                case 8 -> {
                    if (act > 11) {
                        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(order));
                    }
                }
                default -> throw new AssertionError();
            }
            agrees(order);
        }
    }

    private void agrees(OrderId id) {
        var order = atelier.order(id);
        assertThat(atelier.ledger()).isZero();
        assertThat(order.offer().total()).isEqualTo(order.total());
        assertThat(Money.sum(order.offer().lines().stream()
                                .map(Offer.Line::amount)
                                .toList())
                        .plus(order.offer().freight()))
                .isEqualTo(order.total());
        assertThat(order.owing().earnest().minor())
                .isLessThanOrEqualTo(order.total().minor() / 5);
        var received = Money.sum(order.payments().stream()
                .filter(payment -> payment.state() == Payment.State.RECEIVED)
                .map(Payment::amount)
                .toList());
        var back = Money.sum(
                order.refunds().stream().map(refund -> refund.amount()).toList());
        assertThat(order.paid().plus(back)).isEqualTo(received);
        assertThat(overlaps()).isZero();
        if (order.state() == OrderState.CONFIRMED || order.state() == OrderState.MAKING) {
            assertThat(order.paid()).isLessThanOrEqualTo(order.total());
        }
    }

    private OrderId paid(Map<String, Object> configuration) {
        var wish = new Wish(List.of(new Wish.Line("wallet", configuration, 1)), false, null, null);
        var placed = (PlacementOutcome.Placed)
                atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        atelier.pay(placed.payment());
        return placed.order();
    }

    private void change(OrderId order, Map<String, Object> to) {
        assertThat(ask(order, to, "")).isEqualTo(new AmendmentOutcome.Done());
        assertThat(agree(order, Money.ZERO, null)).isEqualTo(new AmendmentOutcome.Done());
        assertThat(acceptAsOffered(order)).isEqualTo(new AmendmentOutcome.Done());
    }

    private AmendmentOutcome ask(OrderId order, Map<String, Object> configuration, String words) {
        return atelier.in(() -> amendments.ask(order, Map.of(0, configuration), words));
    }

    private AmendmentOutcome agree(OrderId order, Money extra, @Nullable String because) {
        var asked = atelier.order(order).amendment();
        return atelier.in(() -> amendments.agree(order, asked == null ? 1 : asked.no(), extra, because));
    }

    private AmendmentOutcome acceptAsOffered(OrderId order) {
        var offered = atelier.order(order).amendment();
        return offered == null
                ? new AmendmentOutcome.Unchanged()
                : accept(order, offered.no(), offered.sum(), offered.shipBy());
    }

    private AmendmentOutcome accept(OrderId order, int no, Money sum, LocalDate shipBy) {
        var consents = List.of(new PlaceOrder.ConsentGiven(ConsentKind.CUSTOM_GOODS, Terms.VERSION));
        return atelier.in(() -> amendments.accept(order, no, sum, shipBy, consents));
    }

    private Amendment amendment(OrderId order) {
        return Objects.requireNonNull(atelier.order(order).amendment());
    }

    private void begin(OrderId order, String step) {
        atelier.run(() -> floor().start(new StepKey(order, 0, step), null, null, Told.AT_ONCE));
    }

    private Floor floor() {
        return atelier.bean(Floor.class);
    }

    private List<String> placedSteps(OrderId order) {
        return atelier.rows(db -> db.sql("select distinct step from promise.placement where order_id = ?")
                .param(order.value())
                .query(String.class)
                .list());
    }

    private List<String> placements(OrderId order) {
        return atelier.rows(
                db -> db.sql("select step || person_id || during from promise.placement where order_id = ? order by 1")
                        .param(order.value())
                        .query(String.class)
                        .list());
    }

    private long overlaps() {
        return atelier.rows(db -> db.sql("""
            select count(*)
              from promise.placement a
              join promise.placement b on a.person_id = b.person_id and a.during && b.during
               and (a.order_id, a.step, a.part) < (b.order_id, b.step, b.part)
            """).query(Long.class).single());
    }

    private Map<String, Long> committed() {
        return counted("select item, committed from materials.item where item in ('brown', 'black') and committed > 0");
    }

    private Map<String, Long> onHand() {
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
