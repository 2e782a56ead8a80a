package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Set;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where the house looks for a way by itself: one more load, longer hours, a better order of the work. */
@RunningHouse
class WaysOutTest {
    @Autowired
    ApplicationContext house;

    Pottery pottery;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
    }

    @Test
    void oneMoreLoadIsJoinedByWhoeverGainsAndTakesNothingFromOthers() {
        pottery.fill();
        var promises = pottery.promises();
        var tonight = pottery.today().plusDays(20).atTime(23, 30).atZone(ZoneId.of("Asia/Shanghai"));
        var load = new Supposition.NewLoad(pottery.kiln, "glaze", tonight.toInstant(), 600);
        var proposal = pottery.suppose(load);
        assertThat(proposal.gain().late()).isEmpty();
        assertThat(pottery.apply(proposal.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(pottery.faults()).isEmpty();
        assertThat(pottery.promises()).isEqualTo(promises);
    }

    @Test
    void aLoadWhereTheKilnIsTakenCannotBe() {
        pottery.fill();
        var taken = pottery.plan().values().stream()
                .flatMap(Set::stream)
                .filter(placement -> placement.load() != null)
                .findFirst()
                .orElseThrow();
        var load = new Supposition.NewLoad(pottery.kiln, "glaze", MakingWindows.instantOf(taken.start()), 600);
        assertThat(pottery.atelier.in(
                        () -> pottery.atelier.bean(Foresight.class).suppose(load)))
                .isEqualTo(new SuppositionOutcome.Impossible("taken"));
    }

    @Test
    void eachWayOutSavesSomebodyAndOvertimeIsWrittenOnlyWhenItIsChosen() {
        pottery.fill();
        var flu = pottery.suppose(pottery.ill(9));
        pottery.apply(flu.id());
        var late = flu.gain().late().size();
        var promises = pottery.promises();

        var ways =
                pottery.atelier.in(() -> pottery.atelier.bean(Foresight.class).waysOut());

        assertThat(ways).allSatisfy(way -> assertThat(way.gain().late()).hasSizeLessThan(late));
        assertThat(overtime()).isZero();
        for (var way : ways) {
            assertThat(pottery.apply(way.id())).isInstanceOf(ProposalOutcome.Done.class);
            assertThat(overtime()).isEqualTo(1);
            assertThat(pottery.promises()).isEqualTo(promises);
            assertThat(pottery.undo(way.id())).isInstanceOf(ProposalOutcome.Done.class);
            assertThat(overtime()).isZero();
        }
    }

    @Test
    void whatTheBackgroundFindsIsNeverWorseForAnybodyWhoWasPromised() {
        var orders = pottery.fill();
        pottery.cancel(orders.get(2));
        pottery.cancel(orders.get(5));
        var promises = pottery.promises();
        var frozenUntil = pottery.standing().ask().frozenUntil();

        var better =
                pottery.atelier.in(() -> pottery.atelier.bean(Foresight.class).look());

        better.ifPresent(proposal -> {
            assertThat(proposal.gain().late()).isEmpty();
            assertThat(proposal.moves())
                    .isNotEmpty()
                    .allSatisfy(move -> assertThat(move.before())
                            .allMatch(slot -> MakingWindows.minuteOf(slot.from()) >= frozenUntil));
            assertThat(pottery.apply(proposal.id())).isInstanceOf(ProposalOutcome.Done.class);
        });
        assertThat(pottery.faults()).isEmpty();
        assertThat(pottery.promises()).isEqualTo(promises);
    }

    private int overtime() {
        return pottery.atelier.rows(db -> db.sql("select count(*)::int from studio.overtime")
                .query(Integer.class)
                .single());
    }
}
