package org.dingzuo.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dingzuo.bench.floor.FloorBench;
import org.dingzuo.bench.house.Address;
import org.dingzuo.bench.house.CrashBench;
import org.dingzuo.bench.house.DropBench;
import org.dingzuo.bench.house.OrdersBench;
import org.dingzuo.bench.house.PageBench;
import org.dingzuo.bench.house.StartupBench;
import org.dingzuo.bench.plan.PlanBench;
import org.dingzuo.bench.plan.QuoteBench;
import org.dingzuo.bench.quarter.QuarterBench;
import org.dingzuo.bench.ways.WaysBench;

/** {@code bench NAME …}; exit codes 0 done, 1 it failed, 2 wrong use. */
public final class Bench {

    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "orders", Set.of("--seconds", "--against"),
            "drop", Set.of("--runs", "--buyers", "--in"),
            "crash", Set.of("--runs"),
            "startup", Set.of("--runs"),
            "page", Set.of("--runs", "--against"),
            "ways", Set.of("--runs"),
            "quarter", Set.of("--runs", "--seed", "--weeks"),
            "floor", Set.of("--runs"));

    private static final Map<String, Integer> RUNS =
            Map.of("drop", 20, "crash", 10, "startup", 3, "page", 5, "ways", 1, "quarter", 1, "floor", 40);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    private static int run(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        return switch (name) {
            case "plan" -> PlanBench.run(rest);
            case "quote" -> QuoteBench.run(rest);
            case "orders", "drop", "crash", "startup", "page", "ways", "quarter", "floor" -> house(name, rest);
            default -> wrong("no bench " + name);
        };
    }

    private static int house(String name, String[] rest) throws Exception {
        var asked = new HashMap<String, String>();
        for (int at = 0; at < rest.length; at += 2) {
            if (!OPTIONS.getOrDefault(name, Set.of()).contains(rest[at]) || at + 1 == rest.length) {
                return wrong("bench " + name + " does not take " + rest[at]);
            }
            asked.put(rest[at], rest[at + 1]);
        }
        try {
            int runs = number(asked, "--runs", RUNS.getOrDefault(name, 1));
            String against = asked.get("--against");
            Address house = against == null ? null : Address.of(against);
            return switch (name) {
                case "orders" -> OrdersBench.run(number(asked, "--seconds", 15), house);
                case "drop" -> DropBench.run(runs, number(asked, "--buyers", 1_000), inCycle(asked));
                case "crash" -> CrashBench.run(runs);
                case "startup" -> StartupBench.run(runs);
                case "ways" -> WaysBench.run(runs);
                case "quarter" -> QuarterBench.run(runs, number(asked, "--seed", 1), number(asked, "--weeks", 13));
                case "floor" -> FloorBench.run(runs);
                default -> PageBench.run(runs, house);
            };
        } catch (IllegalArgumentException misunderstood) {
            return wrong(String.valueOf(misunderstood.getMessage()));
        }
    }

    private static boolean inCycle(Map<String, String> asked) {
        return switch (asked.getOrDefault("--in", "drop")) {
            case "drop" -> false;
            case "cycle" -> true;
            default -> throw new IllegalArgumentException("--in takes drop or cycle");
        };
    }

    private static int number(Map<String, String> asked, String name, int otherwise) {
        var given = asked.get(name);
        if (given == null) {
            return otherwise;
        }
        if (!given.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException(name + " takes a number, not " + given);
        }
        return Integer.parseInt(given);
    }

    private static int wrong(String why) {
        System.err.println(why + """

            use: bench plan|quote|orders|drop|page|crash|startup|ways|quarter|floor
                  orders  [--seconds N] [--against URL]
                  drop    [--runs N] [--buyers N] [--in drop|cycle]
                  page    [--runs N] [--against URL]
                  crash   [--runs N]
                  startup [--runs N]
              ways    [--runs N]
              quarter [--runs N] [--seed N] [--weeks N]
              floor   [--runs N]
              quote   [--seconds N]\
            """);
        return 2;
    }
}
