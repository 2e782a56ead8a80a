package org.dingzuo.bench.solve.cjs;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.dingzuo.bench.solve.Problem;
import org.dingzuo.bench.solve.Solution;

/**
 * An instance.
 *
 * @param tardiness true: weighted lateness counts; false: weighted ends do
 * @param families {@code [job][operation]}
 * @param machine {@code [family][recipe]}
 * @param minutes {@code [family][recipe]}
 * @param setup {@code [before][after]}, minutes between two batches of a machine
 */
record Routes(
        boolean tardiness,
        int[] release,
        int[] due,
        int[] weight,
        int[][] families,
        int[] capacity,
        int[][] machine,
        int[][] minutes,
        int[][] setup)
        implements Problem {

    private static final int MOST = 100_000;

    static Routes read(List<String> lines) {
        Iterator<String> words = lines.stream()
                .flatMap(line -> Arrays.stream(line.trim().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .iterator();
        int jobs = number(words, 1, MOST);
        int machines = number(words, 1, MOST);
        int families = number(words, 1, MOST);
        String aim = words.hasNext() ? words.next() : "nothing";
        if (!aim.equals("TWT") && !aim.equals("TWC")) {
            throw new IllegalArgumentException(
                    "the objective is " + aim + ". Give a complex job shop with TWT or TWC.");
        }
        int[] release = new int[jobs];
        int[] due = new int[jobs];
        int[] weight = new int[jobs];
        int[][] route = new int[jobs][];
        for (int j = 0; j < jobs; j++) {
            release[j] = number(words, 0, Integer.MAX_VALUE);
            due[j] = number(words, 0, Integer.MAX_VALUE);
            weight[j] = number(words, 0, MOST);
            route[j] = numbers(words, number(words, 1, MOST), families - 1);
        }
        int[] capacity = numbers(words, machines, MOST);
        int[][] machine = new int[families][];
        int[][] minutes = new int[families][];
        for (int f = 0; f < families; f++) {
            int recipes = number(words, 1, machines);
            machine[f] = new int[recipes];
            minutes[f] = new int[recipes];
            for (int r = 0; r < recipes; r++) {
                machine[f][r] = number(words, 0, machines - 1);
                minutes[f][r] = number(words, 1, MOST);
            }
        }
        int[][] setup = new int[families][];
        for (int f = 0; f < families; f++) {
            setup[f] = numbers(words, families, MOST);
        }
        return new Routes(aim.equals("TWT"), release, due, weight, route, capacity, machine, minutes, setup);
    }

    private static int[] numbers(Iterator<String> words, int count, int most) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number(words, 0, most);
        }
        return numbers;
    }

    private static int number(Iterator<String> words, int least, int most) {
        String word = words.hasNext() ? words.next() : "nothing";
        try {
            int number = Integer.parseInt(word);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, like a number out of its range.
        }
        throw new IllegalArgumentException(
                word + " where a number from " + least + " to " + most + " belongs. Give a whole complex job shop.");
    }

    int jobs() {
        return release.length;
    }

    /** What it costs that a job ends then. */
    long cost(int job, int end) {
        return (long) weight[job] * (tardiness ? Math.max(0, end - due[job]) : end);
    }

    /** Every job alone in the shop. */
    double bound() {
        long sum = 0;
        for (int j = 0; j < jobs(); j++) {
            int end = release[j];
            for (int family : families[j]) {
                end += Arrays.stream(minutes[family]).min().orElse(0);
            }
            sum += cost(j, end);
        }
        return sum;
    }

    @Override
    public Solution solve(Duration budget, long seed) {
        RouteSearch search = new RouteSearch(this, seed);
        search.run(budget.toNanos());
        return RouteCheck.solution(this, search.best());
    }
}
