package org.dingzuo.aftercare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dingzuo.testing.Hostile.NOBODYS_ID;
import static org.dingzuo.testing.Hostile.assertFaulty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.aftercare.followup.CareRules;
import org.dingzuo.aftercare.followup.FollowUpOutcome;
import org.dingzuo.aftercare.followup.FollowUpWords;
import org.dingzuo.aftercare.followup.FollowUps;
import org.dingzuo.aftercare.followup.Reminder;
import org.dingzuo.engagement.Messages;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.buyers.PersonalFiles;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.Shopper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@RunningHouse
class FollowUpsTest {
    private static final FollowUpOutcome DONE = new FollowUpOutcome.Done();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    FollowUps followUps;
    OrderId order;
    String token;

    @BeforeEach
    void deliverACup() {
        atelier = Atelier.open(house);
        followUps = atelier.bean(FollowUps.class);
        // Clay wants no care by itself; this studio says otherwise.
        atelier.in(() -> followUps.change(new CareRules(14, Map.of(), Map.of("clay", 6), 0)));
        var placed = atelier.placed();
        atelier.deliver(placed);
        order = placed.order();
        token = placed.token();
    }

    @Test
    void whatAPieceWasReallyMadeOfSaysWhenToAskAndWhenToCare() {
        var delivered = plan().getFirst().deliveredOn();
        assertThat(plan())
                .extracting(Reminder::item, Reminder::dueOn)
                .containsExactly(tuple("", delivered.plusDays(7)), tuple("clay", delivered.plusMonths(6)));
        assertThat(due()).isEmpty();
        pass(7);
        assertThat(words()).contains("林小满", "杯到你手里7天了", "试作坊").doesNotContain("陶土");
        pass(180);
        assertThat(words()).contains("陶土", "第一次用先煮一遍");
    }

    @Test
    void whoeverPressesFirstSaysItAndItIsSaidOnce() {
        pass(7);
        var many = IntStream.range(0, 8)
                .<Callable<FollowUpOutcome>>mapToObj(n -> () -> tell())
                .toList();
        assertThat(Atelier.race(many)).filteredOn(DONE::equals).hasSize(1);
        assertThat(atelier.in(() -> atelier.bean(Messages.class).thread(order))).hasSize(1);
        assertThat(due()).isEmpty();
    }

    @Test
    void careComesAgainInItsTimeForThreeYears() {
        pass(200);
        assertThat(tell()).isEqualTo(DONE);
        assertThat(plan()).extracting(Reminder::item, Reminder::round).containsExactly(tuple("clay", 1));
        assertThat(tell()).isEqualTo(new FollowUpOutcome.NothingDue());
        pass(1_000);
        assertThat(atelier.in(() -> followUps.skip(atelier.order(order)))).isEqualTo(DONE);
        assertThat(plan()).isEmpty();
    }

    @Test
    void whoWantsQuietIsNeverWrittenToByWhateverPhone() {
        pass(7);
        atelier.run(() -> followUps.hush(atelier.order(order), true));
        assertThat(due()).isEmpty();
        assertThat(tell()).isEqualTo(new FollowUpOutcome.WantsQuiet());
        atelier.run(() -> followUps.hush(atelier.order(order), false));
        assertThat(tell()).isEqualTo(DONE);
    }

    @Test
    void whoIsForgottenIsRemindedOfNothing() {
        pass(7);
        var buyer = atelier.order(order).buyer();
        atelier.run(() -> followUps.hush(atelier.order(order), true));
        atelier.in(() -> atelier.bean(PersonalFiles.class).erase(buyer));
        assertThat(due()).isEmpty();
        assertThat(plan()).isEmpty();
        assertThat(atelier.<Long>rows(db -> db.sql("select count(*) from aftercare.quiet")
                        .query(Long.class)
                        .single()))
                .isZero();
        assertThat(tell()).isEqualTo(new FollowUpOutcome.NobodyThere());
    }

    @Test
    void theBuyerReadsHowAndWhenToCareAndHushesIt() {
        var shopper = new Shopper(port);
        var care = "/api/v1/track/" + token + "/care";
        var line = shopper.get(care).body().path("lines").get(0);
        assertThat(line.path("material").asString()).isEqualTo("陶土");
        assertThat(LocalDate.parse(line.path("next").asString()))
                .isEqualTo(plan().getLast().dueOn());
        var browser = new Maker(port, atelier.slug);
        assertThat(browser.to("PUT", care + "/quiet", "{\"quiet\": true}")
                        .body()
                        .path("quiet")
                        .asBoolean())
                .isTrue();
        List.of("{}", "{\"quiet\": 1}", "{\"quiet\": \"yes\"}")
                .forEach(body -> assertFaulty(browser.to("PUT", care + "/quiet", body)));
        assertThat(shopper.get("/api/v1/track/" + "x".repeat(43) + "/care").status())
                .isEqualTo(404);
    }

    @Test
    void nonsenseChangesNoRule() {
        var maker = Maker.ofDemo(port, "chenyi");
        var tag = maker.get("/care-rules").raw().headers().firstValue("ETag").orElseThrow();
        List.of(
                        "{}",
                        "{\"askAfterDays\": 0}",
                        "{\"askAfterDays\": 366}",
                        "{\"askAfterDays\": 7, \"items\": [{\"item\": \"no-such\", \"months\": 6}]}",
                        "{\"askAfterDays\": 7, \"items\": \"all\"}",
                        "{\"askAfterDays\": 7, \"designs\": [{\"design\": \"no-such\", \"days\": 6}]}",
                        "{\"askAfterDays\": 7, \"items\": [{\"item\": \"\", \"months\": -1}]}")
                .forEach(body -> assertFaulty(maker.put("/care-rules", body, "If-Match", tag)));
        assertThat(maker.put("/care-rules", "{\"askAfterDays\": 7}").status()).isEqualTo(428);
        assertThat(maker.put("/care-rules", "{\"askAfterDays\": 7}", "If-Match", "\"99\"")
                        .status())
                .isEqualTo(412);
        assertFaulty(
                maker.post("/orders/" + NOBODYS_ID + "/follow-up/told", "{\"words\": \"" + "好".repeat(1_001) + "\"}"));
        assertThat(maker.post("/orders/" + order.value() + "/follow-up/told", "{\"words\": \"在吗\"}")
                        .status())
                .as("another studio's order")
                .isEqualTo(404);
        assertThat(maker.post("/orders/" + order.value() + "/follow-up/skipped", "{\"never\": true}")
                        .status())
                .isEqualTo(404);
    }

    private FollowUpOutcome tell() {
        return atelier.in(() -> followUps.tell(atelier.order(order), "用着还顺手吗？", true));
    }

    private List<Reminder> plan() {
        return atelier.in(() -> followUps.calendar(order));
    }

    private List<List<Reminder>> due() {
        return atelier.in(() -> followUps.due(10));
    }

    private String words() {
        return atelier.in(() -> {
            var due = followUps.due(10).getFirst();
            var words = atelier.bean(FollowUpWords.class);
            return words.of(
                    atelier.order(order),
                    due,
                    "林小满",
                    words.entries(due),
                    atelier.bean(Studios.class).profile());
        });
    }

    /** As if so many days had gone by. */
    private void pass(int days) {
        atelier.<Integer>rows(db -> db.sql(
                        "update aftercare.reminder set delivered_on = delivered_on - :days, due_on = due_on - :days")
                .param("days", days)
                .update());
    }
}
