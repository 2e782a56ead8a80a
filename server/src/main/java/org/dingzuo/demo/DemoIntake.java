package org.dingzuo.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dingzuo.campaign.LoadDesk;
import org.dingzuo.campaign.LoadRule;
import org.dingzuo.campaign.LoadRule.Act;
import org.dingzuo.campaign.NewWaiting;
import org.dingzuo.campaign.WaitingList;
import org.dingzuo.catalog.Designs;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.production.WorkLimit;
import org.dingzuo.production.WorkLimits;
import org.dingzuo.promise.Cap;
import org.dingzuo.promise.Caps;
import org.dingzuo.studio.Studios;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How Lin Wei keeps her weeks from filling to the brim: caps, rules for busy times, and a few people who wait. In her studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoIntake {
    private static final int HOURS_A_WEEK = 32;
    private static final int BAGS_A_WEEK = 3;
    private static final int WEEKS = 4;
    private static final int HOURS_IN_HAND = 6;
    /** High, so that the demo's shop is open whoever plays with it. */
    private static final List<LoadRule> RULES =
            List.of(new LoadRule(Act.LENGTHEN, 85, 75, 5), new LoadRule(Act.CLOSE, 98, 90, 0));

    private final Fans fans;
    private final OrderChanges changes;
    private final Designs designs;
    private final Caps caps;
    private final LoadDesk load;
    private final WaitingList waiting;
    private final WorkLimits inHand;
    private final Studios studios;
    private final Clock clock;

    DemoIntake(
            Fans fans,
            OrderChanges changes,
            Designs designs,
            Caps caps,
            LoadDesk load,
            WaitingList waiting,
            WorkLimits inHand,
            Studios studios,
            Clock clock) {
        this.fans = fans;
        this.changes = changes;
        this.designs = designs;
        this.caps = caps;
        this.load = load;
        this.waiting = waiting;
        this.inHand = inHand;
        this.studios = studios;
        this.clock = clock;
    }

    /** @param orders most that are to leave in one week */
    void limit(int orders) {
        caps.set(Cap.Period.WEEK, Cap.Unit.ORDERS, new Cap.Scope.Everything(), orders);
        caps.set(Cap.Period.WEEK, Cap.Unit.MINUTES, new Cap.Scope.Everything(), HOURS_A_WEEK * 60);
        designs.onSale("moon-bag")
                .ifPresent(bag ->
                        caps.set(Cap.Period.WEEK, Cap.Unit.PIECES, new Cap.Scope.OfDesign(bag.id()), BAGS_A_WEEK));
        load.set(WEEKS, RULES, load.standing().rules().version());
        inHand.set(new WorkLimit(new WorkLimit.Scope.Everything(), HOURS_IN_HAND * 60));
    }

    /** Three who came too late for the day they wanted; then somebody gives an order up. */
    void someWait(Random random) {
        var given = fans.place(random);
        var today = LocalDate.ofInstant(clock.instant(), studios.profile().zone());
        join("13900001001", today.plusDays(4), "moon-bag");
        join("13900001002", null, "phone-pouch");
        join("13900001003", today.plusDays(6), "bucket", "clutch");
        given.ifPresent(placed -> changes.cancelByMaker(placed.order()));
    }

    private void join(String phone, @Nullable LocalDate wishedBy, String... wanted) {
        var lines = Arrays.stream(wanted)
                .flatMap(slug -> designs.onSale(slug).stream())
                .map(design -> new NewWaiting.Line(design.slug(), designs.simplest(design), 1))
                .toList();
        waiting.join(new NewWaiting(lines, true, null, wishedBy, phone, Language.ZH_CN));
    }
}
