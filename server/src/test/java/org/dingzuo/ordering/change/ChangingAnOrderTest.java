package org.dingzuo.ordering.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dingzuo.ordering.change.LeatherBench.BLACK;
import static org.dingzuo.ordering.change.LeatherBench.BROWN;
import static org.dingzuo.ordering.change.LeatherBench.LETTERED;
import static org.dingzuo.ordering.change.LeatherBench.LETTERS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.Amendment.State;
import org.dingzuo.ordering.ChangeOutcome;
import org.dingzuo.ordering.Offer.ConsentKind;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.agreement.Agreement;
import org.dingzuo.ordering.agreement.Agreements;
import org.dingzuo.ordering.agreement.Consented;
import org.dingzuo.ordering.ending.Returning;
import org.dingzuo.ordering.newday.NewDates;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What both sides say about a change, and what stands agreed after it. */
@RunningHouse
class ChangingAnOrderTest {
    @Autowired
    ApplicationContext house;

    LeatherBench bench;
    Atelier atelier;

    @BeforeEach
    void open() {
        bench = LeatherBench.open(house);
        atelier = bench.atelier;
    }

    @Test
    void whatBothAgreedToIsTheOrderFromThenOn() {
        var order = bench.paid(BROWN);
        var before = atelier.order(order);
        assertThat(bench.ask(order, LETTERED, "想刻上名字")).isEqualTo(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).offer()).isEqualTo(before.offer());
        assertThat(bench.agree(order, Money.of(1_000), "重新排版")).isEqualTo(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).total()).isEqualTo(before.total());

        assertThat(bench.acceptAsOffered(order)).isEqualTo(new AmendmentOutcome.Done());

        var now = atelier.order(order);
        assertThat(now.offer().lines().getFirst().configuration().values()).isEqualTo(LETTERED);
        assertThat(now.total()).isEqualTo(before.total().plus(LETTERS).plus(Money.of(1_000)));
        assertThat(now.offer().total()).isEqualTo(now.total());
        assertThat(now.instalments().getLast().kind()).isEqualTo(Kind.CHANGE);
        assertThat(Objects.requireNonNull(now.amendment()).state()).isEqualTo(State.AGREED);
        assertThat(bench.placedSteps(order)).containsExactlyInAnyOrder("0/cut", "0/stitch", "0/stamp");
        assertThat(now.promise().line()).extracting(span -> span.step()).contains("stamp");
        assertThat(bench.acceptAsOffered(order)).isEqualTo(new AmendmentOutcome.Done());
        assertThat(atelier.order(order).total()).isEqualTo(now.total());
    }

    @Test
    void whoIsAskedForAnotherDayMayChangeTheOrderInsteadAndTheQuestionFallsAway() {
        var order = bench.paid(BROWN);
        var promised = atelier.order(order).promise().shipBy();
        var dates = atelier.bean(NewDates.class);
        atelier.<ChangeOutcome>in(() -> dates.ask(order, promised.plusDays(9), "窑坏了"));
        assertThat(atelier.order(order).dateRequest()).isNotNull();
        bench.change(order, BLACK);
        assertThat(atelier.order(order).dateRequest()).isNull();
        assertThat(atelier.<ChangeOutcome>in(() -> dates.agree(order, promised.plusDays(9))))
                .isEqualTo(new ChangeOutcome.NotNow(OrderState.CONFIRMED));
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(promised);
    }

    @Test
    void nobodyAgreesToAnotherSumOrDayThanTheOneTheySaw() {
        var order = bench.paid(BROWN);
        bench.ask(order, LETTERED, "");
        bench.agree(order, Money.ZERO, null);
        var offered = bench.amendment(order);
        assertThat(bench.accept(order, offered.no(), Money.ZERO, offered.shipBy()))
                .isEqualTo(new AmendmentOutcome.Differs(offered));
        assertThat(bench.accept(
                        order, offered.no(), offered.sum(), offered.shipBy().minusDays(1)))
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
        var order = bench.paid(BROWN);
        bench.ask(order, LETTERED, "");
        bench.agree(order, Money.ZERO, null);
        var offered = bench.amendment(order);
        var bare = atelier.in(
                () -> bench.amendments.accept(order, offered.no(), offered.sum(), offered.shipBy(), List.of()));
        assertThat(bare).isInstanceOf(AmendmentOutcome.ConsentMissing.class);
        bench.acceptAsOffered(order);
        assertThat(atelier.in(() -> atelier.bean(Returning.class).consents(order)))
                .extracting(Consented::kind)
                .contains(ConsentKind.CUSTOM_GOODS);
    }

    @Test
    void aPromiseOnlyMovesByTheChangeAndTheOldDayStaysOnRecord() {
        var order = bench.paid(BROWN);
        var first = atelier.order(order).promise().shipBy();
        for (int other = 0; other < 6; other++) {
            bench.paid(BROWN);
        }
        bench.change(order, LETTERED);
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
        var order = bench.paid(BROWN);
        assertThat(atelier.<AmendmentOutcome>in(
                        () -> bench.amendments.propose(order, Map.of(0, BLACK), Money.of(-2_000), "棕皮断货")))
                .isEqualTo(new AmendmentOutcome.Done());
        assertThat(bench.ask(order, LETTERED, "")).isEqualTo(new AmendmentOutcome.AlreadyOpen());
        assertThat(bench.committed()).containsEntry("brown", 1L);
        var before = atelier.order(order).total();
        bench.acceptAsOffered(order);
        assertThat(atelier.order(order).total())
                .isEqualTo(before.plus(Money.of(1_000)).minus(Money.of(2_000)));
        assertThat(bench.amendment(order).askedBy()).isEqualTo(Amendment.Side.MAKER);
    }

    @Test
    void eitherSideMaySayNoAndNothingWasChanged() {
        var order = bench.paid(BROWN);
        var before = atelier.order(order).offer();
        bench.ask(order, LETTERED, "");
        assertThat(atelier.<AmendmentOutcome>in(() -> bench.amendments.decline(order, 1, "字模坏了")))
                .isEqualTo(new AmendmentOutcome.Done());
        assertThat(bench.agree(order, Money.ZERO, null)).isInstanceOf(AmendmentOutcome.NotNow.class);
        bench.ask(order, LETTERED, "那小一点呢");
        bench.agree(order, Money.ZERO, null);
        assertThat(atelier.<AmendmentOutcome>in(() -> bench.amendments.refuse(order, 2)))
                .isEqualTo(new AmendmentOutcome.Done());
        assertThat(bench.acceptAsOffered(order)).isInstanceOf(AmendmentOutcome.NotNow.class);
        assertThat(atelier.order(order).offer()).isEqualTo(before);
    }

    @Test
    void silenceLapses() {
        var order = bench.paid(BROWN);
        bench.ask(order, LETTERED, "");
        bench.agree(order, Money.ZERO, null);
        var offered = bench.amendment(order);
        atelier.<Integer>rows(db ->
                db.sql("update ordering.amendment set lapses_at = asked_at").update());
        assertThat(bench.accept(order, offered.no(), offered.sum(), offered.shipBy()))
                .isInstanceOf(AmendmentOutcome.NotNow.class);
        atelier.run(() -> bench.amendments.lapse(order));
        atelier.run(() -> bench.amendments.lapse(order));
        assertThat(bench.amendment(order).state()).isEqualTo(State.LAPSED);
        assertThat(atelier.order(order).happenings())
                .filteredOn(happening -> happening.kind().equals("change-lapsed"))
                .hasSize(1);
    }

    @Test
    void agreementsAreAChainThatAnybodyCanCheckAndNobodyCanBend() throws Exception {
        var order = bench.paid(BROWN);
        bench.change(order, LETTERED);
        bench.change(order, Map.of("hide", "black", "letters", "LX"));
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
}
