package org.dingzuo.ordering.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.kernel.Money;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A price may stand struck through only if somebody really paid it, by the book of orders. */
@RunningHouse
class FormerPricesTest {
    private static final Money USUAL = Money.of(20_000);

    @Autowired
    ApplicationContext house;

    @Autowired
    DrivenClock clock;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void whatWasPaidInTheSevenDaysBeforeIsTheFormerPrice() {
        pass(Duration.ofDays(6));
        atelier.pay(atelier.placed().payment());
        pass(Duration.ofDays(3));
        reduce();
        assertThat(former()).contains(USUAL);
        pass(Duration.ofDays(31));
        assertThat(former()).as("no news any more").isEmpty();
    }

    @Test
    void whatWasHeldAndNeverPaidWasNoDeal() {
        pass(Duration.ofDays(8));
        var placed = atelier.placed();
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        reduce();
        assertThat(former()).isEmpty();
    }

    @Test
    void withoutADealInThoseDaysTheLastOneBeforeThemCounts() {
        atelier.pay(atelier.placed().payment());
        pass(Duration.ofDays(20));
        reduce();
        assertThat(former()).contains(USUAL);
    }

    @Test
    void dealsOfAnotherStudioOrDesignProveNothing() {
        var other = Atelier.open(house);
        other.pay(other.placed().payment());
        pass(Duration.ofDays(8));
        reduce();
        assertThat(former()).isEmpty();
    }

    private void pass(Duration time) {
        clock.driveTo(atelier.bean(Clock.class).instant().plus(time));
    }

    private void reduce() {
        atelier.run(() -> {
            var drafts = atelier.bean(Drafts.class);
            var cup = atelier.bean(Designs.class).onSale("cup").orElseThrow();
            var known = drafts.find(cup.id()).orElseThrow();
            drafts.edit(cup.id(), cheaper(known.draft()), known.version());
            drafts.publish(cup.id());
        });
    }

    private static Blueprint cheaper(Blueprint cup) {
        return new Blueprint(
                cup.name(),
                cup.story(),
                Money.of(15_000),
                cup.optionGroups(),
                cup.rules(),
                cup.routing(),
                cup.bill(),
                cup.pictures(),
                cup.customSpec());
    }

    private Optional<Money> former() {
        return atelier.in(() -> atelier.bean(FormerPrices.class)
                .of(atelier.bean(Designs.class).onSale("cup").orElseThrow()));
    }
}
