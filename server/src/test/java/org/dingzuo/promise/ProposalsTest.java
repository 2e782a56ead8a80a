package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.planner.Fault;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.Overtime;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Another plan is asked for, applied and undone; no promise moves by it. */
@RunningHouse
class ProposalsTest {
    @Autowired
    ApplicationContext house;

    Pottery pottery;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
    }

    @Test
    void askingChangesNothing() {
        pottery.fill();
        var plan = pottery.plan();
        var proposal = pottery.suppose(pottery.ill(5));
        assertThat(proposal.moves()).isNotEmpty();
        assertThat(pottery.plan()).isEqualTo(plan);
        assertThat(pottery.daysOff(pottery.potter(0))).isEmpty();
    }

    @Test
    void applyingMovesTheWorkAndWritesTheDaysOffButMovesNoPromise() {
        pottery.fill();
        var promises = pottery.promises();
        var proposal = pottery.suppose(pottery.ill(1));
        assertThat(pottery.apply(proposal.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertOnlyLateAreLate(proposal);
        assertThat(pottery.daysOff(pottery.potter(0))).hasSize(2);
        assertThat(pottery.promises()).isEqualTo(promises);
    }

    @Test
    void undoingPutsEverythingBackWhereItWas() {
        pottery.fill();
        var plan = pottery.plan();
        var proposal = pottery.suppose(pottery.ill(3));
        pottery.apply(proposal.id());
        assertThat(pottery.plan()).isNotEqualTo(plan);
        assertThat(pottery.undo(proposal.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(pottery.plan()).isEqualTo(plan);
        assertThat(pottery.daysOff(pottery.potter(0))).isEmpty();
        assertThat(pottery.undo(proposal.id())).isEqualTo(new ProposalOutcome.NotNow(PlanProposal.State.UNDONE));
    }

    @Test
    void undoingTakesBackOnlyTheDaysOffThatItWrote() {
        var potter = pottery.potter(0);
        var already = pottery.today().plusDays(2);
        pottery.atelier.run(() -> pottery.atelier.bean(Studios.class).takeDayOff(potter, already, "wedding"));
        pottery.fill();
        var proposal = pottery.suppose(pottery.ill(3));
        pottery.apply(proposal.id());
        pottery.undo(proposal.id());
        assertThat(pottery.daysOff(potter)).containsExactly(already);
    }

    @Test
    void whatHandsHaveBegunSinceStandsInTheWayOfUndoing() {
        var orders = pottery.fill();
        var proposal = pottery.suppose(pottery.ill(5));
        pottery.apply(proposal.id());
        var moved = proposal.moves().getFirst();
        pottery.atelier.in(() -> pottery.atelier
                .bean(Floor.class)
                .start(
                        new StepKey(
                                new OrderId(moved.order()),
                                0,
                                moved.after().getFirst().step()),
                        null));
        assertThat(orders).contains(moved.order());
        var plan = pottery.plan();
        assertThat(pottery.undo(proposal.id())).isInstanceOf(ProposalOutcome.BuiltUpon.class);
        assertThat(pottery.plan()).isEqualTo(plan);
        assertThat(pottery.daysOff(pottery.potter(0))).hasSize(6);
    }

    @Test
    void whatOthersHaveBookedSinceStandsInTheWayOfUndoing() {
        pottery.fill();
        var proposal = pottery.suppose(pottery.ill(5));
        pottery.apply(proposal.id());
        pottery.atelier.run(() -> pottery.atelier
                .bean(StudioSetup.class)
                .workAfterAll(pottery.potter(0), pottery.today().plusDays(3)));
        IntStream.range(0, 12).forEach(n -> pottery.bowls(2));
        var plan = pottery.plan();
        assertThat(pottery.undo(proposal.id())).isInstanceOf(ProposalOutcome.BuiltUpon.class);
        assertThat(pottery.plan()).isEqualTo(plan);
    }

    @Test
    void aRepairCanBeUndoneThoughThePlanBeforeItCouldNotBeDone() {
        pottery.fill();
        var potter = pottery.potter(0);
        pottery.atelier.run(() -> pottery.atelier
                .bean(Studios.class)
                .takeDayOff(potter, pottery.today().plusDays(1), "flu"));
        var plan = pottery.plan();
        var later = new Overtime(pottery.today().plusDays(1), 15 * 60, 16 * 60);
        var repair = pottery.suppose(new Supposition.Longer(pottery.potter(1), later));
        assertThat(repair.moves()).isNotEmpty();
        assertThat(pottery.apply(repair.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertOnlyLateAreLate(repair);
        assertThat(pottery.undo(repair.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(pottery.plan()).isEqualTo(plan);
    }

    @Test
    void aPlanThatWentOnElsewhereDoesNotOvertakeAProposal() {
        pottery.fill();
        var hold = pottery.atelier.placed();
        var proposal = pottery.suppose(pottery.ill(2));
        pottery.atelier.letTheHoldEnd(hold.order());
        pottery.atelier.expire(hold.order());
        assertThat(pottery.apply(proposal.id())).isInstanceOf(ProposalOutcome.Done.class);
    }

    @Test
    void whoeverBookedTheTimeThatAProposalWantsOvertakesIt() {
        pottery.fill();
        var proposal = pottery.suppose(pottery.ill(2));
        IntStream.range(0, 6).forEach(n -> pottery.bowls(2));
        var plan = pottery.plan();
        assertThat(pottery.apply(proposal.id())).isInstanceOf(ProposalOutcome.Overtaken.class);
        assertThat(pottery.plan()).isEqualTo(plan);
        assertThat(pottery.daysOff(pottery.potter(0))).isEmpty();
    }

    @Test
    void whenAnOrderOfItIsCancelledAProposalIsOvertakenAndNothingIsWritten() {
        pottery.fill();
        var proposal = pottery.suppose(pottery.ill(5));
        pottery.cancel(proposal.moves().getFirst().order());
        var plan = pottery.plan();
        assertThat(pottery.apply(proposal.id())).isEqualTo(new ProposalOutcome.Overtaken("moved"));
        assertThat(pottery.plan()).isEqualTo(plan);
        assertThat(pottery.daysOff(pottery.potter(0))).isEmpty();
        assertThat(pottery.atelier.in(
                        () -> pottery.atelier.bean(Proposals.class).current()))
                .isEmpty();
    }

    @Test
    void ofMakersWhoApplyAtOnceOneWins() {
        pottery.fill();
        var proposal = pottery.suppose(pottery.ill(5));
        Callable<ProposalOutcome> maker = () -> pottery.apply(proposal.id());
        var outcomes = Atelier.race(List.of(maker, maker, maker, maker));
        assertThat(outcomes).filteredOn(ProposalOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(new ProposalOutcome.NotNow(PlanProposal.State.APPLIED)::equals)
                .hasSize(3);
    }

    @Test
    void whoeverDropsAProposalIsNotAskedAgain() {
        pottery.fill();
        var proposal = pottery.suppose(pottery.ill(1));
        pottery.atelier.in(() -> pottery.atelier.bean(Proposals.class).drop(proposal.id()));
        assertThat(pottery.apply(proposal.id())).isEqualTo(new ProposalOutcome.NotNow(PlanProposal.State.DROPPED));
    }

    @Test
    void anotherStudiosProposalIsNotThere() {
        pottery.fill();
        var proposal = pottery.suppose(pottery.ill(1));
        var neighbour = Pottery.open(house);
        assertThat(neighbour.apply(proposal.id())).isEqualTo(new ProposalOutcome.NoSuchProposal());
        assertThat(neighbour.undo(UUID.randomUUID())).isEqualTo(new ProposalOutcome.NoSuchProposal());
        assertThat(neighbour.atelier.in(
                        () -> neighbour.atelier.bean(Foresight.class).suppose(pottery.ill(1))))
                .isEqualTo(new SuppositionOutcome.Impossible("unknown"));
    }

    @Test
    void howeverManyProposalsThereAreTheyAreReadTogether() {
        pottery.fill();
        try (var count = new StatementCount()) {
            pottery.apply(pottery.suppose(pottery.ill(1)).id());
            assertThat(read()).hasSize(1);
            var one = count.of(this::read);
            pottery.suppose(pottery.ill(3));
            assertThat(read()).hasSize(2);
            assertThat(count.of(this::read)).hasSameSizeAs(one);
        }
    }

    private List<PlanProposal> read() {
        return pottery.atelier.in(() -> pottery.atelier.bean(Proposals.class).current());
    }

    /** Whom nothing saves is late by the judge too, and nobody else is. */
    private void assertOnlyLateAreLate(PlanProposal proposal) {
        var late = proposal.gain().late().stream()
                .map(each -> each.order().toString())
                .toList();
        assertThat(pottery.faults()).allMatch(fault -> fault.law() == Fault.Law.PROMISE && late.contains(fault.job()));
    }
}
