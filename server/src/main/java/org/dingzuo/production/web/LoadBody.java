package org.dingzuo.production.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A load as the maker's client reads it.
 *  @param machine null: none, the pieces only lie together
 *  @param name of what it is: the programme, or the step that is done side by side
 *  @param capacity in the machine's unit; null: there is no end to it
 *  @param state OPEN, FIRED or UNLOADED
 *  @param until when it should be done
 *  @param cost fen of this firing altogether
 *  @param photo a signed link that ends
 *  @param kind FIRING, BATH, PLATE, RUN (another machine) or HEAP (none)
 *  @param isMounted whether the plate of a press is on it already; only while it is open
 *  @param lot of dye that a bath is of
 *  @param joining what could go in as well, in the order of the plan; only while it is open */
record LoadBody(
        UUID id,
        @Nullable UUID machine,
        String kind,
        String programme,
        String name,
        boolean isMounted,
        @Nullable Integer capacity,
        int used,
        String state,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime firedAt,
        @Nullable UUID firedBy,
        @Nullable OffsetDateTime until,
        @Nullable OffsetDateTime unloadedAt,
        @Nullable UUID unloadedBy,
        @Nullable Money cost,
        @Nullable Lot lot,
        @Nullable String photo,
        List<Piece> pieces,
        List<TaskBody> joining) {

    /** What of one line of an order lies in it.
     *  @param room that its pieces take together
     *  @param fate SOUND, FAILED or LEFT (its order was given up); null: it has not come out yet
     *  @param failed how many of the pieces */
    record Piece(
            UUID order,
            String orderNumber,
            int line,
            String step,
            String label,
            String design,
            int pieces,
            int room,
            LocalDate shipBy,
            @Nullable String fate,
            int failed,
            String words) {}

    /** @param label as it stands on the lot @param name of its item */
    record Lot(UUID id, String label, String name) {}

    /** What could be done together and is in no load yet.
     *  @param key of the plan's load; said when it is opened; null: the pieces only lie together
     *  @param room that all of them take
     *  @param handsSaved minutes of hands against each order having a load of its own */
    record Planned(
            @Nullable String key,
            @Nullable UUID machine,
            String kind,
            String programme,
            String name,
            boolean isMounted,
            int room,
            int handsSaved,
            List<TaskBody> tasks) {}

    /** @param loads open, in the fire, and the latest that came out; the newest first */
    record All(List<LoadBody> loads, List<Planned> planned) {}

    /** What failures mean for one promise.
     *  @param leaves the day on which it can leave by the plan, nothing to spare
     *  @param surely the day that could be promised instead
     *  @param kept whether the promised day can still be kept */
    record Outlook(
            UUID order,
            String orderNumber,
            LocalDate promised,
            @Nullable LocalDate leaves,
            @Nullable LocalDate surely,
            boolean kept) {}
}
