package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.Placement;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.PersonId;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The hour of a step has struck, nobody is on it yet, and its potter goes home or its kiln breaks. */
@RunningHouse
class FallingIllAtWorkTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Autowired
    ApplicationContext house;

    @Autowired
    DrivenClock clock;

    Pottery pottery;
    UUID bowl;

    @BeforeEach
    void orderedBeforeAnybodyWorks() {
        var tomorrow = clock.instant().atZone(HERE).toLocalDate().plusDays(1);
        clock.driveTo(tomorrow.atTime(6, 0).atZone(HERE).toInstant());
        pottery = Pottery.open(house);
        bowl = pottery.bowls(1);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void aStepWhoseHourRunsIsNotLeftWithWhoFellIll() {
        tenMinutesInto("throw");
        var potter = new PersonId(
                UUID.fromString(Objects.requireNonNull(placed("throw").person())));
        apply(new Supposition.Away(potter, pottery.today(), pottery.today()));
        assertThat(placed("throw").start()).isGreaterThanOrEqualTo(now());
        assertThat(pottery.faults())
                .filteredOn(fault -> fault.law() != Fault.Law.PROMISE)
                .isEmpty();
    }

    @Test
    void aFiringWhoseHourRunsIsNotLeftInAKilnThatBroke() {
        Stream.of("throw", "dry", "glaze").forEach(this::done);
        tenMinutesInto("fire");
        apply(new Supposition.MachineDown(pottery.kiln, pottery.today(), pottery.today()));
        assertThat(placed("fire").start()).isGreaterThanOrEqualTo(now());
        assertThat(pottery.faults())
                .filteredOn(fault -> fault.law() != Fault.Law.PROMISE)
                .isEmpty();
    }

    @Test
    void aStepWhoseHourRunsStaysWithItsPotterWhoIsThere() {
        tenMinutesInto("throw");
        var before = placed("throw");
        apply(new Supposition.MachineDown(pottery.kiln, pottery.today(), pottery.today()));
        assertThat(placed("throw")).isEqualTo(before);
    }

    private void done(String step) {
        clock.driveTo(MakingWindows.instantOf(placed(step).end()));
        pottery.atelier.in(
                () -> house.getBean(Floor.class).finish(new StepKey(new OrderId(bowl), 0, step), null, false));
    }

    private void tenMinutesInto(String step) {
        clock.driveTo(MakingWindows.instantOf(placed(step).start()).plus(Duration.ofMinutes(10)));
    }

    private void apply(Supposition supposition) {
        assertThat(pottery.apply(pottery.suppose(supposition).id())).isInstanceOf(ProposalOutcome.Done.class);
    }

    private int now() {
        return MakingWindows.minuteOf(clock.instant());
    }

    private Placement placed(String step) {
        return Objects.requireNonNull(pottery.plan().get(bowl.toString())).stream()
                .filter(placement -> placement.step().equals("0/" + step))
                .findFirst()
                .orElseThrow();
    }
}
