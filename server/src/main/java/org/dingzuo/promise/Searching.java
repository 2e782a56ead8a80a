package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.planner.Budget;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replan;
import org.jspecify.annotations.Nullable;

/** Asks the planner for a better plan and reads its answer as moves of orders. Takes nothing and writes nothing. */
final class Searching {
    private static final int SEED = 20_261_123;

    private final Page page;
    private final Standing standing;

    /** @param moves only of orders for which something changes
     *  @param repairs whether something could not go on as it was planned */
    record Found(List<Move> moves, Gain gain, boolean repairs) {
        boolean isWorthSaying() {
            return repairs
                    || !gain.broken().isEmpty()
                    || gain.loadsSaved() > 0
                    || gain.setupsSaved() > 0
                    || gain.minutesSooner() >= A_DAY;
        }

        private static final int A_DAY = 24 * 60;
    }

    /** @param page people and machines as they are, or as they would be */
    Searching(Page page, Standing standing) {
        this.page = page;
        this.standing = standing;
    }

    /** The best that is found within the budget; each promise keeps its reserve, unless only using it saves somebody's day. */
    Found best(Supplier<Budget> budget) {
        var hard = standing.by(job -> promised(job, false));
        var untouched = Planner.whatIf(hard.ask());
        var broken = broken(untouched);
        var reserved = plan(standing.by(job -> promised(job, true)), budget.get());
        var chosen = reserved.late().isEmpty() && reserved.unplaced().isEmpty() ? reserved : plan(hard, budget.get());
        var moves = moves(chosen);
        return new Found(
                moves, gain(moves, broken, chosen), !untouched.changes().isEmpty());
    }

    /** What has no place at all stays where it is, so that nobody else takes its time. */
    private static Replan plan(Standing standing, Budget budget) {
        var found = Planner.replan(standing.ask(), budget, SEED);
        if (found.unplaced().isEmpty()) {
            return found;
        }
        var rest = Planner.replan(standing.without(found.unplaced()).ask(), budget, SEED);
        var late = new ArrayList<>(rest.late());
        late.addAll(found.unplaced());
        return new Replan(
                rest.version(),
                rest.placements(),
                rest.changes(),
                late,
                List.of(),
                rest.costBefore(),
                rest.costAfter(),
                rest.rounds());
    }

    private Job promised(Job job, boolean withReserve) {
        var order = order(job.key());
        var by = new Deadline(page.workforce(), withReserve).of(order.sheet());
        return new Job(job.key(), job.release(), job.steps(), by);
    }

    private InHand order(String job) {
        return Objects.requireNonNull(standing.orders().get(job));
    }

    private static Set<String> broken(Replan untouched) {
        var broken = new HashSet<>(untouched.late());
        broken.addAll(untouched.unplaced());
        return broken;
    }

    private List<Move> moves(Replan found) {
        Map<String, List<Placement>> after = new HashMap<>();
        found.placements()
                .forEach(placement -> after.computeIfAbsent(placement.job(), key -> new ArrayList<>())
                        .add(placement));
        var moves = new ArrayList<Move>();
        for (var change : found.changes()) {
            var before = standing.rows(change.job());
            var move = new Move(UUID.fromString(change.job()), before, after.getOrDefault(change.job(), List.of()));
            if (!move.after().isEmpty() && !move.changed().isEmpty()) {
                moves.add(move);
            }
        }
        return moves;
    }

    private Gain gain(List<Move> moves, Set<String> broken, Replan found) {
        var sooner = moves.stream()
                .filter(move -> !standing.behind().contains(move.order().toString()))
                .mapToInt(move -> move.finishBefore() - move.finishAfter())
                .sum();
        var reading = new Reading(page.workforce());
        var late = found.late().stream()
                .sorted()
                .map(key -> new Gain.Late(
                        UUID.fromString(key),
                        order(key).sheet().shipBy(),
                        reading.surelyLeaving(MakingWindows.instantOf(finish(found, key)))))
                .toList();
        return new Gain(
                sooner,
                saved(moves, placement -> placement.size() > 0 ? placement.load() : null),
                saved(moves, Searching::session),
                broken.stream().sorted().map(UUID::fromString).toList(),
                late);
    }

    private int finish(Replan found, String job) {
        var placed = found.placements().stream()
                .filter(placement -> placement.job().equals(job))
                .toList();
        var lies = placed.isEmpty() ? standing.rows(job) : placed;
        return lies.stream().mapToInt(Placement::end).max().orElse(0);
    }

    private static @Nullable String session(Placement placement) {
        return placement.session() == null ? null : placement.session().key();
    }

    /** How many fewer of something that others may share. @param key of what a placement is part of; null: nothing */
    private int saved(List<Move> moves, Function<Placement, @Nullable String> key) {
        var moved = moves.stream().map(move -> move.order().toString()).collect(Collectors.toSet());
        var others = standing.ask().snapshot().placements().stream()
                .filter(placement -> !moved.contains(placement.job()))
                .map(key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return count(moves.stream().flatMap(move -> move.before().stream()), key, others)
                - count(moves.stream().flatMap(move -> move.after().stream()), key, others);
    }

    private static int count(
            Stream<Placement> placements, Function<Placement, @Nullable String> key, Set<String> others) {
        return (int) placements
                .map(key)
                .filter(each -> each != null && !others.contains(each))
                .distinct()
                .count();
    }
}
