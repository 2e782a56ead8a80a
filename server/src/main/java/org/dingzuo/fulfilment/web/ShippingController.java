package org.dingzuo.fulfilment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.fulfilment.Leaving;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.ShippingOutcome;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends, hands over, delivers and closes. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders/{order}")
class ShippingController {
    private static final int MOST_TOGETHER = 20;
    static final long LARGEST_VALUE = 10_000_000;

    private final Parcels parcels;

    ShippingController(Parcels parcels) {
        this.parcels = parcels;
    }

    /** @param insured fen; absent: not insured @param more further parcels of this order follow
     *  @param with other orders of the same buyer that travel in it */
    record Shipment(
            @Nullable String carrier,
            @Nullable String number,
            @Nullable Long insured,
            @Nullable Boolean more,
            @Nullable List<@Nullable UUID> with) {}

    record Stands(UUID order, OrderState state) {}

    @PostMapping("/shipment")
    Stands ship(@PathVariable String studio, @PathVariable UUID order, @RequestBody Shipment body) {
        InShop.require();
        var faults = new Faults();
        var leaving = new Leaving(
                new OrderId(order),
                with(body, faults),
                faults.text("carrier", body.carrier(), 40),
                number(body.number(), faults),
                insured(body.insured(), faults),
                Boolean.TRUE.equals(body.more()));
        faults.refuseIfAny();
        return stands(order, parcels.send(leaving));
    }

    /** The buyer came for it: it has left and arrived. */
    @PostMapping("/hand-over")
    Stands handOver(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        return stands(order, parcels.handOver(new OrderId(order)));
    }

    @PostMapping("/delivery")
    Stands delivered(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        return stands(order, parcels.delivered(new OrderId(order)));
    }

    @PostMapping("/closing")
    Stands close(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        return stands(order, parcels.close(new OrderId(order)));
    }

    static String number(@Nullable String number, Faults faults) {
        return faults.text("number", number, 60).replaceAll("\\s", "");
    }

    static @Nullable Money insured(@Nullable Long fen, Faults faults) {
        return fen == null ? null : Money.of(faults.number("insured", fen, 1, LARGEST_VALUE));
    }

    private static List<OrderId> with(Shipment body, Faults faults) {
        var with = new ArrayList<OrderId>();
        for (var id : body.with() == null ? List.<@Nullable UUID>of() : body.with()) {
            if (id == null || with.size() == MOST_TOGETHER) {
                faults.add("with", "malformed", "Name at most " + MOST_TOGETHER + " orders by their ids");
                break;
            }
            with.add(new OrderId(id));
        }
        return with;
    }

    private static Stands stands(UUID order, ShippingOutcome outcome) {
        return switch (outcome) {
            case ShippingOutcome.Noted(var state) -> new Stands(order, state);
            case ShippingOutcome.NoSuchOrder() -> throw Problem.notFound("There is no such order");
            case ShippingOutcome.BalanceOpen(var due) ->
                throw Problem.conflict("balance-open", "The balance is not in yet")
                        .with("due", due);
            case ShippingOutcome.NotNow(var state) ->
                throw Problem.conflict("wrong-moment", "The order is " + state).with("state", state);
            case ShippingOutcome.NotTogether() ->
                throw Problem.conflict("not-together", "These orders do not go to the same person at the same address");
        };
    }
}
