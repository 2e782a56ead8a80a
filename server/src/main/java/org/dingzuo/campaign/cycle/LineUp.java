package org.dingzuo.campaign.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which few designs a round is booked in, and in how many places each, so that most votes are served under the time, machines and
 *  material there are. Exact. Pure. */
public final class LineUp {
    private LineUp() {}

    /** @param votes what the voices for it weigh, from 0
     *  @param most places that it may have, from 1
     *  @param need what one place takes of each resource, by its name; absent: nothing */
    public record Candidate(String design, long votes, int most, Map<String, Long> need) {}

    /** What a round has. @param room of each resource, by its name; absent: endless
     *  @param least designs, {@code most} designs at most, {@code places} altogether */
    public record Limits(int least, int most, int places, Map<String, Long> room) {}

    /** @param amount used of {@code room}, in the resource's own unit */
    public record Use(String resource, long amount, long room) {
        @JsonProperty
        public boolean over() {
            return amount > room;
        }
    }

    /** Why a design is not in.
     *  @param votes with so many votes more it would be; null: with none
     *  @param resource of which too little is there; null: it only had too few votes
     *  @param more with so much more of it, it would be in */
    public record Lost(
            @Nullable Long votes,
            @Nullable String resource,
            @Nullable Long more) {}

    /** @param places by design, in the candidates' order; empty when not even the fewest fit
     *  @param lost by design */
    public record Proposal(Map<String, Integer> places, long value, Map<String, Lost> lost, List<Use> uses) {}

    /** The best line-up. Fewer designs than the least only when no more fit. */
    public static Proposal propose(List<Candidate> candidates, Limits limits) {
        var best = new LineUpSearch(candidates, limits).best();
        var within = limits;
        for (int least = limits.least() - 1; best.isEmpty() && least > 0; least--) {
            within = new Limits(least, limits.most(), limits.places(), limits.room());
            best = new LineUpSearch(candidates, within).best();
        }
        var places = best.orElse(Map.of());
        var lost = best.isEmpty()
                ? new LostReasons(candidates, limits, Map.of()).all()
                : new LostReasons(candidates, within, places).all();
        return new Proposal(places, value(candidates, places), lost, uses(candidates, limits, places));
    }

    /** What a choice takes of everything that is limited. */
    public static List<Use> uses(List<Candidate> candidates, Limits limits, Map<String, Integer> places) {
        var uses = new ArrayList<Use>();
        limits.room()
                .forEach((resource, room) -> uses.add(new Use(resource, used(candidates, places, resource), room)));
        return List.copyOf(uses);
    }

    static long used(List<Candidate> candidates, Map<String, Integer> places, String resource) {
        return candidates.stream()
                .mapToLong(each -> each.need().getOrDefault(resource, 0L) * places.getOrDefault(each.design(), 0))
                .sum();
    }

    /** A design nobody voted for is still better than an empty place. */
    static long worth(Candidate candidate) {
        return candidate.votes() + 1;
    }

    static long value(List<Candidate> candidates, Map<String, Integer> places) {
        return candidates.stream()
                .mapToLong(each -> worth(each) * places.getOrDefault(each.design(), 0))
                .sum();
    }

    static Map<String, Long> without(Map<String, Long> room, String resource) {
        var rest = new LinkedHashMap<>(room);
        rest.remove(resource);
        return rest;
    }
}
