package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.planner.Fault;
import org.dingzuo.studio.Overtime;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Worlds at random, with the planner's independent judge as referee: whatever is proposed and applied, no promise moves, nobody does
 *  two things at once, and only what the world itself made late is late. */
@RunningHouse
class AnyWorldTest {
    private static final int ACTS = 6;

    @Autowired
    ApplicationContext house;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyProposalKeepsTheLaws(int seed) {
        var dice = new Random(seed);
        var pottery = Pottery.open(house);
        var orders = new ArrayList<UUID>();
        for (int n = 0; n < 5 + dice.nextInt(5); n++) {
            orders.add(pottery.bowls(1 + dice.nextInt(4)));
        }
        var excused = new HashSet<String>();
        for (int act = 0; act < ACTS; act++) {
            if (dice.nextInt(3) == 0 && orders.size() > 2) {
                pottery.cancel(orders.remove(dice.nextInt(orders.size())));
            } else if (dice.nextBoolean()) {
                orders.add(pottery.bowls(1 + dice.nextInt(3)));
            }
            var frozenUntil = pottery.standing().ask().frozenUntil();
            var promises = pottery.promises();
            var before = pottery.faults().stream().map(Fault::job).collect(Collectors.toSet());
            var proposal = pottery.suppose(any(dice, pottery, orders));
            proposal.gain().broken().forEach(order -> excused.add(order.toString()));
            var hurt = new HashSet<>(before);
            hurt.addAll(excused);

            var outcome = pottery.apply(proposal.id());

            assertThat(outcome).isInstanceOf(ProposalOutcome.Done.class);
            assertThat(pottery.promises()).isEqualTo(promises);
            assertThat(pottery.faults())
                    .allMatch(fault -> fault.law() == Fault.Law.PROMISE && excused.contains(fault.job()));
            if (proposal.supposition() instanceof Supposition.Longer) {
                assertThat(proposal.moves())
                        .filteredOn(move -> !hurt.contains(move.order().toString()))
                        .flatExtracting(PlanProposal.Moved::before)
                        .noneMatch(slot -> MakingWindows.minuteOf(slot.from()) < frozenUntil);
            }
        }
    }

    private static Supposition any(Random dice, Pottery pottery, ArrayList<UUID> orders) {
        var from = pottery.today().plusDays(dice.nextInt(3));
        var until = from.plusDays(dice.nextInt(3));
        return switch (dice.nextInt(4)) {
            case 0 -> new Supposition.Away(pottery.potter(dice.nextInt(2)), from, until);
            case 1 -> new Supposition.MachineDown(pottery.kiln, from, until);
            case 2 -> new Supposition.MaterialLate(orders.get(dice.nextInt(orders.size())), until);
            default -> new Supposition.Longer(pottery.potter(0), new Overtime(from, 15 * 60, 18 * 60));
        };
    }
}
