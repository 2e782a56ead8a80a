package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.foundation.jobs.StudioJobs;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** While nobody looks, a better plan is looked for: once for a plan, holding nothing, and nobody's promise is the worse for it. */
@RunningHouse
class BetterPlanTest {
    @Autowired
    ApplicationContext house;

    Pottery pottery;
    Cards cards;

    @BeforeEach
    void fill() {
        pottery = Pottery.open(house);
        cards = Cards.printedIn(pottery);
        // So much that the cards lie behind the days on which nobody is surprised any more.
        IntStream.range(0, 8).forEach(n -> pottery.bowls(4));
        Stream.of("red", "blue", "red", "blue", "red").forEach(cards::order);
    }

    @Test
    void whatItFindsIsPutBeforeTheMakerAndChangesNothingUntilThen() {
        var plan = pottery.plan();
        search();
        assertThat(pottery.plan()).isEqualTo(plan);
        assertThat(proposals()).singleElement().satisfies(better -> {
            assertThat(better.kind()).isEqualTo(PlanProposal.Kind.BETTER);
            assertThat(better.gain().setupsSaved()).isPositive();
            assertThat(better.gain().late()).isEmpty();
        });
    }

    @Test
    void theSamePlanIsNotThoughtAboutTwice() {
        search();
        var found = proposals();
        search();
        assertThat(proposals())
                .extracting(PlanProposal::id)
                .isEqualTo(found.stream().map(PlanProposal::id).toList());
    }

    @Test
    void aPlanThatWentOnIsThoughtAboutAnewAndTheNewerProposalTakesThePlaceOfTheOlder() {
        search();
        var older = proposals().getFirst();
        cards.order("blue");
        search();
        assertThat(proposals())
                .singleElement()
                .satisfies(newer -> assertThat(newer.id()).isNotEqualTo(older.id()));
    }

    @Test
    void whoBooksMeanwhileDoesNotWaitForItAndWhatItFindsHurtsNobody() {
        var promises = pottery.promises();
        var booked = Atelier.race(List.<Callable<UUID>>of(
                () -> {
                    search();
                    return new UUID(0, 0);
                },
                () -> pottery.bowls(1),
                () -> cards.order("green")));
        assertThat(booked).hasSize(3);
        for (var better : proposals()) {
            var outcome = pottery.apply(better.id());
            assertThat(outcome).isInstanceOfAny(ProposalOutcome.Done.class, ProposalOutcome.Overtaken.class);
        }
        assertThat(pottery.faults()).isEmpty();
        assertThat(pottery.promises()).containsAllEntriesOf(promises);
    }

    @Test
    void howeverOftenThePlanChangesOneSearchWaitsForIt() {
        var watch = new PlanWatch(
                house.getBean(StudioJobs.class),
                house.getBean(Clock.class),
                false,
                Duration.ZERO,
                true,
                // Longer than this test lives: the house's scheduler does not take it.
                Duration.ofHours(3));
        for (int change = 0; change < 20; change++) {
            watch.changed(pottery.atelier.studio, pottery.page().learnt());
        }
        pottery.atelier.run(() -> house.getBean(StudioJobs.class)
                .at(house.getBean(Clock.class).instant().plus(Duration.ofHours(3)), BetterPlan.NAME, studio()));
        assertThat(waiting()).isEqualTo(1);
        pottery.atelier.run(() -> house.getBean(Foresight.class).glance());
        assertThat(waiting()).as("brought forward, not doubled").isLessThanOrEqualTo(1);
    }

    private UUID studio() {
        return pottery.atelier.studio.value();
    }

    private void search() {
        pottery.atelier.run(() -> house.getBean(BetterPlan.class).run(studio()));
    }

    private List<PlanProposal> proposals() {
        return pottery.atelier.in(() -> house.getBean(Proposals.class).current());
    }

    private int waiting() {
        return pottery.atelier.rows(db -> db.sql("""
                select count(*)::int from jobs.scheduled_tasks where task_name = :job and task_instance like :studio
                """)
                .param("job", BetterPlan.NAME)
                .param("studio", studio() + "/%")
                .query(Integer.class)
                .single());
    }
}
