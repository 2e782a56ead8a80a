package org.dingzuo.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.foundation.time.DrivenClock;
import org.dingzuo.fulfilment.Leaving;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.Orders;
import org.dingzuo.payment.Payment;
import org.dingzuo.payment.Payments;
import org.dingzuo.production.Floor;
import org.dingzuo.production.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What a maker of the demo does in a day: the steps that the plan wanted done by now, then parcels. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class WorkingDay {
    private static final Duration LYING_ABOUT = Duration.ofDays(4);
    private static final Duration PACKED = Duration.ofHours(40);
    private static final Duration ON_THE_ROAD = Duration.ofDays(3);
    private static final Duration IN_USE = Duration.ofDays(10);
    private static final List<OrderState> MOVING = List.of(OrderState.READY, OrderState.SHIPPED, OrderState.DELIVERED);

    /** One by one; a step is as slow or fast as it is wont to be, and a little as it pleases. */
    private static final double SPREAD = 0.18;

    private final Floor floor;
    private final Orders orders;
    private final Payments payments;
    private final Parcels parcels;
    private final DemoReviews reviews;
    private final DrivenClock clock;

    WorkingDay(Floor floor, Orders orders, Payments payments, Parcels parcels, DemoReviews reviews, DrivenClock clock) {
        this.floor = floor;
        this.orders = orders;
        this.payments = payments;
        this.parcels = parcels;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @param pace with which to time the work on a driven clock; null: nobody times it, the clock is everybody's
     *  @param leavingOne one order lies about for some days, as it happens to who works alone: so the plan has something at risk */
    void end(@Nullable Random pace, boolean leavingOne) {
        var now = clock.instant();
        var due = floor.agenda(now).stream().filter(task -> isOver(task, now)).toList();
        var left = leavingOne
                ? due.stream()
                        .filter(task -> !isOver(task, now.minus(LYING_ABOUT)))
                        .map(task -> task.key().order())
                        .findFirst()
                : Optional.<OrderId>empty();
        due.stream()
                .filter(task -> !left.equals(Optional.of(task.key().order())))
                .forEach(task -> make(task, now, pace));
        orders.inState(MOVING).forEach(this::moveOn);
    }

    /** Work of hands is timed, as Today does it, so that the demo's studios know how long it takes them. */
    private void make(Task task, Instant now, @Nullable Random pace) {
        if (task.unpaid() != null) {
            // Its buyer has been asked since the step before; nobody waits longer than until the plan wants it.
            orders.find(task.key().order()).ifPresent(this::payOpen);
        }
        if (pace != null && task.kind() == RoutingStep.Kind.ATTENDED) {
            var minutes = Math.max(1, Math.round(task.plannedMinutes() * share(task, pace)));
            clock.driveTo(now.minus(Duration.ofMinutes(minutes)));
            floor.start(task.key(), null);
            clock.driveTo(now);
        }
        floor.finish(task.key(), null, true);
    }

    /** Each kind of step misses what its maker wrote down in its own way. */
    private static double share(Task task, Random pace) {
        var wont = 0.9 + Math.floorMod(task.key().step().hashCode(), 30) / 100.0;
        return wont * Math.exp(SPREAD * pace.nextGaussian());
    }

    private static boolean isOver(Task task, Instant moment) {
        var until = task.until();
        return until != null && !until.isAfter(moment);
    }

    private void moveOn(OrderView order) {
        var id = order.id();
        if (order.state() == OrderState.READY && isSince(order, "made", PACKED)) {
            payOpen(order);
            parcels.send(new Leaving(id, "顺丰速运", sfNumber(id)));
        } else if (order.state() == OrderState.SHIPPED && isSince(order, "shipped", ON_THE_ROAD)) {
            parcels.delivered(id);
        } else if (order.state() == OrderState.DELIVERED && isSince(order, "delivered", IN_USE)) {
            reviews.write(order);
            parcels.close(id);
        }
    }

    private static String sfNumber(OrderId id) {
        return "SF%013d".formatted(Math.floorMod(id.value().getLeastSignificantBits(), 10_000_000_000_000L));
    }

    private void payOpen(OrderView order) {
        order.payments().stream()
                .filter(payment -> payment.state() == Payment.State.OPEN)
                .findFirst()
                .ifPresent(payment -> payments.receive(payment.id(), "sandbox"));
    }

    private boolean isSince(OrderView order, String kind, Duration ago) {
        return order.happenings().stream()
                .filter(happening -> happening.kind().equals(kind))
                .anyMatch(happening -> !happening.at().plus(ago).isAfter(clock.instant()));
    }
}
