package org.dingzuo.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A helper is given what he is trusted with and nothing else, however free he is; trust that is taken back moves what lies on him. */
class TrustTest {
    private static final int DAY = 1_440;

    private static final Person MASTER = person("master", 12, null);

    @Test
    void onlyWhatSomebodyIsTrustedWithLandsOnThem() {
        PlanSnapshot plan = studio(MASTER, person("helper", 9, Set.of("sand")));
        assertThat(hands(plan, active("sand"))).isEqualTo("helper");
        assertThat(hands(plan, active("weld"))).isEqualTo("master");
        assertThat(hands(plan, active(null))).isEqualTo("helper");
    }

    @Test
    void loadingIsWorkToo() {
        PlanSnapshot plan = studio(MASTER, person("helper", 9, Set.of("sand")));
        Placement load = quoted(plan, fired("fire")).placements().getFirst();
        assertThat(load.tended()).isNotNull().satisfies(tended -> {
            assertThat(tended.loading())
                    .isNotNull()
                    .extracting(Placement.Sitting::person)
                    .isEqualTo("master");
            assertThat(tended.unloading())
                    .isNotNull()
                    .extracting(Placement.Sitting::person)
                    .isEqualTo("master");
        });
        // A load that a stranger to the work tends is not joined by who needs it done by somebody trusted.
        Step.Batch others = fired(null);
        PlanSnapshot standing = plan.with(
                Planner.quote(plan, job("first", others)) instanceof Proposal.Fits fits
                        ? fits.placements()
                        : List.of());
        assertThat(quoted(standing, others).placements().getFirst().load())
                .isEqualTo(standing.placementsOf("first").getFirst().load());
        assertThat(quoted(standing, fired("fire")).placements().getFirst().load())
                .isNotEqualTo(standing.placementsOf("first").getFirst().load());
    }

    @Test
    void whereNobodyMayTheRefusalSaysSo() {
        PlanSnapshot plan = studio(person("helper", 9, Set.of("sand")));
        assertThat(refused(plan, active("weld"))).isEqualTo(Binding.Kind.NOT_TRUSTED);
        assertThat(refused(plan, fired("fire"))).isEqualTo(Binding.Kind.NOT_TRUSTED);
        assertThat(refused(plan, new Step.Active("s", List.of(), 30, "weave", null, false, 0)))
                .isEqualTo(Binding.Kind.NO_SKILL);
    }

    @Test
    void trustTakenBackMovesWhatLiesThereAndNothingElse() {
        PlanSnapshot plan = studio(MASTER, person("helper", 9, Set.of("sand", "weld")));
        Job sanded = job("sanded", active("sand"));
        Job welded = job("welded", active("weld"));
        PlanSnapshot booked = plan.with(((Proposal.Fits) Planner.quote(plan, sanded)).placements());
        booked = booked.with(((Proposal.Fits) Planner.quote(booked, welded)).placements());
        assertThat(booked.placements()).extracting(Placement::person).containsOnly("helper");
        PlanSnapshot after = PlanSnapshot.of(
                2,
                0,
                20 * DAY,
                List.of(MASTER, person("helper", 9, Set.of("sand"))),
                booked.machines(),
                booked.placements());
        // Also within the frozen zone: nobody does tomorrow what they may not do.
        Replan replan = Planner.whatIf(new Replanning(after, List.of(sanded, welded), 2 * DAY, Aims.USUAL));
        assertThat(replan.changes()).extracting(Replan.Change::job).containsOnly("welded");
        assertThat(replan.placements())
                .filteredOn(placement -> placement.job().equals("welded"))
                .extracting(Placement::person)
                .containsOnly("master");
        assertThat(PlanCheck.faults(after.people(), after.machines(), List.of(welded), after.placements()))
                .extracting(Fault::law)
                .containsOnly(Fault.Law.TRUST);
    }

    private static Person person(String key, int fromHour, @Nullable Set<String> trusted) {
        List<Window> free = new java.util.ArrayList<>();
        for (int day = 0; day < 10; day++) {
            free.add(new Window(day * DAY + fromHour * 60, day * DAY + 17 * 60));
        }
        return new Person(key, Set.of("saw"), free, Map.of(), Map.of(), trusted);
    }

    private static PlanSnapshot studio(Person... people) {
        var kiln = new Machine("kiln", "kiln", 4, List.of(new Window(0, 20 * DAY)));
        return PlanSnapshot.of(1, 0, 20 * DAY, List.of(people), List.of(kiln), List.of());
    }

    private static Step.Active active(@Nullable String work) {
        return new Step.Active("s", List.of(), 60, "saw", null, false, 0).of(work);
    }

    private static Step.Batch fired(@Nullable String work) {
        return new Step.Batch("s", List.of(), "kiln", "glaze", 1, 300, new Step.Tending("saw", 20, 20, false, work));
    }

    private static Job job(String key, Step step) {
        return new Job(key, 0, List.of(step), null);
    }

    private static Proposal.Fits quoted(PlanSnapshot plan, Step step) {
        return (Proposal.Fits) Planner.quote(plan, job("j", step));
    }

    private static @Nullable String hands(PlanSnapshot plan, Step step) {
        return quoted(plan, step).placements().getFirst().person();
    }

    private static Binding.Kind refused(PlanSnapshot plan, Step step) {
        return ((Proposal.CannotFit) Planner.quote(plan, job("j", step)))
                .binding()
                .kind();
    }
}
