package org.dingzuo.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.planner.Placement;
import org.jspecify.annotations.Nullable;

/** What a booking takes of caps: altogether, of each design, of each person's hands.
 *  @param designs by id
 *  @param people by id; the minutes that were planned into their hands */
record Portion(Share whole, Map<UUID, Share> designs, Map<UUID, Share> people) {
    static final Portion NOTHING = new Portion(Share.NOTHING, Map.of(), Map.of());

    /** @param minutes of hands */
    record Share(int orders, int pieces, int minutes) {
        static final Share NOTHING = new Share(0, 0, 0);

        Share plus(Share more) {
            return new Share(orders + more.orders, pieces + more.pieces, minutes + more.minutes);
        }

        int in(Cap.Unit unit) {
            return switch (unit) {
                case ORDERS -> orders;
                case PIECES -> pieces;
                case MINUTES -> minutes;
            };
        }
    }

    /** @param placements where its steps are planned */
    static Portion of(List<WorkLine> lines, List<Placement> placements) {
        var whole = share(lines);
        var designs = new HashMap<UUID, Share>();
        for (var line : lines) {
            // Two lines of one design are one order of it.
            designs.merge(
                    line.item().design().value(),
                    share(List.of(line)),
                    (one, more) -> new Share(1, one.pieces + more.pieces, one.minutes + more.minutes));
        }
        var people = new HashMap<UUID, Share>();
        for (var placement : placements) {
            var person = placement.person();
            if (person != null) {
                people.merge(
                        UUID.fromString(person),
                        new Share(1, whole.pieces, minutes(placement)),
                        (one, more) -> new Share(1, whole.pieces, one.minutes + more.minutes));
            }
        }
        return new Portion(whole, designs, people);
    }

    /** A place that is reserved before anybody has chosen a design: only the whole and the hands are known. */
    Portion ofNoDesign() {
        return new Portion(whole, Map.of(), people);
    }

    /** @param json as it was kept; null: booked before portions were
     *  @param design its only one; null: it had several */
    static Portion read(Documents documents, @Nullable String json, @Nullable UUID design, int pieces, int minutes) {
        if (json != null) {
            return documents.read(json, Portion.class);
        }
        var whole = new Share(1, pieces, minutes);
        return new Portion(whole, design == null ? Map.of() : Map.of(design, whole), Map.of());
    }

    /** The same in one hand: one order of everything that it takes at all. */
    Portion ofOneOrder() {
        return new Portion(one(whole), each(designs), each(people));
    }

    private static Share one(Share share) {
        return new Share(Math.min(1, share.orders), share.pieces, share.minutes);
    }

    private static Map<UUID, Share> each(Map<UUID, Share> shares) {
        var ones = new HashMap<UUID, Share>();
        shares.forEach((key, share) -> ones.put(key, one(share)));
        return ones;
    }

    Portion plus(Portion more) {
        return new Portion(whole.plus(more.whole), sum(designs, more.designs), sum(people, more.people));
    }

    /** How much of a cap it takes; 0: the cap does not ask about it. */
    int of(Cap cap) {
        var share = switch (cap.scope()) {
            case Cap.Scope.Everything() -> whole;
            case Cap.Scope.OfDesign(var design) -> designs.getOrDefault(design.value(), Share.NOTHING);
            case Cap.Scope.OfPerson(var person) -> people.getOrDefault(person.value(), Share.NOTHING);
        };
        return share.in(cap.unit());
    }

    private static Share share(List<WorkLine> lines) {
        return new Share(
                1,
                lines.stream().mapToInt(WorkLine::quantity).sum(),
                lines.stream().mapToInt(WorkLine::attendedMinutes).sum());
    }

    private static int minutes(Placement placement) {
        return placement.parts().stream()
                .mapToInt(part -> part.until() - part.from())
                .sum();
    }

    private static Map<UUID, Share> sum(Map<UUID, Share> one, Map<UUID, Share> more) {
        var sum = new HashMap<>(one);
        more.forEach((key, share) -> sum.merge(key, share, Share::plus));
        return sum;
    }
}
