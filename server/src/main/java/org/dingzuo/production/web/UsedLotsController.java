package org.dingzuo.production.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.foundation.media.MediaLinks;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.LotShare;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Out of which lots an order is made: whoever asks later finds the hide, the bath, the supplier. */
@RestController
class UsedLotsController {
    private final Shelves shelves;
    private final Suppliers suppliers;
    private final Orders orders;
    private final MediaLinks links;

    UsedLotsController(Shelves shelves, Suppliers suppliers, Orders orders, MediaLinks links) {
        this.shelves = shelves;
        this.suppliers = suppliers;
        this.orders = orders;
        this.links = links;
    }

    /** Quantities in the item's smallest unit.
     *  @param label what stands on the lot, such as {@code veg-tan/3}
     *  @param taken what the making took; 0: it has not begun
     *  @param back what of it was left over
     *  @param allotted what will be cut from it
     *  @param supplier null: nobody said, or it is gone
     *  @param photo where it can be seen for a while; null: none */
    record UsedLotBody(
            String item,
            Words name,
            Words unit,
            String label,
            long taken,
            long back,
            long allotted,
            @Nullable String supplier,
            LocalDate cameOn,
            boolean remnant,
            @Nullable String photo,
            String note) {}

    /** Empty: nothing of it is kept in lots. */
    @GetMapping("/api/v1/studios/{studio}/orders/{order}/lots")
    List<UsedLotBody> ofOrder(@PathVariable String studio, @PathVariable UUID order) {
        InShop.require();
        if (orders.head(new OrderId(order)).isEmpty()) {
            throw Problem.notFound("There is no such order");
        }
        var shares = shelves.sharesOf(order);
        if (shares.isEmpty()) {
            return List.of();
        }
        var items = shelves.all().stream().collect(Collectors.toMap(Item::key, Function.identity()));
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        return shares.stream()
                .map(share -> body(
                        share,
                        Objects.requireNonNull(items.get(share.lot().item())),
                        share.lot().supplier() == null
                                ? null
                                : names.get(share.lot().supplier())))
                .toList();
    }

    private UsedLotBody body(LotShare share, Item item, @Nullable String supplier) {
        Lot lot = share.lot();
        return new UsedLotBody(
                item.key(),
                item.name(),
                item.unit(),
                lot.label(),
                share.taken(),
                share.back(),
                share.allotted(),
                supplier,
                lot.cameOn(),
                lot.isRemnant(),
                photo(lot.photo()),
                lot.note());
    }

    private @Nullable String photo(@Nullable String key) {
        return key == null ? null : MediaKey.parse(key).map(links::to).orElse(null);
    }
}
