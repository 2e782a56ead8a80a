package org.dingzuo.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@RunningHouse
class DemandIsCountedOncePerPersonTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Instant yesterday;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        yesterday = atelier.bean(Clock.class).instant().minus(Duration.ofDays(1));
    }

    @Test
    void whoAsksThreeTimesIsOneAndWhatIsNamedIsCountedPerChoice() {
        said("阿青：the loop one please\n小鹿：loop, how much?\n山山：好看", "pinching");
        said("阿青：再问一次\n阿青：and the loop?", "pinching");
        var cup = demand(null).getFirst();
        assertThat(cup.asked()).isEqualTo(3);
        assertThat(cup.answered()).isZero();
        assertThat(cup.ordered()).isZero();
        assertThat(cup.choices()).containsExactly(new Demand.Wanted("handle", "loop", 2));
    }

    @Test
    void askedAndOrderedAreToldApartByFilm() {
        said("阿青：loop", "pinching");
        said("小鹿：loop", "glazing");
        var fromFilm = new Wish(Atelier.oneCup().lines(), false, null, null, new Wish.Source("pinching", null, null));
        atelier.place(atelier.acceptance("from-the-film", fromFilm, Atelier.WHENEVER));
        atelier.placed();
        assertThat(demand(null).getFirst().ordered()).isEqualTo(2);
        assertThat(demand("pinching").getFirst())
                .isEqualTo(new Demand("cup", 1, 0, 1, List.of(new Demand.Wanted("handle", "loop", 1))));
        assertThat(demand("glazing").getFirst().ordered()).isZero();
        assertThat(demand("nowhere")).isEmpty();
    }

    @Test
    void anOrderThatEndedUnpaidWasNotOrdered() {
        said("阿青：loop", "pinching");
        var placed = atelier.placed();
        atelier.letTheHoldEnd(placed.order());
        atelier.expire(placed.order());
        assertThat(demand(null).getFirst().ordered()).isZero();
    }

    private void said(String text, String film) {
        atelier.in(() -> atelier.bean(Inquiries.class).takeIn(text, film, "cup"));
    }

    private List<Demand> demand(@Nullable String film) {
        return atelier.in(() -> atelier.bean(Demands.class).since(yesterday, film));
    }
}
