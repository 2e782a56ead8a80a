package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.ending.OrderChanges;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Budget;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanCheck;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replan;
import org.dingzuo.planner.Step;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@RunningHouse
class WorkInHandTest {
    private static final Wish LOOPED =
            new Wish(List.of(new Wish.Line("cup", Map.of("handle", "loop"), 2)), false, null, null);

    @Autowired
    ApplicationContext house;

    Atelier atelier;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
    }

    @Test
    void aPaidOrderIsAJobWithTheWorkThatWasPromised() {
        var order = paid(LOOPED);
        var standing = standing();
        assertThat(standing.behind()).isEmpty();
        assertThat(standing.ask().jobs()).singleElement().satisfies(job -> {
            assertThat(job.key()).isEqualTo(order.toString());
            assertThat(job.steps()).extracting(Step::key).containsExactly("0/pinch", "0/handle");
            assertThat(((Step.Active) job.steps().getFirst()).minutes()).isEqualTo(240);
            assertThat(((Step.Active) job.steps().getLast()).after()).containsExactly("0/pinch");
        });
        assertThat(faults(standing)).isEmpty();
    }

    @Test
    void anUnpaidHoldStaysWhereItIs() {
        atelier.placed();
        assertThat(standing().ask().jobs()).isEmpty();
        assertThat(standing().ask().snapshot().placements()).hasSize(1);
    }

    @Test
    void whatIsCancelledLeavesNoWork() {
        var order = paid(Atelier.oneCup());
        atelier.in(() -> atelier.bean(OrderChanges.class).cancelByBuyer(new OrderId(order)));
        assertThat(standing().ask().jobs()).isEmpty();
        assertThat(sheets()).isZero();
    }

    @Test
    void whatIsDoneIsLeftOutAndNothingWaitsForItAnyMore() {
        var order = paid(LOOPED);
        atelier.in(() -> atelier.bean(Floor.class).finish(key(order, "pinch"), null, false));
        assertThat(standing().ask().jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.steps()).singleElement().satisfies(step -> {
                    assertThat(step.key()).isEqualTo("0/handle");
                    assertThat(step.after()).isEmpty();
                }));
    }

    @Test
    void aBegunStepStaysThoughItsTimeIsOver() {
        var order = paid(LOOPED);
        atelier.in(() -> atelier.bean(Floor.class).start(key(order, "pinch"), null));
        var pinched = placed(order, "0/pinch");
        var standing = standing(Duration.between(now(), end(pinched).plusSeconds(120)));
        assertThat(standing.behind()).isEmpty();
        assertThat(replan(standing).placements()).contains(pinched);
    }

    @Test
    void aMissedStepIsFoundANewPlaceAndWhatComesAfterItGoesBehindIt() {
        var order = paid(LOOPED);
        var handle = placed(order, "0/handle");
        var standing = standing(Duration.between(now(), end(handle).plus(Duration.ofDays(1))));
        assertThat(standing.behind()).containsExactly(order.toString());
        var replan = replan(standing);
        assertThat(replan.unplaced()).isEmpty();
        assertThat(replan.placements())
                .hasSize(2)
                .allSatisfy(placement -> assertThat(placement.start())
                        .isGreaterThanOrEqualTo(standing.ask().snapshot().from()));
        assertThat(PlanCheck.faults(
                        standing.ask().snapshot().people(),
                        List.of(),
                        standing.ask().jobs(),
                        replan.placements()))
                .allMatch(fault -> fault.law() == Fault.Law.PROMISE);
    }

    private UUID paid(Wish wish) {
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        var placed = (PlacementOutcome.Placed) outcome;
        atelier.pay(placed.payment());
        return placed.order().value();
    }

    private Standing standing() {
        return standing(Duration.ZERO);
    }

    /** As the plan would stand so much later. */
    private Standing standing(Duration later) {
        var clock = Clock.offset(atelier.bean(Clock.class), later);
        var work = new WorkInHand(atelier.bean(PlacementLedger.class), atelier.bean(SheetLedger.class), clock);
        return atelier.in(() ->
                Objects.requireNonNull(atelier.bean(TransactionTemplate.class).execute(status -> {
                    var version = atelier.bean(PlacementLedger.class).version(atelier.studio);
                    var studios = atelier.bean(Studios.class);
                    var page = atelier.bean(PlanBook.class).open(atelier.studio, version, studios.calendarVersion());
                    return work.standing(atelier.studio, page, new Deadline(page.workforce(), true));
                })));
    }

    private static Replan replan(Standing standing) {
        return Planner.replan(standing.ask(), Budget.rounds(200), 1);
    }

    private static List<Fault> faults(Standing standing) {
        var ask = standing.ask();
        return PlanCheck.faults(
                ask.snapshot().people(),
                ask.snapshot().machines(),
                ask.jobs(),
                ask.snapshot().placements());
    }

    private Placement placed(UUID order, String step) {
        return standing().rows(order.toString()).stream()
                .filter(placement -> placement.step().equals(step))
                .findFirst()
                .orElseGet(() -> rowOf(order, step));
    }

    /** An order that began early is no job yet, but its rows are there. */
    private Placement rowOf(UUID order, String step) {
        return standing().ask().snapshot().placementsOf(order.toString()).stream()
                .filter(placement -> placement.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Instant now() {
        return atelier.bean(Clock.class).instant();
    }

    private static Instant end(Placement placement) {
        return MakingWindows.instantOf(placement.end());
    }

    private static StepKey key(UUID order, String step) {
        return new StepKey(new OrderId(order), 0, step);
    }

    private int sheets() {
        return atelier.rows(db -> db.sql("select count(*)::int from promise.job_sheet")
                .query(Integer.class)
                .single());
    }
}
