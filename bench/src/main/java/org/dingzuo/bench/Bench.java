package org.dingzuo.bench;

import java.util.Arrays;
import org.dingzuo.bench.orders.CrashBench;
import org.dingzuo.bench.orders.DropBench;
import org.dingzuo.bench.orders.OrdersBench;
import org.dingzuo.bench.plan.PlanBench;
import org.dingzuo.bench.plan.QuoteBench;
import org.dingzuo.bench.solve.Solve;

/** {@code solve FILE …} or {@code bench NAME …}; exit codes 0 done, 1 it failed, 2 wrong use. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    private static int run(String[] args) throws Exception {
        if (args.length < 2) {
            return wrong("nothing asked");
        }
        if ("solve".equals(args[0])) {
            return Solve.run(Arrays.copyOfRange(args, 1, args.length));
        }
        String[] rest = Arrays.copyOfRange(args, 2, args.length);
        return switch (args[1]) {
            case "plan" -> PlanBench.run(rest);
            case "quote" -> QuoteBench.run(rest);
            case "orders" -> OrdersBench.run(number(rest, "--seconds", 15));
            case "drop" -> DropBench.run(number(rest, "--runs", 20), number(rest, "--buyers", 1_000));
            case "crash" -> CrashBench.run(number(rest, "--runs", 10));
            default -> wrong("no bench " + args[1]);
        };
    }

    private static int number(String[] arguments, String name, int otherwise) {
        var at = Arrays.asList(arguments).indexOf(name);
        return at < 0 || at + 1 == arguments.length ? otherwise : Integer.parseInt(arguments[at + 1]);
    }

    private static int wrong(String what) {
        System.err.println(
                what
                        + "\nuse: solve FILE [--seconds N] [--json] | bench plan|quote|orders|drop|crash [--seconds N] [--runs N] [--buyers N]");
        return 2;
    }
}
