package org.dingzuo.ordering.buyers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.aftercare.cases.CaseId;
import org.dingzuo.aftercare.cases.CaseOutcome;
import org.dingzuo.aftercare.cases.Cases;
import org.dingzuo.aftercare.cases.Cause;
import org.dingzuo.aftercare.cases.Opening;
import org.dingzuo.campaign.NewWaiting;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Remark;
import org.dingzuo.engagement.Messages;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.audit.AuditEntry;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.booking.PlaceOrder;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Hostile;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Nobody is remembered longer than the owner's rule says. The clock begins three years ago and comes back to today. */
@RunningHouse
class ForgettingTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    Invitations invitations;

    @Autowired
    DrivenClock clock;

    Atelier atelier;
    Buyers buyers;
    Forgetting forgetting;
    Instant longAgo;

    @BeforeEach
    void longAgo() {
        longAgo = clock.instant().atZone(ZONE).minusMonths(36).minusDays(3).toInstant();
        clock.driveTo(longAgo);
        atelier = Atelier.open(house);
        buyers = atelier.bean(Buyers.class);
        forgetting = atelier.bean(Forgetting.class);
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void whoWasQuietForTheWholeTimeIsForgottenAsIfTheyHadAsked() {
        var placed = order("13800138000");
        atelier.deliver(placed);
        var buyer = atelier.order(placed.order()).buyer();
        assertThat(change(36, 0)).isTrue();
        assertThat(atelier.in(forgetting::soon)).isZero();

        clock.driveTo(longAgo.atZone(ZONE).plusMonths(36).minusDays(1).toInstant());
        assertThat(atelier.in(forgetting::soon)).isEqualTo(1);
        night();
        assertThat(isKnown(placed)).isTrue();

        clock.driveTo(longAgo.atZone(ZONE).plusMonths(36).plusDays(1).toInstant());
        night();
        night();
        assertThat(isKnown(placed)).isFalse();
        assertThat(atelier.in(() -> buyers.family(buyer))).isEmpty();
        assertThat(atelier.in(forgetting::soon)).isZero();
        assertThat(atelier.order(placed.order()).buyer()).isEqualTo(buyer);
        assertThat(atelier.ledger()).isZero();
        assertThat(atelier.in(() -> atelier.bean(Audit.class).page(null, 50)).stream()
                        .map(AuditEntry::action))
                .containsOnlyOnce("buyer.erased", "policy.forgetting");
    }

    @Test
    void whoHasSomethingOpenOrNewIsRemembered() {
        var quiet = ended("13800138001");
        var remarked = ended("13800138002");
        var waits = ended("13800138003");
        var wrote = ended("13800138004");
        var complains = order("13800138005");
        atelier.deliver(complains);
        var cases = atelier.bean(Cases.class);
        var opening = new Opening(complains.order(), 0, Cause.MAKING, null, null, "杯口有裂");
        assertThat(atelier.in(() -> cases.open(new CaseId(UUID.randomUUID()), opening, By.BUYER)))
                .isInstanceOf(CaseOutcome.Done.class);
        var otherPhone = ended("13800138006");
        var paid = order("13800138007");
        atelier.pay(paid.payment());
        change(36, 0);

        clock.driveTo(longAgo.plus(Duration.ofDays(400)));
        var orderedAgain = ended("13800138008");
        atelier.in(() -> buyers.merge(buyer(otherPhone), buyer(orderedAgain)));
        atelier.in(() -> buyers.remark(buyer(remarked), Remark.Kind.MEASURE, "手腕 16.5"));
        atelier.in(() -> atelier.bean(Messages.class).ask(wrote.order(), UUID.randomUUID(), "还在做吗"));
        atelier.in(() -> atelier.bean(WaitingList.class)
                .join(new NewWaiting(
                        List.of(new NewWaiting.Line("cup", Map.of("handle", "none"), 1)),
                        true,
                        null,
                        null,
                        "13800138003",
                        Language.ZH_CN)));
        clock.release();
        night();
        assertThat(isKnown(quiet)).isFalse();
        assertThat(List.of(remarked, waits, wrote, complains, otherPhone, paid, orderedAgain))
                .allMatch(this::isKnown);
    }

    @Test
    void nobodyIsForgottenUnlessTheOwnerSaysSoAndThenADayLater() {
        var placed = ended("13800138000");
        clock.release();
        night();
        assertThat(change(36, 0)).isTrue();
        assertThat(change(48, 0)).isFalse();
        night();
        assertThat(isKnown(placed)).isTrue();
        clock.driveTo(clock.instant().plus(Duration.ofHours(25)));
        night();
        assertThat(isKnown(placed)).isFalse();
    }

    @RepeatedTest(5)
    void whoOrdersInTheMomentOfBeingForgottenIsKnownWithThatOrder() {
        var one = ended("13800138000");
        var other = ended("13800138001");
        atelier.in(() -> buyers.merge(buyer(other), buyer(one)));
        change(36, 0);
        clock.release();
        var racers = new ArrayList<Callable<Object>>();
        racers.add(() -> atelier.in(() -> forgetting.forget(buyer(one))));
        // By the other phone of the same person.
        racers.add(() -> order("13800138001"));
        var answers = Atelier.race(racers);
        var forgotten = (boolean) answers.getFirst();
        var placed = (Placed) answers.getLast();
        assertThat(isKnown(placed)).isTrue();
        assertThat(atelier.in(() -> buyers.family(buyer(placed)))).hasSize(forgotten ? 1 : 2);
        assertThat(List.of(one, other)).allMatch(each -> isKnown(each) != forgotten);
    }

    @Test
    void onlyTheOwnerSaysForHowLongAndNotShorterThanTheLawHasKept() {
        clock.release();
        var owner = Maker.ofNewStudio(port, invitations);
        var rule = owner.get("/forgetting-rule");
        assertThat(rule.body().path("months").asInt()).isZero();
        var seen = rule.raw().headers().firstValue("ETag").orElseThrow();
        for (var months : List.of("12", "35", "121", "-1", "null", "\"x\"")) {
            Hostile.assertRefused(owner.put("/forgetting-rule", "{\"months\": " + months + "}", "If-Match", seen));
        }
        assertThat(owner.put("/forgetting-rule", "{\"months\": 35}", "If-Match", seen)
                        .status())
                .isEqualTo(422);
        assertThat(owner.put("/forgetting-rule", "{\"months\": 36}").status()).isEqualTo(428);
        assertThat(owner.put("/forgetting-rule", "{\"months\": 36}", "If-Match", seen)
                        .body()
                        .path("months")
                        .asInt())
                .isEqualTo(36);
        assertThat(owner.put("/forgetting-rule", "{\"months\": 0}", "If-Match", seen)
                        .type())
                .isEqualTo("/problems/stale");
        assertThat(owner.helper().get("/forgetting-rule").status()).isEqualTo(403);
    }

    private Placed order(String phone) {
        var said = atelier.acceptance(UUID.randomUUID().toString(), Atelier.oneCup(), Atelier.WHENEVER);
        return (Placed) atelier.place(new PlaceOrder(
                said.key(),
                said.fingerprint(),
                said.wish(),
                said.totalAtMost(),
                said.shipNoLaterThan(),
                new Buyer("林小满", phone, said.buyer().address()),
                said.consents(),
                said.language()));
    }

    /** Ordered and given up again. */
    private Placed ended(String phone) {
        var placed = order(phone);
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(placed.order()));
        return placed;
    }

    private BuyerId buyer(Placed placed) {
        return atelier.order(placed.order()).buyer();
    }

    private boolean isKnown(Placed placed) {
        return atelier.in(() -> buyers.recipient(placed.order().value())).isPresent();
    }

    private boolean change(int months, long seen) {
        return atelier.in(() -> forgetting.change(months, seen));
    }

    private void night() {
        atelier.run(() -> atelier.bean(ForgetQuiet.class).run(atelier.studio.value()));
    }
}
