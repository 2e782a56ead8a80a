package org.dingzuo.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.offering.OfferOutcome;
import org.dingzuo.ordering.offering.Offers;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.planner.Fault;
import org.dingzuo.planner.Placement;
import org.dingzuo.studio.Change;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.StudioSetup;
import org.dingzuo.studio.Studios;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody leaves the house, or a kiln is sold, with work planned for them: the house goes on, says what is in danger, and plans anew. */
@RunningHouse
class LeavingTheHouseTest {
    @Autowired
    ApplicationContext house;

    Pottery pottery;

    @BeforeEach
    void open() {
        pottery = Pottery.open(house);
        IntStream.range(0, 4).forEach(n -> pottery.bowls(2));
    }

    @Test
    void afterAMakerHasLeftTheHouseStillQuotesAndSaysWhatIsInDanger() {
        var gone = pottery.potter(1);
        dismiss(gone);
        assertThat(quote()).isInstanceOf(OfferOutcome.Offered.class);
        assertThat(pottery.standing().behind()).isNotEmpty();
        var better =
                pottery.atelier.in(() -> house.getBean(Foresight.class).look()).orElseThrow();
        assertThat(pottery.apply(better.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(pottery.plan().values().stream().flatMap(Set::stream).map(Placement::person))
                .doesNotContain(gone.value().toString());
        assertThat(pottery.faults()).allMatch(fault -> fault.law() == Fault.Law.PROMISE);
    }

    @Test
    void afterAKilnIsSoldWhatWasToBeFiredInItFindsAnother() {
        pottery.atelier.run(() -> {
            var other = house.getBean(Studios.class)
                    .install(Words.of("新窑", "New kiln"), "kiln", 60, Words.of("件", "pieces"));
            assertThat(other).isNotNull();
            assertThat(house.getBean(StudioSetup.class).remove(pottery.kiln, 0)).isInstanceOf(Change.class);
        });
        assertThat(quote()).isInstanceOf(OfferOutcome.Offered.class);
        var better =
                pottery.atelier.in(() -> house.getBean(Foresight.class).look()).orElseThrow();
        assertThat(pottery.apply(better.id())).isInstanceOf(ProposalOutcome.Done.class);
        assertThat(pottery.plan().values().stream().flatMap(Set::stream).map(Placement::machine))
                .doesNotContain(pottery.kiln.value().toString());
    }

    private void dismiss(PersonId who) {
        pottery.atelier.run(() -> {
            var version = house.getBean(Studios.class).workforce().people().stream()
                    .filter(person -> person.id().equals(who))
                    .findFirst()
                    .orElseThrow()
                    .version();
            house.getBean(StudioSetup.class).dismiss(who, version);
        });
    }

    private OfferOutcome quote() {
        var wish = new Wish(List.of(new Wish.Line("bowl", Map.of(), 1)), false, null, null);
        return pottery.atelier.in(() -> house.getBean(Offers.class).quote(wish));
    }
}
