package org.dingzuo.materials.lot;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What came together and lies together: one hide, one dye bath, one sack; or what was left of one.
 *  @param number counts within the item; {@code veg-tan/3} is what its label says
 *  @param supplier null: nobody said
 *  @param cutFrom of which lot this is a remnant; null: it came as it is
 *  @param quantity what lies there, in the item's smallest unit
 *  @param spoken how much of it orders are allotted
 *  @param photo key of a closed picture; null: none */
@NamedInterface("lot")
public record Lot(
        UUID id,
        String item,
        int number,
        @Nullable UUID supplier,
        LocalDate cameOn,
        @Nullable UUID cutFrom,
        long quantity,
        long spoken,
        @Nullable String photo,
        String note) {

    /** As it stands on the shelf: item and number. */
    public String label() {
        return item + "/" + number;
    }

    public boolean isRemnant() {
        return cutFrom != null;
    }

    /** What no order is spoken for, in the item's smallest unit. */
    public long free() {
        return quantity - spoken;
    }

    /** As it would be with so much more of it spoken for. */
    public Lot spokenFor(long more) {
        return new Lot(id, item, number, supplier, cameOn, cutFrom, quantity, spoken + more, photo, note);
    }
}
