package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class InsertionLawsTest {

    @RepeatedTest(400)
    void everyBookedPlanKeepsEveryLaw(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        List<Job> booked = new ArrayList<>();
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 20, booked);
        assertThat(PlanCheck.faults(plan.people(), plan.machines(), booked, plan.placements()))
                .isEmpty();
    }

    @RepeatedTest(200)
    void sameInputGivesTheSameAnswer(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 10, new ArrayList<>());
        Job job = Studios.anyJob("new", random);
        assertThat(Planner.quote(plan, job)).isEqualTo(Planner.quote(plan, job));
    }

    @RepeatedTest(200)
    void whatIsQuotedIsWhatIsBooked(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
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

    @RepeatedTest(200)
    void theDateAloneIsTheDateOfTheWholeAnswer(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 15, new ArrayList<>());
        Job job = Studios.anyJob("new", random);
        int whole = Planner.quote(plan, job) instanceof Proposal.Fits fits ? fits.finish() : Planner.NEVER;
        assertThat(Planner.finish(plan, job)).isEqualTo(whole);
    }

    @RepeatedTest(200)
    void passingOverShortGapsChangesNothing(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 40, new ArrayList<>());
        Board unsealed = plan.board.fork();
        for (int r = 0; r < unsealed.lanes.length; r++) {
            unsealed.lane(r);
            unsealed.loads(r);
        }
        Route route = new Route(Studios.anyJob("new", random));
        Insertion sealed = new Insertion(plan.board);
        Insertion walked = new Insertion(unsealed);
        assertThat(sealed.place(plan.board, route)).isEqualTo(walked.place(unsealed, route));
        assertThat(sealed.end).isEqualTo(walked.end);
    }

    @Test
    void quotesAtOnceDoNotMeet() {
        Random random = new Random(5);
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 15, new ArrayList<>());
        List<Job> jobs = IntStream.range(0, 400)
                .mapToObj(i -> Studios.anyJob("new" + i, random))
                .toList();
        List<Proposal> inTurn =
                jobs.stream().map(job -> Planner.quote(plan, job)).toList();
        assertThat(jobs.parallelStream().map(job -> Planner.quote(plan, job)).toList())
                .isEqualTo(inTurn);
    }

    @RepeatedTest(300)
    void freeingAndBookingAgainRestores(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        List<Job> booked = new ArrayList<>();
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 12, booked);
        for (Job job : booked) {
            PlanSnapshot again = plan.without(job.key()).with(plan.placementsOf(job.key()));
            assertThat(again.placements()).isEqualTo(plan.placements());
            assertThat(again.board.lanes).isEqualTo(plan.board.lanes);
            Job next = Studios.anyJob("next", random);
            assertThat(Planner.finish(again, next)).isEqualTo(Planner.finish(plan, next));
        }
    }

    @RepeatedTest(200)
    void aSnapshotBuiltFromWhatIsTakenIsTheSameAsOneGrownByBooking(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        PlanSnapshot grown = Studios.busy(Studios.empty(random), random, 12, new ArrayList<>());
        PlanSnapshot built = PlanSnapshot.of(
                grown.version(), grown.from(), grown.until(), grown.people(), grown.machines(), grown.placements());
        Job job = Studios.anyJob("new", random);
        assertThat(built.board.lanes).isEqualTo(grown.board.lanes);
        assertThat(Planner.quote(built, job)).isEqualTo(Planner.quote(grown, job));
    }

    @RepeatedTest(100)
    void aQuoteChangesNothing(RepetitionInfo nth) {
        Random random = new Random(Studios.seed(nth));
        PlanSnapshot plan = Studios.busy(Studios.empty(random), random, 10, new ArrayList<>());
        List<Placement> before = plan.placements();
        var lanes = plan.board.fork();
        Planner.quote(plan, Studios.anyJob("new", random));
        assertThat(plan.placements()).isEqualTo(before);
        assertThat(plan.board.lanes).isEqualTo(lanes.lanes);
    }
}
