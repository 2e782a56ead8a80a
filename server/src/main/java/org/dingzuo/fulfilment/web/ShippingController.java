package org.dingzuo.fulfilment.web;

import java.util.UUID;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.fulfilment.Parcels;
import org.dingzuo.fulfilment.ShippingOutcome;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.OrderState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends, delivers and closes. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders/{order}")
class ShippingController {
    private final Parcels parcels;

    ShippingController(Parcels parcels) {
        this.parcels = parcels;
    }

    record Shipment(@Nullable String carrier, @Nullable String number) {}

    record Stands(UUID order, OrderState state) {}

    @PostMapping("/shipment")
    Stands ship(@PathVariable String studio, @PathVariable UUID order, @RequestBody Shipment body) {
        InShop.require();
        var faults = new Faults();
        var carrier = faults.text("carrier", body.carrier(), 40);
        var number = faults.text("number", body.number(), 60);
        faults.refuseIfAny();
        return stands(order, parcels.ship(new OrderId(order), carrier, number));
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

    private static Stands stands(UUID order, ShippingOutcome outcome) {
        return switch (outcome) {
            case ShippingOutcome.Noted(var state) -> new Stands(order, state);
            case ShippingOutcome.NoSuchOrder() -> throw Problem.notFound("There is no such order");
            case ShippingOutcome.BalanceOpen(var due) ->
                throw Problem.conflict("balance-open", "The balance is not in yet")
                        .with("due", due);
            case ShippingOutcome.NotNow(var state) ->
                throw Problem.conflict("wrong-moment", "The order is " + state).with("state", state);
        };
    }
}
