package org.dingzuo.materials.lot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What is known of a lot when it is put on the shelf.
 *  @param lot its id, made by whoever tells of it, so that telling it again puts nothing more there; null: one is made
 *  @param supplier null: nobody said
 *  @param photo key of a closed picture; null: none */
@NamedInterface("lot")
public record Arrival(
        @Nullable UUID lot,
        @Nullable UUID supplier,
        @Nullable String photo,
        String note) {
    public static final Arrival UNKNOWN = new Arrival(null, null, null, "");

    public Arrival from(UUID supplier) {
        return new Arrival(lot, supplier, photo, note);
    }
}
