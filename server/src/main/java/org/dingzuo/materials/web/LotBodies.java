package org.dingzuo.materials.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dingzuo.materials.Reservation;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.materials.supplier.Suppliers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lots as the maker's client reads them. */
@Component
class LotBodies {
    private final Shelves shelves;
    private final Suppliers suppliers;
    private final LotPhotos photos;

    LotBodies(Shelves shelves, Suppliers suppliers, LotPhotos photos) {
        this.shelves = shelves;
        this.suppliers = suppliers;
        this.photos = photos;
    }

    /** @param label what stands on it, such as {@code veg-tan/3}
     *  @param supplier null: nobody said, or it is gone
     *  @param cutFrom the label of the lot of which this is a remnant; null: it came as it is
     *  @param photo where it can be seen for a while; null: none
     *  @param orders that will be cut from it */
    record LotBody(
            UUID id,
            String label,
            @Nullable String supplier,
            LocalDate cameOn,
            @Nullable String cutFrom,
            long quantity,
            long free,
            @Nullable String photo,
            @Nullable String photoKey,
            String note,
            List<UUID> orders) {}

    List<LotBody> of(String item) {
        return bodies(shelves.lots(Set.of(item)).getOrDefault(item, List.of()));
    }

    LotBody of(Lot lot) {
        return bodies(List.of(lot)).getFirst();
    }

    private List<LotBody> bodies(List<Lot> lots) {
        var names = suppliers.all().stream().collect(Collectors.toMap(Supplier::id, Supplier::name));
        var whole = shelves
                .these(lots.stream().map(Lot::cutFrom).filter(Objects::nonNull).toList())
                .stream()
                .collect(Collectors.toMap(Lot::id, Function.identity()));
        var spoken = shelves.spokenFor();
        return lots.stream().map(lot -> body(lot, names, whole, spoken)).toList();
    }

    private LotBody body(Lot lot, Map<UUID, String> names, Map<UUID, Lot> whole, List<Reservation> spoken) {
        var from = lot.cutFrom() == null ? null : whole.get(lot.cutFrom());
        return new LotBody(
                lot.id(),
                lot.label(),
                lot.supplier() == null ? null : names.get(lot.supplier()),
                lot.cameOn(),
                from == null ? null : from.label(),
                lot.quantity(),
                lot.free(),
                photos.address(lot.photo()),
                lot.photo(),
                lot.note(),
                spoken.stream()
                        .filter(each -> lot.id().equals(each.lot()))
                        .map(Reservation::order)
                        .toList());
    }
}
