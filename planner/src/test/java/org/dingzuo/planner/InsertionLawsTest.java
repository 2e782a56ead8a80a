package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class InsertionLawsTest {

    @Property(tries = 400)
    void everyBookedPlanKeepsEveryLaw(@ForAll long seed) {
        Random random = new Random(seed);
        List<Job> booked = new ArrayList<>();
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 20, booked);
        assertThat(PlanCheck.faults(plan.people(), plan.machines(), booked, plan.placements()))
                .isEmpty();
    }

    @Property(tries = 200)
    void sameInputGivesTheSameAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 10, new ArrayList<>());
        Job job = Studios.anyJob("new", random);
        assertThat(Planner.quote(plan, job)).isEqualTo(Planner.quote(plan, job));
    }

    @Property(tries = 200)
    void whatIsQuotedIsWhatIsBooked(@ForAll long seed) {
        Random random = new Random(seed);
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 10, new ArrayList<>());
        if (Planner.quote(plan, Studios.anyJob("new", random)) instanceof Proposal.Fits fits) {
            PlanSnapshot booked = plan.with(fits.placements());
            assertThat(fits.version()).isEqualTo(plan.version());
            assertThat(booked.version()).isEqualTo(plan.version() + 1);
            assertThat(booked.placementsOf("new")).isEqualTo(fits.placements());
            assertThat(fits.placements().stream().mapToInt(Placement::end).max())
                    .hasValue(fits.finish());
        }
    }

    @Property(tries = 300)
    void freeingAndBookingAgainRestores(@ForAll long seed) {
        Random random = new Random(seed);
        List<Job> booked = new ArrayList<>();
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 12, booked);
        for (Job job : booked) {
            PlanSnapshot again = plan.without(job.key()).with(plan.placementsOf(job.key()));
            assertThat(again.placements()).isEqualTo(plan.placements());
            assertThat(again.board.lanes).isEqualTo(plan.board.lanes);
        }
    }

    @Property(tries = 200)
    void aSnapshotBuiltFromWhatIsTakenIsTheSameAsOneGrownByBooking(@ForAll long seed) {
        Random random = new Random(seed);
        PlanSnapshot grown = Studios.busy(Studios.empty(random), random, 12, new ArrayList<>());
        PlanSnapshot built = PlanSnapshot.of(
                grown.version(), grown.from(), grown.until(), grown.people(), grown.machines(), grown.placements());
        Job job = Studios.anyJob("new", random);
        assertThat(built.board.lanes).isEqualTo(grown.board.lanes);
        assertThat(Planner.quote(built, job)).isEqualTo(Planner.quote(grown, job));
    }

    @Property(tries = 100)
    void aQuoteChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 10, new ArrayList<>());
        List<Placement> before = plan.placements();
        var lanes = plan.board.fork();
        Planner.quote(plan, Studios.anyJob("new", random));
        assertThat(plan.placements()).isEqualTo(before);
        assertThat(plan.board.lanes).isEqualTo(lanes.lanes);
    }
}
