package org.dingzuo.demo;

import org.dingzuo.kernel.Money;
import org.dingzuo.production.equipment.Equipment;
import org.dingzuo.production.equipment.Terms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo's machines cost and when they need care. In the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoMachines {
    private final Equipment equipment;

    DemoMachines(Equipment equipment) {
        this.equipment = equipment;
    }

    void describe() {
        equipment
                .all()
                .forEach(kept ->
                        equipment.say(kept.machine().id(), terms(kept.machine().kind())));
    }

    private static Terms terms(String kind) {
        return switch (kind) {
            case "kiln" ->
                new Terms(Money.of(1_280_000), 96, Money.of(15_000), Money.of(18_000), Terms.Per.LOAD, 120, 6, 0);
            case "loom" ->
                new Terms(Money.of(860_000), 240, Money.of(4_000), Money.of(1_500), Terms.Per.HOUR, null, 12, 0);
            default -> new Terms(Money.of(320_000), 120, Money.of(3_000), Money.of(2_000), Terms.Per.HOUR, 20, null, 0);
        };
    }
}
