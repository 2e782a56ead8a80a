package org.dingzuo.bench;

import java.util.Arrays;
import org.dingzuo.bench.orders.CrashBench;
import org.dingzuo.bench.orders.DropBench;
import org.dingzuo.bench.orders.OrdersBench;
import org.dingzuo.bench.plan.PlanBench;
import org.dingzuo.bench.plan.QuoteBench;

/** {@code bench NAME …}; exit codes 0 done, 1 it failed, 2 wrong use. */
public final class Bench {

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
            case "orders" -> OrdersBench.run(number(rest, "--seconds", 15));
            case "drop" -> DropBench.run(number(rest, "--runs", 20), number(rest, "--buyers", 1_000));
            case "crash" -> CrashBench.run(number(rest, "--runs", 10));
            default -> wrong(name);
        };
    }

    private static int number(String[] arguments, String name, int otherwise) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 || at + 1 == arguments.length ? otherwise : Integer.parseInt(arguments[at + 1]);
    }

    private static int wrong(String name) {
        System.err.println(
                "no bench " + name + "\nuse: bench plan|quote|orders|drop|crash [--seconds N] [--runs N] [--buyers N]");
        return 2;
    }
}
