package org.dingzuo.materials;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a lot when it is put on the shelf.
 *  @param supplier null: nobody said
 *  @param photo key of a closed picture; null: none */
public record Arrival(@Nullable UUID supplier, @Nullable String photo, String note) {
    public static final Arrival UNKNOWN = new Arrival(null, null, "");

    Arrival from(UUID supplier) {
        return new Arrival(supplier, photo, note);
    }
}
