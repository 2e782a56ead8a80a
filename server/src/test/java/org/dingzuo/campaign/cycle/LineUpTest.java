package org.dingzuo.campaign.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dingzuo.campaign.cycle.LineUp.Candidate;
import org.dingzuo.campaign.cycle.LineUp.Limits;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LineUpTest {
    @RepeatedTest(200)
    void noOtherLineUpServesMoreVotes(RepetitionInfo nth) {
        var dice = new Random((Long.getLong("seeds.from", 0) + nth.getCurrentRepetition()) * 0x9E3779B97F4A7C15L);
        var candidates = candidates(dice, 3 + dice.nextInt(5), 1 + dice.nextInt(3));
        var limits = limits(dice, candidates);
        var proposal = LineUp.propose(candidates, limits);
        var best = new EveryLineUp(candidates, limits).best();
        if (best < 0) {
            assertThat(proposal.places()).hasSizeLessThan(limits.least());
            return;
        }
        assertThat(proposal.value()).isEqualTo(best);
        assertThat(proposal.places()).hasSizeBetween(limits.least(), limits.most());
        assertThat(proposal.uses()).noneMatch(LineUp.Use::over);
        assertThat(proposal.places().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isLessThanOrEqualTo(limits.places());
    }

    @RepeatedTest(60)
    void whatIsSaidToBringADesignInDoes(RepetitionInfo nth) {
        var dice = new Random((Long.getLong("seeds.from", 0) + nth.getCurrentRepetition()) * 0xC2B2AE3D27D4EB4FL);
        var candidates = candidates(dice, 6, 2);
        var limits = limits(dice, candidates);
        var proposal = LineUp.propose(candidates, limits);
        if (proposal.places().size() < limits.least()) {
            return;
        }
        proposal.lost().forEach((design, lost) -> {
            var votes = lost.votes();
            if (votes != null) {
                assertThat(LineUp.propose(withVotes(candidates, design, votes), limits)
                                .places())
                        .as("%s with %d votes more", design, votes)
                        .containsKey(design);
            }
            var resource = lost.resource();
            var more = lost.more();
            if (votes != null && resource != null && more != null) {
                var room = new LinkedHashMap<>(limits.room());
                room.merge(resource, more, Long::sum);
                var roomier = new Limits(limits.least(), limits.most(), limits.places(), room);
                assertThat(LineUp.propose(candidates, roomier).value())
                        .as("%s with %d more %s", design, more, resource)
                        .isGreaterThanOrEqualTo(proposal.value());
            }
        });
    }

    @Test
    void whatTakesMoreThanThereIsSaysWhatIsShort() {
        var scarf = new Candidate("scarf", 10, 4, Map.of("minutes", 300L, "material:silk", 50L));
        var shawl = new Candidate("shawl", 40, 4, Map.of("minutes", 300L, "material:silk", 400L));
        var proposal = LineUp.propose(
                List.of(scarf, shawl), new Limits(1, 2, 6, Map.of("minutes", 3_000L, "material:silk", 250L)));
        assertThat(proposal.places()).containsExactly(Map.entry("scarf", 4));
        assertThat(proposal.lost()).containsEntry("shawl", new LineUp.Lost(null, "material:silk", 150L));
    }

    @Test
    void whatHasTooFewVotesSaysHowManyAreMissing() {
        var scarf = new Candidate("scarf", 9, 4, Map.of("minutes", 100L));
        var shawl = new Candidate("shawl", 5, 4, Map.of("minutes", 100L));
        var proposal = LineUp.propose(List.of(scarf, shawl), new Limits(1, 1, 4, Map.of("minutes", 400L)));
        assertThat(proposal.places()).containsOnlyKeys("scarf");
        assertThat(proposal.lost()).containsEntry("shawl", new LineUp.Lost(5L, null, null));
    }

    @Test
    void thirtyDesignsAreWeighedWhileTheMakerLooks() {
        var slowest = 0L;
        for (int nth = 0; nth < 20; nth++) {
            var dice = new Random(nth);
            var candidates = candidates(dice, 30, 5);
            var room = new HashMap<String, Long>();
            for (var candidate : candidates) {
                candidate.need().forEach((resource, amount) -> room.merge(resource, amount / 2, Long::sum));
            }
            var began = System.nanoTime();
            var proposal = LineUp.propose(candidates, new Limits(3, 4, 16, room));
            slowest = Math.max(slowest, System.nanoTime() - began);
            assertThat(proposal.lost()).hasSize(30 - proposal.places().size());
        }
        System.out.println("30 designs, slowest of 20: " + slowest / 1_000_000 + " ms");
    }

    private static List<Candidate> candidates(Random dice, int many, int resources) {
        var candidates = new ArrayList<Candidate>();
        for (int each = 0; each < many; each++) {
            var need = new LinkedHashMap<String, Long>();
            for (int resource = 0; resource < resources; resource++) {
                need.put("r" + resource, (long) dice.nextInt(10));
            }
            candidates.add(new Candidate("d" + each, dice.nextInt(40), 1 + dice.nextInt(4), need));
        }
        return candidates;
    }

    private static Limits limits(Random dice, List<Candidate> candidates) {
        var room = new LinkedHashMap<String, Long>();
        candidates.getFirst().need().keySet().forEach(resource -> room.put(resource, 5L + dice.nextInt(40)));
        var least = 1 + dice.nextInt(3);
        return new Limits(least, least + dice.nextInt(2), 2 + dice.nextInt(9), room);
    }

    private static List<Candidate> withVotes(List<Candidate> candidates, String design, long more) {
        return candidates.stream()
                .map(each -> each.design().equals(design)
                        ? new Candidate(design, each.votes() + more, each.most(), each.need())
                        : each)
                .toList();
    }

    /** Tries each of them. */
    private static final class EveryLineUp {
        private final List<Candidate> candidates;
        private final Limits limits;
        private final Map<String, Integer> places = new HashMap<>();
        private long best = -1;

        EveryLineUp(List<Candidate> candidates, Limits limits) {
            this.candidates = candidates;
            this.limits = limits;
        }

        long best() {
            from(0);
            return best;
        }

        private void from(int at) {
            if (at < candidates.size()) {
                var candidate = candidates.get(at);
                for (int many = 0; many <= candidate.most(); many++) {
                    places.put(candidate.design(), many);
                    from(at + 1);
                }
                places.put(candidate.design(), 0);
                return;
            }
            var designs = places.values().stream().filter(many -> many > 0).count();
            var sum = places.values().stream().mapToInt(Integer::intValue).sum();
            var fits = limits.room().entrySet().stream()
                    .allMatch(room -> LineUp.used(candidates, places, room.getKey()) <= room.getValue());
            if (fits && designs >= limits.least() && designs <= limits.most() && sum <= limits.places()) {
                best = Math.max(best, LineUp.value(candidates, places));
            }
        }
    }
}
