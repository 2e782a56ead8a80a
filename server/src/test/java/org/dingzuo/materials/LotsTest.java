package org.dingzuo.materials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dingzuo.materials.HideRoom.HIDE;
import static org.dingzuo.materials.HideRoom.SQUARE_FEET;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.leadtime.Wait;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.lot.Picking.Taking;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which hide an order is cut from, and what is left of it. */
@RunningHouse
class LotsTest {
    @Autowired
    ApplicationContext house;

    HideRoom room;
    Atelier atelier;

    @BeforeEach
    void open() {
        room = new HideRoom(house);
        atelier = room.atelier;
    }

    @Test
    void theSmallestRemnantThatServesGoesFirstAndElseTheHideThatCameFirst() {
        var first = room.hide(20_000);
        room.hide(20_000);
        var small = room.remnant(first, 800);
        var middle = room.remnant(first, 1_000);
        room.remnant(first, 2_000);

        assertThat(room.lotOf(room.order(900))).isEqualTo(middle.id());
        assertThat(room.lotOf(room.order(700))).isEqualTo(small.id());
        assertThat(room.lotOf(room.order(15_000))).isEqualTo(first.id());
    }

    @Test
    void anOrderWaitsForOneHideThoughTwoSmallOnesLieThere() {
        room.hide(1_000);
        room.hide(1_000);
        assertThat(room.waitFor(1_800)).isEqualTo(Wait.stated(7).sure());
        assertThat(room.waitFor(900)).isZero();
        var waiting = room.order(1_800);
        assertThat(room.lotOf(waiting)).isNull();
        room.firm(waiting);
        assertThat(room.use(waiting))
                .isEqualTo(new UseOutcome.Short(
                        List.of(new Shortage(HIDE, Words.of("牛皮", "Hide"), Words.of("cm²", "cm²"), 1_000, 1_800))));

        var large = room.hide(2_500);
        assertThat(room.lotOf(waiting)).isEqualTo(large.id());
        assertThat(room.used(waiting)).containsExactly(new Taking(large.id(), 1_800));
    }

    @Test
    void whatIsMissingFromAHideSendsTheUnpaidAndYoungestOrderElsewhere() {
        var hide = room.hide(2_000);
        var paid = room.order(900);
        var unpaid = room.order(900);
        room.firm(paid);
        atelier.in(() -> room.hands.count(hide.id(), 1_000, "虫眼"));
        assertThat(room.lotOf(paid)).isEqualTo(hide.id());
        assertThat(room.lotOf(unpaid)).isNull();
        room.hide(5_000);
        assertThat(room.lotOf(unpaid)).isNotNull();
    }

    @Test
    void theMakerChoosesAnotherHideAndNoMoreThanLiesThere() {
        room.hide(2_000);
        var spotless = room.hide(2_000);
        var order = room.order(1_500);
        assertThat(atelier.in(() -> room.hands.choose(spotless.id(), order))).isInstanceOf(LotOutcome.Done.class);
        assertThat(room.lotOf(order)).isEqualTo(spotless.id());
        var other = room.order(1_500);
        assertThat(atelier.in(() -> room.hands.choose(spotless.id(), other))).isEqualTo(new LotOutcome.NotSoMuch(500));
        assertThat(room.lotOf(other)).isNotEqualTo(spotless.id()).isNotNull();
        assertThat(atelier.in(() -> room.hands.choose(spotless.id(), UUID.randomUUID())))
                .isEqualTo(new LotOutcome.NothingToCut());
    }

    @Test
    void whatAMakingLeavesOverIsARemnantAndNoMoreThanItTook() {
        var hide = room.hide(2_000);
        var order = room.order(900);
        room.firm(order);
        room.use(order);
        assertThat(room.bringBack(hide, order, 901)).isEqualTo(new LotOutcome.NotSoMuch(900));
        assertThat(room.bringBack(hide, order, 300)).isInstanceOf(LotOutcome.Done.class);
        assertThat(room.bringBack(hide, order, 601)).isEqualTo(new LotOutcome.NotSoMuch(600));
        assertThat(atelier.in(() -> room.shelves.find(HIDE)).orElseThrow().onHand())
                .isEqualTo(1_400);
        room.soundBooks();
    }

    @Test
    void anOrderTellsOutOfWhichHideItIsAndWhatCameBackOfIt() {
        var hide = room.hide(2_000);
        var order = room.order(900);
        assertThat(sharesOf(order)).containsExactly(new LotShare(known(hide), 0, 0, 900));
        room.firm(order);
        room.use(order);
        room.bringBack(hide, order, 300);
        assertThat(sharesOf(order)).containsExactly(new LotShare(known(hide), 900, 300, 0));
        assertThat(sharesOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aSquareFootIsExact() {
        assertThat(SQUARE_FEET.quantity(10_000)).isEqualTo(9_290_304);
        assertThat(SQUARE_FEET.quantity(1)).isEqualTo(929);
        assertThat(SQUARE_FEET.packsFor(929)).isEqualTo(1);
        assertThat(SQUARE_FEET.packsFor(930)).isEqualTo(2);
    }

    private List<LotShare> sharesOf(UUID order) {
        return atelier.in(() -> room.shelves.sharesOf(order));
    }

    private Lot known(Lot lot) {
        return atelier.in(() -> room.shelves.these(List.of(lot.id()))).getFirst();
    }
}
