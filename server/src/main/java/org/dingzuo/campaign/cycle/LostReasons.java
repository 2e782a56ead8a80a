package org.dingzuo.campaign.cycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.campaign.cycle.LineUp.Candidate;
import org.dingzuo.campaign.cycle.LineUp.Limits;
import org.dingzuo.campaign.cycle.LineUp.Lost;
import org.jspecify.annotations.Nullable;

/** Says why a design lost and what would bring it in: more votes, or more of the one thing that is short. Pure. */
final class LostReasons {
    private final List<Candidate> candidates;
    private final Limits limits;
    private final Map<String, Integer> won;
    private final Map<String, Map<String, Integer>> endless = new LinkedHashMap<>();

    LostReasons(List<Candidate> candidates, Limits limits, Map<String, Integer> won) {
        this.candidates = candidates;
        this.limits = limits;
        this.won = won;
    }

    Map<String, Lost> all() {
        // With one resource endless, what would the best line-up be?
        limits.room()
                .keySet()
                .forEach(resource -> endless.put(
                        resource,
                        new LineUpSearch(
                                        candidates,
                                        new Limits(
                                                limits.least(),
                                                limits.most(),
                                                limits.places(),
                                                LineUp.without(limits.room(), resource)))
                                .best()
                                .orElse(Map.of())));
        var lost = new LinkedHashMap<String, Lost>();
        var search = new LineUpSearch(candidates, limits);
        for (var each : candidates) {
            if (!won.containsKey(each.design())) {
                lost.put(each.design(), reason(each, search));
            }
        }
        return lost;
    }

    private Lost reason(Candidate candidate, LineUpSearch search) {
        var alone = tooLittleForOne(candidate);
        if (alone != null) {
            return alone;
        }
        var with = search.bestWith(candidate.design());
        Long votes = with.isEmpty() ? null : votesMissing(candidate, with.get());
        for (var entry : endless.entrySet()) {
            if (entry.getValue().containsKey(candidate.design())) {
                var resource = entry.getKey();
                var room = limits.room().getOrDefault(resource, 0L);
                var more = LineUp.used(candidates, entry.getValue(), resource) - room;
                return new Lost(votes, resource, more);
            }
        }
        return new Lost(votes, null, null);
    }

    /** Not even one place of it fits by itself. */
    private @Nullable Lost tooLittleForOne(Candidate candidate) {
        for (var room : limits.room().entrySet()) {
            var takes = candidate.need().getOrDefault(room.getKey(), 0L);
            if (takes > room.getValue()) {
                return new Lost(null, room.getKey(), takes - room.getValue());
            }
        }
        return null;
    }

    /** Each vote more is worth one for every place that the best line-up with it has. */
    private long votesMissing(Candidate candidate, Map<String, Integer> with) {
        var behind = LineUp.value(candidates, won) - LineUp.value(candidates, with);
        var many = with.getOrDefault(candidate.design(), 1);
        return Math.ceilDiv(behind + 1, many);
    }
}
