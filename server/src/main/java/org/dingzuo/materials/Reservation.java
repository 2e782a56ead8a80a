package org.dingzuo.materials;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order that has not begun speaks for.
 *  @param quantity in the item's smallest unit
 *  @param firm whether its deposit is paid
 *  @param lot from which it will be cut; null: none was chosen, or none has so much */
public record Reservation(
        UUID order,
        String item,
        long quantity,
        boolean firm,
        @Nullable UUID lot) {}
