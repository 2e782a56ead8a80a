package org.dingzuo.materials.web;

import java.util.List;
import java.util.Objects;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.materials.Shelves;
import org.dingzuo.materials.lot.Arrival;
import org.springframework.stereotype.Component;

/** What is told of a lot that comes to lie on the shelf: its picture, a note, and the id by which telling it twice is telling it once. */
@Component
class ArrivalReading {
    private static final int LONGEST = 200;

    private final Shelves shelves;
    private final LotPhotos photos;

    ArrivalReading(Shelves shelves, LotPhotos photos) {
        this.shelves = shelves;
        this.photos = photos;
    }

    /** The fields {@code lot}, {@code photo} and {@code note}, of a lot of this item. */
    Arrival read(Part part, String item) {
        var lot = part.optionalId("lot");
        if (lot != null
                && shelves.these(List.of(lot)).stream()
                        .anyMatch(known -> !known.item().equals(item))) {
            part.fault("lot", "taken", "This is the id of another item's lot; make a new one");
        }
        return new Arrival(lot, null, photos.named(part), note(part));
    }

    static String note(Part part) {
        return Objects.requireNonNullElse(part.optionalText("note", LONGEST), "");
    }
}
