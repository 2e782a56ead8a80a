package org.dingzuo.bench.solve;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** {@code solve FILE [--seconds N] [--json] [--seed N]}: plans a public benchmark instance and prints one JSON line. */
public final class Solve {

    private static final String USE = "use: solve FILE [--seconds N] [--seed N] [--json]";

    private Solve() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** The exit code: 0 done, 1 it failed, 2 wrong use. */
    static int run(String[] args) {
        Path file = null;
        double seconds = 10;
        long seed = 1;
        boolean withSchedule = false;
        try {
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--seconds" -> seconds = Double.parseDouble(args[++i]);
                    case "--seed" -> seed = Long.parseLong(args[++i]);
                    case "--json" -> withSchedule = true;
                    default -> {
                        // A mistyped option is no file, and of two files only one could be planned.
                        if (args[i].startsWith("--") || file != null) {
                            throw new IllegalArgumentException(args[i]);
                        }
                        file = Path.of(args[i]);
                    }
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            file = null;
        }
        if (file == null || !(seconds > 0)) {
            System.err.println(USE);
            return 2;
        }
        try {
            long begun = System.nanoTime();
            Solution solution = solve(file, Duration.ofNanos((long) (seconds * 1e9)), seed);
            double took = (System.nanoTime() - begun) / 1e9;
            System.out.println(json(file, solution, took, withSchedule));
            solution.faults().stream().limit(5).forEach(System.err::println);
            return solution.feasible() ? 0 : 1;
        } catch (NoSuchFileException missing) {
            System.err.println("cannot solve " + file + ": there is no such file.");
            return 1;
        } catch (IOException | IllegalArgumentException failed) {
            System.err.println("cannot solve " + file + ": " + failed.getMessage());
            return 1;
        }
    }

    /**
     * Reads, searches on one thread, checks.
     *
     * @throws IllegalArgumentException for what is no instance, with what is wrong and what to give instead
     */
    public static Solution solve(Path file, Duration budget, long seed) throws IOException {
        try {
            return Instances.read(file).solve(budget, seed);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "a number stands wrong (" + wrong.getMessage() + "). Give a whole instance.", wrong);
        } catch (IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | NullPointerException
                | NoSuchElementException wrong) {
            // Whatever a reader trusted that is not so: too few numbers, or the name of something that is not there.
            throw new IllegalArgumentException(
                    "the file ends too early or names what is not there (" + wrong.getMessage()
                            + "). Give a whole instance.",
                    wrong);
        } catch (OutOfMemoryError huge) {
            throw new IllegalArgumentException(
                    "the numbers ask for more than there is memory. Give a smaller one.", huge);
        }
    }

    private static String json(Path file, Solution solution, double took, boolean withSchedule) {
        String line = "{\"instance\":\"%s\",\"objective\":%s,\"bound\":%s,\"seconds\":%s,\"feasible\":%b"
                .formatted(
                        String.valueOf(file.getFileName()).replace("\\", "\\\\").replace("\"", "\\\""),
                        number(solution.objective()),
                        solution.bound() == null ? "null" : number(solution.bound()),
                        String.format(Locale.ROOT, "%.3f", took),
                        solution.feasible());
        return withSchedule ? line + ",\"schedule\":" + schedule(solution) + "}" : line + "}";
    }

    private static String schedule(Solution solution) {
        return solution.schedule().stream()
                .map(row -> {
                    StringBuilder fields = new StringBuilder("{");
                    for (int i = 0; i < row.length; i++) {
                        fields.append(i == 0 ? "\"" : ",\"")
                                .append(solution.columns().get(i))
                                .append("\":")
                                .append(row[i]);
                    }
                    return fields.append('}').toString();
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(Math.round(value * 1e9) / 1e9);
    }
}
