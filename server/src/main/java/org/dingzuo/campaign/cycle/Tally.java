package org.dingzuo.campaign.cycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.campaign.cycle.CycleRule.Weights;
import org.jspecify.annotations.Nullable;

/** What the votes come to. Of one person only the strongest voice for a design counts, however often it was raised. Pure.
 *  @param people who voted or put money down */
public record Tally(int people, List<Standing> designs) {

    /** @param likes people who like it, {@code ranks} who ranked it, {@code holds} who put money down for it
     *  @param weight of all, each person's strongest */
    public record Standing(String design, int likes, int ranks, int holds, long weight) {}

    /** @param person the same for the same person, on whatever device
     *  @param held design that money was put down for; null: none */
    record Voice(String person, Ballot ballot, @Nullable String held) {}

    static Tally of(Collection<String> designs, Collection<Voice> voices, Weights weights) {
        var standings = new ArrayList<Standing>();
        for (var design : designs) {
            int likes = 0;
            int ranks = 0;
            int holds = 0;
            var strongest = new LinkedHashMap<String, Integer>();
            for (var voice : voices) {
                var likesIt = voice.ballot().likes().contains(design);
                var rank = voice.ballot().ranking().indexOf(design);
                var holdsIt = design.equals(voice.held());
                likes += likesIt ? 1 : 0;
                ranks += rank >= 0 ? 1 : 0;
                holds += holdsIt ? 1 : 0;
                strongest.merge(voice.person(), weight(likesIt, rank, holdsIt, weights), Math::max);
            }
            standings.add(new Standing(design, likes, ranks, holds, sum(strongest)));
        }
        standings.sort(Comparator.comparingLong(Standing::weight).reversed());
        var people = voices.stream().map(Voice::person).distinct().count();
        return new Tally((int) people, List.copyOf(standings));
    }

    private static int weight(boolean likes, int rank, boolean holds, Weights weights) {
        var ranked = rank < 0 ? 0 : Math.max(weights.like(), weights.rank() - rank);
        return Math.max(Math.max(likes ? weights.like() : 0, ranked), holds ? weights.hold() : 0);
    }

    private static long sum(Map<String, Integer> strongest) {
        return strongest.values().stream().mapToLong(Integer::longValue).sum();
    }

    long weight(String design) {
        return designs.stream()
                .filter(each -> each.design().equals(design))
                .mapToLong(Standing::weight)
                .sum();
    }
}
