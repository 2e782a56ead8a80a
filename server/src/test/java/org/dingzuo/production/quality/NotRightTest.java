package org.dingzuo.production.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.Move;
import org.dingzuo.materials.Shelves;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.booking.PlacementOutcome;
import org.dingzuo.ordering.cost.Costs;
import org.dingzuo.ordering.newday.NewDates;
import org.dingzuo.ordering.offering.Wish;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.quality.Defect.Cause;
import org.dingzuo.production.quality.Defect.Found;
import org.dingzuo.production.quality.Defect.Lesson;
import org.dingzuo.production.quality.Defect.Remedy;
import org.dingzuo.production.sop.Sheet;
import org.dingzuo.production.sop.Sops;
import org.dingzuo.promise.Promises;
import org.dingzuo.promise.Slot;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Cups with a handle: pinched in two hours, then the handle in half an hour; 400 g of clay each. */
@RunningHouse
class NotRightTest {
    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Floor floor;
    Quality quality;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        floor = atelier.bean(Floor.class);
        quality = atelier.bean(Quality.class);
    }

    @Test
    void aDefectKnowsItsStepItsWordingItsHandsAndItsLotAndIsMadeGoodAtOnce() {
        atelier.run(() -> atelier.bean(Sops.class)
                .write(
                        "pinch",
                        0,
                        new Sheet(
                                Words.of(Language.ZH_CN, "先揉泥"),
                                List.of(),
                                List.of(),
                                Words.NONE,
                                Words.NONE,
                                Words.NONE,
                                false)));
        var order = paid(2);
        start(order, "pinch");
        finish(order, "pinch");
        finish(order, "handle");
        assertThat(atelier.order(order).state()).isEqualTo(OrderState.READY);
        var promised = atelier.order(order).promise().shipBy();
        var lot = atelier.in(() -> atelier.bean(Materials.class).usedBy(List.of(order.value())))
                .getFirst()
                .lot();
        var found = new Found(
                key(order, "handle"), "pinch", Cause.MATERIAL, 1, "底裂了", null, null, lot, null, Remedy.REMAKE);

        assertThat(atelier.<DefectOutcome>in(() -> quality.outlook(found)))
                .isEqualTo(new DefectOutcome.Outlook(promised, promised));
        var defect = recorded(record(UUID.randomUUID(), found, promised, ""));

        assertThat(defect.sopVersion()).isEqualTo(1);
        assertThat(defect.found().person()).isNotNull();
        assertThat(defect.kindOfStep()).isEqualTo("pinch");
        assertThat(defect.found().lot()).isEqualTo(lot);
        assertThat(atelier.in(quality::found)).containsExactly(defect);
        assertThat(atelier.in(() -> quality.recurring(defect.design())))
                .as("what a helper is warned of")
                .containsExactly(new Recurring("pinch", Cause.MATERIAL, 1, "底裂了"));
        // At the packing table the order was ready; now it is in the making again, and its buyer's day stands.
        assertThat(atelier.order(order).state()).isEqualTo(OrderState.MAKING);
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(promised);
        assertThat(atelier.order(order).dateRequest()).isNull();
        assertThat(placed(order)).containsExactly("pinch", "handle");

        finish(order, "pinch");
        assertThat(clayUsedFor(order)).isEqualTo(1_200);
        finish(order, "handle");
        assertThat(atelier.order(order).state()).isEqualTo(OrderState.READY);
        // The order's book has the hands of both times.
        assertThat(minutes(order, "0/handle")).isEqualTo(60 + 30);
    }

    @Test
    void aBuyerIsAskedInTheSameActWhenTheDayCannotBeKeptAndOnlyThen() {
        var order = paid(1);
        finish(order, "pinch");
        var promised = atelier.order(order).promise().shipBy();
        var day = promised;
        while (!day.isAfter(promised.plusDays(2))) {
            day = atelier.order(paid(3)).promise().shipBy();
        }
        var found = rework(order, "pinch");
        var outlook = (DefectOutcome.Outlook) atelier.<DefectOutcome>in(() -> quality.outlook(found));
        assertThat(outlook.isKept()).isFalse();

        assertThat(record(UUID.randomUUID(), found, promised, "杯沿裂了"))
                .isEqualTo(new DefectOutcome.OnlyLater(outlook.leaves()));
        assertThat(record(UUID.randomUUID(), found, outlook.leaves(), " "))
                .isEqualTo(new DefectOutcome.SayWhy(outlook.leaves()));
        assertThat(atelier.in(quality::found)).isEmpty();
        assertThat(atelier.order(order).dateRequest()).isNull();

        var defect = recorded(record(UUID.randomUUID(), found, outlook.leaves(), "杯沿裂了"));
        assertThat(defect.leaves()).isEqualTo(outlook.leaves());
        var asked = Objects.requireNonNull(atelier.order(order).dateRequest());
        assertThat(asked.shipBy()).isEqualTo(outlook.leaves());
        assertThat(asked.reason()).isEqualTo("杯沿裂了");
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(promised);
        atelier.in(() -> atelier.bean(NewDates.class).agree(order, outlook.leaves()));
        assertThat(atelier.order(order).promise().shipBy()).isEqualTo(outlook.leaves());
    }

    @Test
    void toldBySeveralPhonesItIsRecordedOnceAndWhatWasLearntIsSaidOnce() {
        var order = paid(1);
        finish(order, "pinch");
        var id = UUID.randomUUID();
        var outcomes =
                Atelier.race(Collections.nCopies(6, () -> record(id, rework(order, "pinch"), Atelier.WHENEVER, "裂了")));
        assertThat(outcomes).hasOnlyElementsOfType(DefectOutcome.Recorded.class);
        assertThat(atelier.in(quality::found)).hasSize(1);
        var others = Atelier.race(Collections.nCopies(
                4, () -> record(UUID.randomUUID(), rework(order, "pinch"), Atelier.WHENEVER, "裂了")));
        assertThat(others).containsOnly(new DefectOutcome.NoSuchStep());

        var learnt = Atelier.race(Collections.nCopies(6, () -> atelier.in(() -> quality.learn(id, Lesson.SOP))));
        assertThat(learnt).containsOnlyOnce(true);
    }

    @Test
    void whatIsKeptPlansNothingAndNoLotButItsOwnIsBlamed() {
        var order = paid(1);
        finish(order, "pinch");
        var before = placed(order);
        var found = new Found(key(order, "pinch"), "pinch", Cause.PERSON, 1, "指印", null, null, null, null, Remedy.KEPT);
        assertThat(recorded(record(UUID.randomUUID(), found, LocalDate.MIN, "")).promised())
                .isNull();
        assertThat(placed(order)).isEqualTo(before);

        var strange = new Found(
                key(order, "pinch"), "pinch", Cause.MATERIAL, 1, "砂", null, null, UUID.randomUUID(), null, Remedy.KEPT);
        assertThat(record(UUID.randomUUID(), strange, LocalDate.MIN, "")).isEqualTo(new DefectOutcome.NotItsLot());
        assertThat(record(UUID.randomUUID(), rework(order, "handle"), Atelier.WHENEVER, ""))
                .isEqualTo(new DefectOutcome.NoSuchStep());
    }

    private static Found rework(OrderId order, String step) {
        return new Found(key(order, step), step, Cause.STEP, 1, "裂了", null, null, null, null, Remedy.REWORK);
    }

    private DefectOutcome record(UUID id, Found found, LocalDate noLaterThan, String toBuyer) {
        return atelier.in(() -> quality.record(id, found, noLaterThan, toBuyer));
    }

    private static Defect recorded(DefectOutcome outcome) {
        assertThat(outcome).isInstanceOf(DefectOutcome.Recorded.class);
        return ((DefectOutcome.Recorded) outcome).defect();
    }

    private OrderId paid(int quantity) {
        var wish = new Wish(List.of(new Wish.Line("cup", Map.of("handle", "loop"), quantity)), false, null, null);
        var outcome = atelier.place(atelier.acceptance(UUID.randomUUID().toString(), wish, Atelier.WHENEVER));
        assertThat(outcome).isInstanceOf(PlacementOutcome.Placed.class);
        var placed = (PlacementOutcome.Placed) outcome;
        atelier.pay(placed.payment());
        return placed.order();
    }

    private void start(OrderId order, String step) {
        assertThat(atelier.<FloorOutcome>in(() -> floor.start(key(order, step), null)))
                .isInstanceOf(FloorOutcome.Done.class);
    }

    private void finish(OrderId order, String step) {
        assertThat(atelier.<FloorOutcome>in(() -> floor.finish(key(order, step), null, true)))
                .isInstanceOf(FloorOutcome.Done.class);
    }

    private List<String> placed(OrderId order) {
        return atelier.in(() -> atelier.bean(Promises.class).placedFor(List.of(order.value()))).stream()
                .map(Slot::step)
                .distinct()
                .toList();
    }

    private long clayUsedFor(OrderId order) {
        return atelier.in(() -> atelier.bean(Shelves.class).moves("clay", null, 50)).stream()
                .filter(move -> move.kind() == Move.Kind.USED && order.value().equals(move.order()))
                .mapToLong(move -> -move.quantity())
                .sum();
    }

    private long minutes(OrderId order, String step) {
        return atelier.in(() -> atelier.bean(Costs.class).of(order)).stream()
                .filter(cost -> cost.kind() == Cost.Kind.WORK && cost.subject().equals(step))
                .mapToLong(cost -> Objects.requireNonNull(cost.quantity()))
                .sum();
    }

    private static StepKey key(OrderId order, String step) {
        return new StepKey(order, 0, step);
    }
}
