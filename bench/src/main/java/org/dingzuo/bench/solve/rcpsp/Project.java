package org.dingzuo.bench.solve.rcpsp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.bench.solve.Problem;
import org.dingzuo.bench.solve.Solution;
import org.jspecify.annotations.Nullable;

/**
 * An instance. Activities are 0 to n - 1, the first a dummy before all and the last one after all.
 *
 * @param name {@code [activity][mode]}, the number the file gives the mode
 * @param duration {@code [activity][mode]}
 * @param demand {@code [activity][mode][resource]} while it runs
 * @param use {@code [activity][mode][stock]} once for all
 */
record Project(
        int[][] before,
        int[][] after,
        int[][] name,
        int[][] duration,
        int[][][] demand,
        int[][][] use,
        int[] capacity,
        int[] stock)
        implements Problem {

    int size() {
        return duration.length;
    }

    @Override
    public Solution solve(Duration budget, long seed) {
        int bound = ProjectBound.of(this);
        Individual best = new ProjectSearch(this, seed).run(budget.toNanos(), bound);
        return ProjectCheck.solution(this, best.start, best.mode, bound);
    }

    /** The same project run backwards: the end first. Activity numbers stay. */
    Project mirrored() {
        return new Project(after, before, name, duration, demand, use, capacity, stock);
    }

    static Project read(List<String> lines) {
        return new PsplibReader(lines).project();
    }

    static int[][] reversed(int[][] edges) {
        List<List<Integer>> back = new ArrayList<>();
        for (int i = 0; i < edges.length; i++) {
            back.add(new ArrayList<>());
        }
        for (int i = 0; i < edges.length; i++) {
            for (int j : edges[i]) {
                back.get(j).add(i);
            }
        }
        return back.stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }

    @Override
    public @Nullable Double yardstick(Duration budget) {
        return ProjectCpSat.best(this, budget);
    }
}
