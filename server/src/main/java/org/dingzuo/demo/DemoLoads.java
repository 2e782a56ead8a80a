package org.dingzuo.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dingzuo.kernel.Language;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Payments;
import org.dingzuo.production.Floor;
import org.dingzuo.production.FloorOutcome;
import org.dingzuo.production.Remake;
import org.dingzuo.production.StepKey;
import org.dingzuo.production.load.Beginning;
import org.dingzuo.production.load.Emptying;
import org.dingzuo.production.load.Filling;
import org.dingzuo.production.load.Firing;
import org.dingzuo.production.load.Load;
import org.dingzuo.production.load.LoadOutcome;
import org.dingzuo.production.load.Unloading;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.PersonId;
import org.dingzuo.studio.Studios;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Chen Yi's kilns this morning: one firing came out with a crack in it, the glaze is in the fire, and the small kiln is being filled. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoLoads {
    private static final Logger log = LoggerFactory.getLogger(DemoLoads.class);
    private static final String BISQUE = "素烧 800";
    private static final String GLAZE = "釉烧 1300";
    private static final int NEEDED = 5;

    private final Floor floor;
    private final Filling filling;
    private final Firing firing;
    private final Emptying emptying;
    private final Orders orders;
    private final Payments payments;
    private final Studios studios;

    DemoLoads(
            Floor floor,
            Filling filling,
            Firing firing,
            Emptying emptying,
            Orders orders,
            Payments payments,
            Studios studios) {
        this.floor = floor;
        this.filling = filling;
        this.firing = firing;
        this.emptying = emptying;
        this.orders = orders;
        this.payments = payments;
        this.studios = studios;
    }

    /** In the studio's scope. */
    void fill() {
        var raw = orders.inState(List.of(OrderState.CONFIRMED, OrderState.MAKING)).stream()
                .filter(order -> order.offer().lines().size() == 1)
                .filter(order -> isBefore(order, "bisque"))
                .filter(order -> goOn(order, "bisque"))
                .limit(NEEDED)
                .toList();
        if (raw.size() < NEEDED) {
            log.info("the demo's kilns stay cold, orders={}", raw.size());
            return;
        }
        var who = studios.workforce().people().getFirst().id();
        var bisque = raw.subList(0, 3);
        fired(kiln("电窑"), BISQUE, "bisque", bisque, who).ifPresent(load -> crack(load, bisque.getFirst(), who));
        var glazed = bisque.subList(1, 3).stream()
                .filter(order -> goOn(order, "fire"))
                .toList();
        fired(kiln("电窑"), GLAZE, "fire", glazed, who);
        filled(kiln("小电窑"), BISQUE, "bisque", raw.subList(3, 4));
    }

    private void crack(Load load, OrderView order, PersonId who) {
        var cracked = new Remake(new StepKey(order.id(), 0, "bisque"), 1, null, "杯底裂了一道");
        emptying.unload(load.id(), new Unloading(who, List.of(cracked), null, true, null));
    }

    private Optional<Load> fired(Machine kiln, String programme, String step, List<OrderView> pieces, PersonId who) {
        return filled(kiln, programme, step, pieces)
                .flatMap(load -> done(firing.fire(load.id(), new Beginning(who, true, null))));
    }

    private Optional<Load> filled(Machine kiln, String programme, String step, List<OrderView> pieces) {
        var opened = done(filling.open(kiln.id(), programme));
        opened.ifPresent(load -> pieces.forEach(order -> filling.put(load.id(), new StepKey(order.id(), 0, step))));
        return opened;
    }

    private static Optional<Load> done(LoadOutcome outcome) {
        if (outcome instanceof LoadOutcome.Done(var load)) {
            return Optional.of(load);
        }
        log.info("the demo's kiln stays cold: {}", outcome);
        return Optional.empty();
    }

    private boolean isBefore(OrderView order, String step) {
        return floor.tasksOf(order.id()).stream()
                .anyMatch(task -> task.key().step().equals(step) && task.from() != null && !task.isInHand());
    }

    /** Everything that comes before this step, so that the piece stands before the kiln; and what is to be paid before it is. */
    private boolean goOn(OrderView order, String step) {
        for (var task : floor.tasksOf(order.id())) {
            if (task.key().step().equals(step)) {
                orders.find(order.id()).ifPresent(this::payOpen);
                return true;
            }
            var isDone = task.work() != null && task.from() == null;
            if (!isDone && !(floor.finish(task.key(), null, true) instanceof FloorOutcome.Done)) {
                return false;
            }
        }
        return false;
    }

    private void payOpen(OrderView order) {
        order.payments().stream()
                .filter(payment -> payment.state() == Payment.State.OPEN)
                .findFirst()
                .ifPresent(payment -> payments.receive(payment.id(), "sandbox"));
    }

    private Machine kiln(String name) {
        Function<Machine, String> called = machine -> machine.name().in(Language.ZH_CN);
        return studios.workforce().machines().stream()
                .filter(machine -> called.apply(machine).equals(name))
                .findFirst()
                .orElseThrow();
    }
}
