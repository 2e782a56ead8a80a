package org.dingzuo.foundation.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.pricing.PriceList;
import org.dingzuo.pricing.PriceLists;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that are written here past every door are what another node of the house would write: nobody tells this one. */
@RunningHouse
class EditionsTest {
    private static final Wish LOOP =
            new Wish(List.of(new Wish.Line("cup", Map.of("handle", "loop"), 1)), false, null, null);

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        offer(LOOP);
    }

    @Test
    void whatAnotherNodeTookOffSaleIsRefusedInTheNextOfferAndToWhoHasAnOlderOne() {
        write("insert into catalog.sold_out (studio_id, design_id, option_group, choice, because, since)"
                + " select studio_id, design_id, 'handle', 'loop', '{\"zh-CN\": \"断货\"}', now() from catalog.design");
        assertThat(quote(LOOP)).isNotInstanceOf(OfferOutcome.Offered.class);
        assertThat(atelier.place(atelier.acceptance(UUID.randomUUID().toString(), LOOP, Atelier.WHENEVER)))
                .isNotInstanceOf(PlacementOutcome.Placed.class);
        write("delete from catalog.sold_out");
        assertThat(quote(LOOP)).isInstanceOf(OfferOutcome.Offered.class);
    }

    @Test
    void aCarriersStopAndTermsOfPaymentOfAnotherNodeAreInTheNextOffer() {
        var plain = offer(LOOP);
        var shipBy = plain.promise().shipBy();
        write("insert into studio.carrier_stop (studio_id, from_day, to_day, reason)"
                + " select studio_id, '%s', '%s', '春节' from studio.profile".formatted(shipBy, shipBy.plusDays(3)));
        write("update studio.profile set calendar_version = calendar_version + 1");
        assertThat(offer(LOOP).promise().shipBy()).isEqualTo(shipBy.plusDays(4));
        write("update studio.policy set prepaid_share = 10000");
        assertThat(offer(LOOP).instalments()).hasSize(1);
        assertThat(plain.instalments()).hasSizeGreaterThan(1);
    }

    @Test
    void aPriceListOfAnotherNodeIsInTheNextOffer() {
        atelier.in(() -> lists().change(PriceList.PLAIN, 0));
        var plain = offer(LOOP);
        write("insert into pricing.price_list (studio_id, revision, document, in_force_from)"
                + " select studio_id, 2, jsonb_set(document, '{perHour}', '12000'), now() from pricing.price_list");
        assertThat(offer(LOOP).total()).isNotEqualTo(plain.total());
    }

    @Test
    void whatStandsIsNotReadAgain() {
        try (var statements = new StatementCount()) {
            assertThat(statements.of(() -> offer(LOOP)))
                    .anyMatch(sql -> sql.contains("directory.edition"))
                    .noneMatch(sql -> sql.contains("catalog.design"))
                    .noneMatch(sql -> sql.contains("pricing.price_list"))
                    .noneMatch(sql -> sql.contains("studio.profile"))
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void everyTableThatALastingAnswerIsReadFromRaisesIt() {
        try (var statements = new StatementCount()) {
            var remembered = statements.of(() -> offer(LOOP));
            var anew = new ArrayList<>(statements.of(() -> {
                write("update catalog.design set slug = slug");
                offer(LOOP);
            }));
            anew.removeAll(remembered);
            assertThat(anew.stream().flatMap(EditionsTest::tables).collect(Collectors.toSet()))
                    .contains("catalog.design", "studio.profile", "pricing.price_list")
                    .isSubsetOf(atelier.<List<String>>rows(db -> db.sql(
                                    "select tgrelid::regclass::text from pg_trigger where tgname = 'raises_edition'")
                            .query(String.class)
                            .list()));
        }
    }

    private static Stream<String> tables(String sql) {
        return Pattern.compile("(?:from|join)\\s+([a-z_]+\\.[a-z_]+)")
                .matcher(sql)
                .results()
                .map(found -> found.group(1));
    }

    @Test
    void oneActRaisesItOnceHoweverManyRowsItWritesAndOnlyWhenItIsDone() {
        var before = edition();
        atelier.in(() -> house.getBean(TransactionTemplate.class).execute(status -> {
            var db = house.getBean(JdbcClient.class);
            db.sql("update catalog.design set slug = slug").update();
            db.sql("update studio.profile set slug = slug").update();
            assertThat(read(db)).isEqualTo(before);
            return true;
        }));
        assertThat(edition()).isEqualTo(before + 1);
    }

    @Test
    void whatWasGivenUpRaisesNothing() {
        var before = edition();
        atelier.in(() -> house.getBean(TransactionTemplate.class).execute(status -> {
            house.getBean(JdbcClient.class)
                    .sql("update catalog.design set slug = slug")
                    .update();
            status.setRollbackOnly();
            return true;
        }));
        assertThat(edition()).isEqualTo(before);
    }

    @Test
    void anOrderItsMoneyItsMakingAndItsWayRaiseNothing() {
        var before = edition();
        atelier.deliver(atelier.placed());
        assertThat(edition()).isEqualTo(before);
    }

    @Test
    void whoChangesSomethingReadsHisOwnChange() {
        var dearer = atelier.in(() -> house.getBean(TransactionTemplate.class).execute(status -> {
            lists().current();
            var plain = PriceList.PLAIN;
            lists().change(
                            new PriceList(
                                    Money.of(9_000),
                                    plain.breaks(),
                                    plain.bundles(),
                                    plain.tierDays(),
                                    plain.tiers(),
                                    plain.freight(),
                                    plain.floor()),
                            0);
            return lists().current().list().perHour();
        }));
        assertThat(dearer).isEqualTo(Money.of(9_000));
    }

    private PriceLists lists() {
        return atelier.bean(PriceLists.class);
    }

    private OfferOutcome quote(Wish wish) {
        return atelier.in(() -> atelier.bean(Offers.class).quote(wish));
    }

    private Offer offer(Wish wish) {
        return ((OfferOutcome.Offered) quote(wish)).offer();
    }

    private void write(String sql) {
        assertThat(atelier.<Integer>rows(db -> db.sql(sql).update())).isPositive();
    }

    private long edition() {
        return atelier.rows(EditionsTest::read);
    }

    private static long read(JdbcClient db) {
        return db.sql("select number from directory.edition").query(Long.class).single();
    }
}
