package org.dingzuo.demo;

import static org.dingzuo.demo.Kit.bill;
import static org.dingzuo.demo.Kit.step;
import static org.dingzuo.demo.Kit.told;
import static org.dingzuo.demo.Kit.words;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.media.MediaFolder.Access;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.Keeping;
import org.dingzuo.materials.Materials;
import org.dingzuo.materials.NewItem;
import org.dingzuo.materials.Shelves;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.production.Floor;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.load.Beginning;
import org.dingzuo.production.load.Filling;
import org.dingzuo.production.load.Firing;
import org.dingzuo.production.load.LoadOutcome;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Studios;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lin Wei's dye pot this morning: the cloths of three orders in one bath, out of one lot of indigo. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoBath {
    private static final String CLOTH = "indigo-cloth";
    private static final String INDIGO = "indigo-paste";
    private static final String DYE = "dye";
    private static final String PROGRAMME = "靛蓝";

    private final Materials materials;
    private final Shelves shelves;
    private final DemoPictures pictures;
    private final Designs designs;
    private final Fans fans;
    private final Orders orders;
    private final Floor floor;
    private final Filling filling;
    private final Firing firing;
    private final Studios studios;

    DemoBath(
            Materials materials,
            Shelves shelves,
            DemoPictures pictures,
            Designs designs,
            Fans fans,
            Orders orders,
            Floor floor,
            Filling filling,
            Firing firing,
            Studios studios) {
        this.materials = materials;
        this.shelves = shelves;
        this.pictures = pictures;
        this.designs = designs;
        this.fans = fans;
        this.orders = orders;
        this.floor = floor;
        this.filling = filling;
        this.firing = firing;
        this.studios = studios;
    }

    void dye() {
        materials.define(
                new NewItem(INDIGO, words("靛蓝泥", "Indigo paste"), words("克", "g"), 10, null, Keeping.IN_STOCK));
        materials.receive(INDIGO, 600);
        materials.receive(INDIGO, 2_000);
        var cloth = cloth();
        var picture = pictures.take("linwei-yarn-indigo", Access.OPEN).stream().toList();
        designs.publish(designs.draft(CLOTH, cloth.dressed(cloth.optionGroups(), picture)));
        // Dice of its own: what else happens this morning stays as it was.
        var random = new Random(3);
        for (int buyer = 0; buyer < 3; buyer++) {
            fans.order(CLOTH, Map.of(), random);
        }
        bathe(orders.inState(List.of(OrderState.CONFIRMED)).stream()
                .filter(order -> order.offer().lines().getFirst().design().equals(CLOTH))
                .toList());
    }

    private void bathe(List<OrderView> cloths) {
        var pot = studios.workforce().machines().stream()
                .filter(machine -> machine.kind().equals("dye-pot"))
                .map(Machine::id)
                .findFirst()
                .orElseThrow();
        if (filling.open(pot, PROGRAMME) instanceof LoadOutcome.Done(var bath)) {
            for (var order : cloths) {
                floor.finish(new StepKey(order.id(), 0, "tie"), null, true);
                filling.put(bath.id(), new StepKey(order.id(), 0, DYE));
            }
            var who = studios.workforce().people().getFirst().id();
            var lots = shelves.lots(List.of(INDIGO)).getOrDefault(INDIGO, List.of());
            firing.fire(bath.id(), new Beginning(who, true, lots.getLast().id()));
        }
    }

    private static Blueprint cloth() {
        return new Blueprint(
                words("蓝染方巾", "Indigo cloth"),
                words("扎好再染，每一块的花都不一样。", "Tied, then dyed: no two come out alike."),
                Money.of(9_800),
                List.of(),
                List.of(),
                List.of(
                        step("tie", "扎花", "Tying").by(40),
                        step(DYE, "入缸染", "In the bath")
                                .fires("dye-pot", PROGRAMME, 120, 90, "tie")
                                .with(new RoutingStep.Tending(null, 15, 15, false)),
                        step("untie", "拆线", "Untying").by(20, DYE),
                        step("dry", "晾干", "Drying").rests(12 * 60, "untie"),
                        step("iron", "熨平", "Ironing").by(10, "dry")),
                List.of(told("蓼蓝做的靛泥", "Indigo from knotweed", bill(INDIGO, 40))),
                List.of(),
                false,
                Asked.ABOUT_BAGS);
    }
}
