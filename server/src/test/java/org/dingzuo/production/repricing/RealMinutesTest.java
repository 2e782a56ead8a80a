package org.dingzuo.production.repricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.UUID;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.repricing.RealMinutes.Outcome;
import org.dingzuo.promise.Measured;
import org.dingzuo.promise.Promises;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A cup for 200 yuan counts two hours of pinching; the floor says it takes three. */
@RunningHouse
class RealMinutesTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    RealMinutes minutes;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        minutes = atelier.bean(RealMinutes.class);
    }

    @Test
    void theNextRevisionCostsWhatKeepsTheHourAndWhatWasOrderedStaysAsItWas() {
        var ordered = atelier.placed();
        var total = atelier.order(ordered.order()).total();
        timed(9, 180);
        var standing = standing();
        var pinch = standing.steps().getFirst();
        assertThat(pinch.seen()).isEqualTo(9);
        assertThat(pinch.usually()).isBetween(150, 185);
        assertThat(pinch.mostly()).isGreaterThan(pinch.usually());
        var price = standing.price().orElseThrow();
        assertThat(price.minutesNow()).isEqualTo(120);
        assertThat(price.minutesReal()).isEqualTo(pinch.usually());

        var seen = atelier.in(() -> atelier.bean(Drafts.class).find(cup().id()))
                .orElseThrow()
                .version();
        assertThat(reprice(price.next().plus(Money.of(1)), seen)).isEqualTo(new Outcome.Otherwise());
        assertThat(reprice(price.next(), seen + 1)).isEqualTo(new Outcome.Stale());
        var outcomes = Atelier.race(Collections.nCopies(5, () -> reprice(price.next(), seen)));
        assertThat(outcomes).containsOnlyOnce(new Outcome.Done(true));

        assertThat(cup().blueprint().basePrice()).isEqualTo(price.next());
        assertThat(cup().blueprint().routing().getFirst().minutes()).isEqualTo(pinch.usually());
        assertThat(atelier.order(ordered.order()).total()).isEqualTo(total);
        assertThat(standing().price()).isEmpty();
    }

    @Test
    void aFewTimingsChangeNoPrice() {
        timed(RealMinutes.ENOUGH - 1, 300);
        assertThat(standing().steps()).hasSize(1);
        assertThat(standing().price()).isEmpty();
    }

    private void timed(int times, int taken) {
        for (int time = 0; time < times; time++) {
            atelier.run(() -> atelier.bean(Promises.class)
                    .finished(
                            UUID.randomUUID(),
                            0,
                            "pinch",
                            new Measured(Words.of("捏", "Pinch"), 120, taken, null, null)));
        }
    }

    private RealMinutes.Standing standing() {
        return atelier.in(() -> minutes.of(cup().id())).orElseThrow();
    }

    private Outcome reprice(Money next, long seen) {
        var id = cup().id();
        return atelier.in(() -> minutes.reprice(id, next, seen));
    }

    private PublishedDesign cup() {
        return atelier.in(() -> atelier.bean(Designs.class).onSale("cup")).orElseThrow();
    }
}
