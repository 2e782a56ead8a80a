package org.dingzuo.production.load;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.kernel.Money;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** One load.
 *  @param machine null: none, the pieces only lie together
 *  @param programme the family that may share it
 *  @param capacity in the machine's unit; null: there is no end to it
 *  @param used of the capacity
 *  @param until when it should be done; null: it is not fired
 *  @param cost of this firing, shared by its pieces; null: it is not fired
 *  @param lot of dye that a bath is of; null: none was said
 *  @param photo media key of the whole load; null: none */
public record Load(
        LoadId id,
        @Nullable MachineId machine,
        String programme,
        @Nullable Integer capacity,
        int used,
        State state,
        Instant openedAt,
        @Nullable Instant firedAt,
        @Nullable PersonId firedBy,
        @Nullable Instant until,
        @Nullable Instant unloadedAt,
        @Nullable PersonId unloadedBy,
        @Nullable Money cost,
        @Nullable UUID lot,
        @Nullable String photo,
        List<Piece> pieces) {
    public Load {
        pieces = List.copyOf(pieces);
    }

    public enum State {
        OPEN,
        FIRED,
        UNLOADED
    }

    /** What of one line of an order lies in it.
     *  @param pieces how many
     *  @param room that they take together
     *  @param fate null: it has not come out yet
     *  @param failed how many of them; 0 where none did
     *  @param words what happened to those */
    public record Piece(
            StepKey step,
            int pieces,
            int room,
            Instant putInAt,
            @Nullable Fate fate,
            int failed,
            String words) {}

    public enum Fate {
        SOUND,
        /** Some of it is made again. */
        FAILED,
        /** Its order was given up while it was in the fire: it is the studio's now. */
        LEFT
    }

    static Load opened(
            LoadId id, @Nullable MachineId machine, String programme, @Nullable Integer capacity, Instant at) {
        return new Load(
                id,
                machine,
                programme,
                capacity,
                0,
                State.OPEN,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** The same as one order sees it. */
    public Load only(OrderId order) {
        return with(pieces.stream()
                .filter(piece -> piece.step().order().equals(order))
                .toList());
    }

    Load with(List<Piece> others) {
        return new Load(
                id,
                machine,
                programme,
                capacity,
                used,
                state,
                openedAt,
                firedAt,
                firedBy,
                until,
                unloadedAt,
                unloadedBy,
                cost,
                lot,
                photo,
                others);
    }

    /** The step of each piece, in the order in which orders are locked. */
    List<StepKey> steps() {
        return pieces.stream()
                .map(Piece::step)
                .sorted(Comparator.comparing(step -> step.order().value()))
                .toList();
    }

    /** The last thing that happened to it while it was filled. */
    Instant filledAt() {
        return pieces.stream()
                .map(Piece::putInAt)
                .max(Comparator.naturalOrder())
                .orElse(openedAt);
    }

    /** Whether it lay in it then, or lies in it while it is filled: whoever says so late says nothing new. */
    boolean laidIn(StepKey step, Instant then) {
        var isThere = pieces.stream().anyMatch(piece -> piece.step().equals(step));
        return isThere && (firedAt == null || !then.isAfter(firedAt));
    }

    /** Whether it was in the fire then. */
    boolean burnt(Instant then) {
        return firedAt != null && (unloadedAt == null || then.isBefore(unloadedAt));
    }

    Set<OrderId> orders() {
        return pieces.stream().map(piece -> piece.step().order()).collect(Collectors.toSet());
    }

    /** What still goes in; null: whatever comes. */
    public @Nullable Integer room() {
        return capacity == null ? null : Integer.valueOf(capacity - used);
    }

    boolean holds(int more) {
        var room = room();
        return room == null || more <= room;
    }
}
