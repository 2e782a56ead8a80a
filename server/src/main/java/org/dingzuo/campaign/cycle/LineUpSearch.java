package org.dingzuo.campaign.cycle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dingzuo.campaign.cycle.LineUp.Candidate;
import org.dingzuo.campaign.cycle.LineUp.Limits;
import org.jspecify.annotations.Nullable;

/** Branch and bound over designs and their places. A branch is left when what was found can be beaten neither by the best few designs
 *  that are left, each with all the room for itself, nor by the best use of any one resource in fractions of places. */
final class LineUpSearch {
    private final List<Candidate> candidates;
    private final int count;
    private final int least;
    private final int most;
    private final int places;
    private final long[] worth;
    private final int[] cap;
    private final long[][] need;
    private final long[] room;
    /** Per resource the candidates by what a unit of it is worth, the best first. */
    private final int[][] byWorth;

    private final int[] chosen;
    private final int[] best;
    private long bestValue = -1;
    private int forced = -1;

    LineUpSearch(List<Candidate> candidates, Limits limits) {
        // The most voted first: a good line-up is found early, and equal ones go to the earlier candidate.
        this.candidates = candidates.stream()
                .sorted(Comparator.comparingLong(LineUp::worth).reversed())
                .toList();
        this.count = candidates.size();
        this.least = limits.least();
        this.most = limits.most();
        this.places = limits.places();
        var names = List.copyOf(limits.room().keySet());
        this.worth = this.candidates.stream().mapToLong(LineUp::worth).toArray();
        this.cap = this.candidates.stream().mapToInt(Candidate::most).toArray();
        this.need = new long[names.size()][count];
        this.room = new long[names.size()];
        this.byWorth = new int[names.size()][];
        for (int resource = 0; resource < names.size(); resource++) {
            var name = names.get(resource);
            room[resource] = limits.room().getOrDefault(name, 0L);
            for (int each = 0; each < count; each++) {
                need[resource][each] = this.candidates.get(each).need().getOrDefault(name, 0L);
            }
            byWorth[resource] = byWorth(need[resource]);
        }
        this.chosen = new int[count];
        this.best = new int[count];
    }

    /** Places by design; empty when not even the fewest designs fit. */
    Optional<Map<String, Integer>> best() {
        return search(null);
    }

    /** The best of those that have this design. */
    Optional<Map<String, Integer>> bestWith(String design) {
        return search(design);
    }

    private Optional<Map<String, Integer>> search(@Nullable String design) {
        bestValue = -1;
        forced = design == null
                ? -1
                : IntStream.range(0, count)
                        .filter(each -> candidates.get(each).design().equals(design))
                        .findFirst()
                        .orElse(-1);
        branch(0, 0, 0, 0);
        if (bestValue < 0) {
            return Optional.empty();
        }
        var found = new LinkedHashMap<String, Integer>();
        IntStream.range(0, count)
                .filter(each -> best[each] > 0)
                .forEach(each -> found.put(candidates.get(each).design(), best[each]));
        return Optional.of(found);
    }

    private void branch(int at, int designs, int taken, long value) {
        var stillNeeded = designs < least || forced >= at;
        if (!stillNeeded && value > bestValue) {
            bestValue = value;
            System.arraycopy(chosen, 0, best, 0, count);
        }
        if (at == count
                || designs == most
                || designs + count - at < least
                || value + bestFew(at, most - designs, taken) <= bestValue
                || value + bound(at, taken) <= bestValue) {
            return;
        }
        for (int many = fitting(at, taken); many > 0; many--) {
            take(at, many);
            branch(at + 1, designs + 1, taken + many, value + many * worth[at]);
            take(at, -many);
        }
        if (at != forced) {
            branch(at + 1, designs, taken, value);
        }
    }

    private void take(int at, int many) {
        chosen[at] += many;
        for (int resource = 0; resource < room.length; resource++) {
            room[resource] -= many * need[resource][at];
        }
    }

    private int fitting(int at, int taken) {
        long many = Math.min(cap[at], places - taken);
        for (int resource = 0; resource < room.length; resource++) {
            if (need[resource][at] > 0) {
                many = Math.min(many, room[resource] / need[resource][at]);
            }
        }
        return (int) many;
    }

    /** What so many candidates from here on could add if each had all the room for itself. */
    private long bestFew(int from, int few, int taken) {
        var top = new long[few];
        for (int each = from; each < count; each++) {
            var adds = fitting(each, taken) * worth[each];
            for (int rank = 0; rank < few && adds > 0; rank++) {
                if (adds > top[rank]) {
                    var lower = top[rank];
                    top[rank] = adds;
                    adds = lower;
                }
            }
        }
        return Arrays.stream(top).sum();
    }

    /** No more than this can the candidates from here on add. */
    private double bound(int at, int taken) {
        long left = places - taken;
        double least = 0;
        for (int each = at; each < count && left > 0; each++) {
            var many = Math.min(left, cap[each]);
            least += many * worth[each];
            left -= many;
        }
        for (int resource = 0; resource < room.length; resource++) {
            least = Math.min(least, bound(at, resource, room[resource]));
        }
        return least;
    }

    private double bound(int at, int resource, double left) {
        double sum = 0;
        for (var each : byWorth[resource]) {
            if (each < at) {
                continue;
            }
            var takes = need[resource][each];
            if (takes == 0) {
                sum += (double) cap[each] * worth[each];
            } else if (left > 0) {
                var many = Math.min(cap[each], left / takes);
                sum += many * worth[each];
                left -= many * takes;
            }
        }
        return sum;
    }

    private int[] byWorth(long[] takes) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(each -> -(double) worth[each] / Math.max(takes[each], 1e-9)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
