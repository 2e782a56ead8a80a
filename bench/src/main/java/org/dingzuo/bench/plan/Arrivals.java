package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Step;

/**
 * One studio's life at one load: buyers come at random (Poisson), each is promised an instant at once, the floor works
 * by the plan, and what it took is learnt. The desk looks around at every order and every morning at eight.
 */
final class Arrivals {

    private static final int DAY = 1_440;
    private static final int MORNING = 480;

    final List<OpenOrder> delivered = new ArrayList<>();
    /** Own work of each delivered order, as far as it was known when it came. */
    final List<Integer> work = new ArrayList<>();

    int refused;
    private final Craft craft;
    private final Random random;
    private final Truth truth;
    private final Floor floor;
    final FrontDesk desk;
    private final List<OpenOrder> open = new ArrayList<>();
    private final Map<String, Integer> workOf = new TreeMap<>();
    private final double ordersADay;
    private int last;

    Arrivals(Craft craft, double load, int orders, long seed) {
        this.craft = craft;
        random = new Random(seed);
        truth = new Truth(seed);
        PlanSnapshot shape = studio(new Random(seed), 400);
        ordersADay = Demand.ordersADay(craft, shape, truth, load);
        int days = (int) (orders / ordersADay * 1.3) + 250;
        PlanSnapshot empty = studio(new Random(seed), days);
        floor = new Floor(empty);
        desk = new FrontDesk(empty, probes());
        live(orders);
    }

    private PlanSnapshot studio(Random some, int days) {
        return PlanSnapshot.of(0, 0, days * DAY, craft.people(some, days), craft.machines(days), List.of());
    }

    /** One typical order of each class: the first that comes along. */
    private Map<String, Step[]> probes() {
        Map<String, Step[]> probes = new TreeMap<>();
        Random some = new Random(3);
        for (int i = 0; i < 100; i++) {
            List<Step> steps = craft.steps(some);
            probes.putIfAbsent(craft.productClass(steps), steps.toArray(Step[]::new));
        }
        return probes;
    }

    private void live(int orders) {
        double next = untilNext();
        int morning = MORNING;
        int came = 0;
        while (came < orders || !open.isEmpty()) {
            boolean buyer = came < orders && next <= morning;
            int now = buyer ? (int) next : morning;
            floor.run(last, now, desk.plan, open);
            last = now;
            deliver(now);
            desk.look(now, open);
            desk.measureBuffers(now);
            if (buyer) {
                receive(came++, now);
                next += untilNext();
            } else {
                morning += DAY;
            }
        }
    }

    private double untilNext() {
        return -Math.log(1 - random.nextDouble()) * DAY / ordersADay;
    }

    private void receive(int number, int now) {
        List<Step> steps = craft.steps(random);
        Job written = new Job("order-" + number, now, steps, null);
        String productClass = craft.productClass(steps);
        var ladder = desk.promise(written, productClass, now);
        if (ladder.isEmpty()) {
            refused++;
            return;
        }
        workOf.put(written.key(), desk.expectedMinutes(written));
        open.add(new OpenOrder(written, now, productClass, ladder.get(), open.size(), truth));
    }

    private void deliver(int now) {
        for (OpenOrder order : List.copyOf(open)) {
            if (order.finish() <= now) {
                // Told before it leaves the list, so that its last step is learnt from too.
                desk.delivered(order);
                open.remove(order);
                delivered.add(order);
                work.add(workOf.getOrDefault(order.written.key(), 0));
            }
        }
    }
}
