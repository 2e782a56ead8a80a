package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.StepVariant;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome.Placed;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Step;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.repricing.RealMinutes;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.dingzuo.studio.TimeBlock;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A jug of a hundred minutes, with a spout of twenty more, says its maker; the spout takes a hundred. */
@RunningHouse
class ChoicesTeachTest {
    private static final int PLAIN = 100;
    private static final int SPOUT = 120;

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        atelier.run(() -> {
            var designs = atelier.bean(Designs.class);
            designs.publish(designs.draft("jug", jug()));
        });
    }

    @Test
    void whatAChoiceReallyTakesIsPlannedForThatChoiceAndNotForTheOthers() {
        timed("none", PLAIN, PLAIN, null, 20);
        timed("spout", SPOUT, 200, null, 20);
        assertThat(planned("spout")).isBetween(175, 200);
        assertThat(planned("none")).isBetween(95, 112);
    }

    @Test
    void aRareChoiceIsNotSureOfItself() {
        timed("none", PLAIN, PLAIN, null, 20);
        timed("spout", SPOUT, 240, null, 1);
        assertThat(planned("spout")).isBetween(SPOUT + 2, 145);
    }

    @Test
    void whoHasAllTheHardOnesIsNotTakenForSlow() {
        var potter = person("阿宁");
        var other = atelier.in(() ->
                atelier.bean(Studios.class).hire("小陈", Set.of(), List.of(TimeBlock.making(DayOfWeek.MONDAY, 9, 17))));
        timed("none", PLAIN, PLAIN, potter, 30);
        timed("spout", SPOUT, 2 * SPOUT, other, 30);
        var paces = atelier.rows(db -> house.getBean(Habits.class)
                .learnt(atelier.studio, atelier.bean(Studios.class).workforce().people())
                .paces()
                .at("pinch", null));
        assertThat(paces.getOrDefault(other.value().toString(), 100)).isLessThan(125);
    }

    @Test
    void theFloorTellsTheChoiceAndTheMakerSeesWhatItTakes() {
        var order = paid("spout");
        var step = new StepKey(order, 0, "pinch");
        assertThat(atelier.in(() -> atelier.bean(Floor.class).start(step, null)))
                .isInstanceOf(FloorOutcome.Done.class);
        atelier.<Integer>rows(
                db -> db.sql("update production.work set running_since = running_since - interval '150 minutes'")
                        .update());
        assertThat(atelier.in(() -> atelier.bean(Floor.class).finish(step, null, false)))
                .isInstanceOf(FloorOutcome.Done.class);
        var real = atelier.in(() -> atelier.bean(RealMinutes.class)
                        .of(atelier.bean(Designs.class)
                                .onSale("jug")
                                .orElseThrow()
                                .id()))
                .orElseThrow();
        assertThat(real.steps().getFirst().choices()).singleElement().satisfies(choice -> {
            assertThat(choice.choices()).containsExactly(Words.of("流口", "Spout"));
            assertThat(choice.written()).isEqualTo(SPOUT);
            assertThat(choice.usually()).isBetween(SPOUT + 1, 150);
            assertThat(choice.mostly()).isGreaterThan(choice.usually());
            assertThat(choice.seen()).isOne();
        });
    }

    private OrderId paid(String mouth) {
        var wish =
                new Wish(List.of(new Wish.Line("jug", Map.of("mouth", mouth, "handle", "none"), 1)), false, null, null);
        var placed = (Placed) atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        atelier.pay(placed.payment());
        return placed.order();
    }

    /** Minutes of the step as the plan would have it. */
    private int planned(String mouth) {
        return atelier.rows(db -> {
            var learnt = house.getBean(Habits.class)
                    .learnt(
                            atelier.studio,
                            atelier.bean(Studios.class).workforce().people());
            var choosing = Choosing.one(Map.of("mouth", mouth, "handle", "none"));
            var item = ((Makeability.Makeable)
                            atelier.bean(Designs.class).check("jug", choosing).orElseThrow())
                    .item();
            var job = JobSheet.learnt(UUID.randomUUID(), List.of(new WorkLine(item, 1)), 0, learnt);
            return ((Step.Active) job.steps().getFirst()).minutes();
        });
    }

    private void timed(String mouth, int written, int taken, @Nullable PersonId person, int times) {
        atelier.run(() -> {
            var design = atelier.bean(Designs.class).onSale("jug").orElseThrow().id();
            for (int time = 0; time < times; time++) {
                var variant = new StepVariant(design, "mouth=" + mouth);
                var measured = new Measured(Words.of("捏", "Pinch"), written, taken, person, variant);
                atelier.bean(Promises.class).finished(UUID.randomUUID(), 0, "pinch", measured);
            }
        });
    }

    private PersonId person(String name) {
        return atelier.in(() -> atelier.bean(Studios.class).workforce().people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private static Blueprint jug() {
        var cup = Atelier.cup("壶", "Jug", PLAIN);
        var groups = new ArrayList<>(cup.optionGroups());
        groups.add(new OptionGroup(
                "mouth",
                Words.of("壶口", "Mouth"),
                OptionGroup.Kind.CHOICE,
                true,
                List.of(
                        new OptionGroup.Choice("none", Words.of("平口", "Plain"), null, Money.ZERO, true, null),
                        new OptionGroup.Choice("spout", Words.of("流口", "Spout"), null, Money.ZERO, true, null)),
                OptionGroup.Limits.NONE,
                Money.ZERO,
                null));
        var pinch = new RoutingStep(
                "pinch",
                Words.of("捏", "Pinch"),
                RoutingStep.Kind.ATTENDED,
                PLAIN,
                Map.of("mouth=spout", 20),
                null,
                null,
                null,
                0,
                null,
                true,
                List.of(),
                null);
        return new Blueprint(
                cup.name(),
                cup.story(),
                cup.basePrice(),
                groups,
                List.of(),
                List.of(pinch),
                cup.bill(),
                List.of(),
                false);
    }
}
