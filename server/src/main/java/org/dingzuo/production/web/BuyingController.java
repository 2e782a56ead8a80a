package org.dingzuo.production.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Money;
import org.dingzuo.materials.purchase.Buying;
import org.dingzuo.materials.purchase.ShoppingList;
import org.dingzuo.production.Requirements;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What to buy: the plan and the store-room, joined. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/buying")
class BuyingController {
    private final Requirements requirements;
    private final Buying buying;

    BuyingController(Requirements requirements, Buying buying) {
        this.requirements = requirements;
        this.buying = buying;
    }

    /** An order that has not begun.
     *  @param neededOn the latest day on which its making can begin */
    record OrderBody(UUID order, String number, LocalDate neededOn, Money paid) {}

    /** @param orders those that the list speaks of, and all others that wait for their making */
    record BuyingBody(ShoppingList list, List<OrderBody> orders) {}

    @GetMapping
    BuyingBody list(@PathVariable String studio) {
        InShop.require();
        var all = requirements.all();
        return new BuyingBody(
                buying.list(all.stream().map(Requirements.Requirement::demand).toList()),
                all.stream()
                        .map(each -> new OrderBody(
                                each.demand().order(),
                                each.number(),
                                each.demand().neededOn(),
                                each.demand().paid()))
                        .toList());
    }
}
