package org.dingzuo.bench.solve.rcpsp;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Hybrid genetic algorithm on activity lists (Hartmann 1998; Valls, Ballestin, Quintanilla 2008) with justification of
 * every child, and fresh starts around the best when a population has settled.
 */
final class ProjectSearch {

    private final Project project;
    private final SplittableRandom random;
    private final Decoder decoder;
    private final Individual[] population;
    private final Individual child;
    private final Individual best;
    private final boolean[] taken;
    private final boolean severalModes;

    ProjectSearch(Project project, long seed) {
        this.project = project;
        random = new SplittableRandom(seed);
        decoder = new Decoder(project);
        int size = project.size();
        population = new Individual[size > 100 ? 40 : 60];
        for (int i = 0; i < population.length; i++) {
            population[i] = new Individual(size);
        }
        child = new Individual(size);
        best = new Individual(size);
        best.makespan = Integer.MAX_VALUE;
        best.overdraft = Integer.MAX_VALUE;
        taken = new boolean[size];
        boolean several = false;
        for (int[] durations : project.duration()) {
            several |= durations.length > 1;
        }
        severalModes = several;
    }

    Individual run(long nanos, int bound) {
        long until = System.nanoTime() + nanos;
        for (int generation = 0; ; generation++) {
            for (int i = 0; i < population.length; i++) {
                if (generation == 0 || i % 2 == 0) {
                    randomList(population[i]);
                } else {
                    population[i].become(best);
                    shake(population[i]);
                }
                judge(population[i]);
                if (System.nanoTime() > until) {
                    return best;
                }
            }
            int patience = 60 * population.length;
            for (int quiet = 0; quiet < patience; quiet++) {
                if (best.makespan == bound && best.overdraft == 0 || System.nanoTime() > until) {
                    return best;
                }
                Individual mother = tournament();
                Individual father = tournament();
                cross(mother, father);
                mutate();
                quiet = judge(child) ? 0 : quiet;
                replace();
            }
        }
    }

    /** Decodes; true when it is the best so far. */
    private boolean judge(Individual it) {
        decoder.decode(it);
        it.overdraft = Stocks.overdraft(project, it.mode);
        if (it.betterThan(best)) {
            best.become(it);
            return true;
        }
        return false;
    }

    private Individual tournament() {
        Individual one = population[random.nextInt(population.length)];
        Individual other = population[random.nextInt(population.length)];
        return other.betterThan(one) ? other : one;
    }

    private void replace() {
        int worst = 0;
        for (int i = 0; i < population.length; i++) {
            Individual it = population[i];
            if (it.makespan == child.makespan && it.overdraft == child.overdraft && same(it.start, child.start)) {
                return;
            }
            worst = population[worst].betterThan(it) ? i : worst;
        }
        if (!population[worst].betterThan(child)) {
            population[worst].become(child);
        }
    }

    private static boolean same(int[] one, int[] other) {
        return Arrays.equals(one, other);
    }

    /** Two-point crossover: a stretch of the father between two stretches of the mother, each activity with its mode. */
    private void cross(Individual mother, Individual father) {
        int n = child.list.length;
        int length = n / 4 + random.nextInt(n / 2);
        int from = random.nextInt(n - length);
        Arrays.fill(taken, false);
        int at = 0;
        for (int i = 0; i < from; i++) {
            at = take(mother, mother.list[i], at);
        }
        for (int i = 0; i < n && at < from + length; i++) {
            at = take(father, father.list[i], at);
        }
        for (int i = 0; i < n; i++) {
            at = take(mother, mother.list[i], at);
        }
    }

    private int take(Individual parent, int activity, int at) {
        if (taken[activity]) {
            return at;
        }
        taken[activity] = true;
        child.list[at] = activity;
        child.mode[activity] = parent.mode[activity];
        return at + 1;
    }

    private void mutate() {
        int n = child.list.length;
        for (int i = 1; i < n - 2; i++) {
            if (random.nextInt(n) < 3) {
                swapIfFree(i);
            }
            int j = child.list[i];
            if (severalModes && random.nextInt(n) == 0) {
                child.mode[j] = random.nextInt(project.duration()[j].length);
            }
        }
        if (severalModes) {
            Stocks.repair(project, child.mode, random);
        }
    }

    private void shake(Individual it) {
        child.become(it);
        for (int k = 0; k < it.list.length; k++) {
            swapIfFree(1 + random.nextInt(it.list.length - 3));
        }
        it.become(child);
    }

    private void swapIfFree(int i) {
        int one = child.list[i];
        int two = child.list[i + 1];
        for (int before : project.before()[two]) {
            if (before == one) {
                return;
            }
        }
        child.list[i] = two;
        child.list[i + 1] = one;
    }

    /** Draws activities whose predecessors are done, those with little slack rather (regret-biased sampling). */
    private void randomList(Individual it) {
        int n = project.size();
        int[] missing = new int[n];
        int[] ready = new int[n];
        int count = 1;
        int[] tail = ProjectBound.tails(project);
        for (int j = 0; j < n; j++) {
            missing[j] = project.before()[j].length;
            it.mode[j] = random.nextInt(project.duration()[j].length);
        }
        Stocks.repair(project, it.mode, random);
        for (int at = 0; at < n; at++) {
            int pick = random.nextInt(count);
            for (int tries = random.nextInt(3); tries > 0; tries--) {
                int rival = random.nextInt(count);
                pick = tail[ready[rival]] > tail[ready[pick]] ? rival : pick;
            }
            int j = ready[pick];
            ready[pick] = ready[--count];
            it.list[at] = j;
            for (int next : project.after()[j]) {
                if (--missing[next] == 0) {
                    ready[count++] = next;
                }
            }
        }
    }
}
