package org.dingzuo.production.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the floor finishes on a machine counts as its hours; when enough have run it is to be looked after, on a day nobody needs it. */
@RunningHouse
class HoursOfMachinesTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    MachineId kiln;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        kiln = atelier.in(() -> house.getBean(Studios.class)
                .install(Words.of("电窑", "Kiln"), "kiln", 60, Words.of("件", "pieces"), Set.of()));
        atelier.run(() -> {
            var designs = house.getBean(Designs.class);
            designs.publish(designs.draft("tile", tile()));
        });
    }

    @Test
    void aLoadOfTwoOrdersRanOnce() {
        var one = order();
        var other = order();
        fire(one);
        fire(other);
        assertThat(kept().use().minutes()).isEqualTo(600);
        assertThat(kept().use().recentLoads()).isEqualTo(1);
    }

    @Test
    void enoughHoursMakeItDueUntilSomebodyLooksAfterIt() {
        say(10, null);
        fire(order());
        assertThat(kept().isDue()).isTrue();
        atelier.run(() -> equipment().served(kiln, "换了热电偶"));
        assertThat(kept().isDue()).isFalse();
        assertThat(kept().services()).singleElement().satisfies(done -> {
            assertThat(done.note()).isEqualTo("换了热电偶");
            assertThat(done.usedMinutes()).isEqualTo(600);
        });
    }

    @Test
    void aDayOfMaintenanceIsOneOnWhichNothingIsPlannedAndNothingWillBe() {
        order();
        assertThat(block(firings().getFirst())).isInstanceOf(Equipment.Outcome.Busy.class);
        var idle = Objects.requireNonNull(kept().idleOn());
        assertThat(block(idle)).isInstanceOf(Equipment.Outcome.Done.class);
        for (int buyer = 0; buyer < 12; buyer++) {
            order();
        }
        assertThat(firings()).isNotEmpty().doesNotContain(idle);
    }

    @Test
    void whoSaysSomethingAtOnceWithSomebodyElseLooksAgain() {
        var outcomes = Atelier.race(
                List.<Callable<Equipment.Outcome>>of(() -> say(10, null), () -> say(20, null), () -> say(30, 6)));
        assertThat(outcomes)
                .filteredOn(Equipment.Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(kept().terms().version()).isEqualTo(1);
    }

    @Test
    void anotherStudiosMachineIsUnknown() {
        atelier = Atelier.open(house);
        assertThat(say(10, null)).isInstanceOf(Equipment.Outcome.Unknown.class);
        assertThat(atelier.in(() -> equipment().all())).isEmpty();
    }

    private List<LocalDate> firings() {
        return atelier.rows(db -> db.sql(
                        "select lower(during) as at from promise.placement where machine_id is not null")
                .query((row, n) -> LocalDate.ofInstant(
                        row.getObject("at", OffsetDateTime.class).toInstant(), ZoneId.of("Asia/Shanghai")))
                .list());
    }

    private Equipment.Outcome say(int hours, @Nullable Integer months) {
        return atelier.in(() -> equipment()
                .say(kiln, new Terms(Money.of(100), 60, Money.ZERO, Money.ZERO, Terms.Per.HOUR, hours, months, 0)));
    }

    private Equipment.Outcome block(LocalDate day) {
        return atelier.in(() -> equipment().block(kiln, day, "清窑"));
    }

    private Equipment.Kept kept() {
        return atelier.in(() -> equipment().all()).getFirst();
    }

    private Equipment equipment() {
        return house.getBean(Equipment.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(house.getBean(Clock.class).instant(), ZoneId.of("Asia/Shanghai"));
    }

    private OrderId order() {
        var wish = new Wish(List.of(new Wish.Line("tile", Map.of(), 1)), false, null, null);
        if (atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER))
                instanceof PlacementOutcome.Placed placed) {
            atelier.pay(placed.payment());
            return placed.order();
        }
        throw new AssertionError("not placed");
    }

    private void fire(OrderId order) {
        for (var step : List.of("press", "fire")) {
            assertThat(atelier.in(() -> house.getBean(Floor.class).finish(new StepKey(order, 0, step), null, false)))
                    .isInstanceOf(FloorOutcome.Done.class);
        }
    }

    private static Blueprint tile() {
        return new Blueprint(
                Words.of("砖", "Tile"),
                Words.of("压", "Pressed"),
                Money.of(9_000),
                List.of(),
                List.of(),
                List.of(
                        step("press", RoutingStep.Kind.ATTENDED, 30, null),
                        step("fire", RoutingStep.Kind.BATCH, 600, "kiln")),
                List.of(),
                List.of(),
                false);
    }

    private static RoutingStep step(String key, RoutingStep.Kind kind, int minutes, @Nullable String machine) {
        return new RoutingStep(
                key,
                Words.of(key, key),
                kind,
                minutes,
                Map.of(),
                null,
                machine,
                null,
                machine == null ? 0 : 1,
                null,
                true,
                machine == null ? List.of() : List.of("press"),
                null);
    }
}
