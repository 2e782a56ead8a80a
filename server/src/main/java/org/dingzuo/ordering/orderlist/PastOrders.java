package org.dingzuo.ordering.orderlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.customer.Buyers;
import org.dingzuo.customer.Known;
import org.dingzuo.customer.Newcomers;
import org.dingzuo.customer.Newcomers.Said;
import org.dingzuo.customer.Phones;
import org.dingzuo.customer.Remark;
import org.springframework.stereotype.Component;

/** Writes down in its buyer's file what was made for them before they came here. It is no order of this house: it counts in no figure. */
@Component
class PastOrders {
    private final Buyers buyers;
    private final Newcomers newcomers;

    PastOrders(Buyers buyers, Newcomers newcomers) {
        this.buyers = buyers;
        this.newcomers = newcomers;
    }

    /** @param fresh so many lines were written down @param same so many stood there already
     *  @param overtaken somebody of these came meanwhile: give the whole up */
    record Written(int fresh, int same, boolean overtaken) {}

    /** In the caller's transaction, after its orders: whoever has one of those is known by then. */
    Written writeDown(List<PastLine> lines) {
        if (lines.isEmpty()) {
            return new Written(0, 0, false);
        }
        var ids = new HashMap<String, BuyerId>();
        var people = buyers.known(Buyers.EVERYBODY);
        people.forEach(each -> ids.putIfAbsent(Phones.bare(each.latest().phone()), each.id()));
        var before = new HashSet<Said>();
        buyers.remarksByBuyer(people.stream().map(Known::id).toList())
                .forEach((id, remarks) ->
                        remarks.forEach(remark -> before.add(new Said(id, remark.kind(), remark.words()))));
        var fresh = new HashMap<BuyerId, Buyer>();
        var said = new ArrayList<Said>();
        for (var line : lines) {
            var id = ids.computeIfAbsent(Phones.bare(line.buyer().phone()), unknown -> {
                var next = newcomers.next();
                fresh.put(next, line.buyer());
                return next;
            });
            var words = new Said(id, Remark.Kind.HISTORY, line.words());
            if (before.add(words)) {
                said.add(words);
            }
        }
        if (!newcomers.enter(fresh)) {
            return new Written(0, 0, true);
        }
        newcomers.remark(said);
        return new Written(said.size(), lines.size() - said.size(), false);
    }
}
