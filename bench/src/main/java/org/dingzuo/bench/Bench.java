package org.dingzuo.bench;

import java.util.Arrays;
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
            default -> {
                System.err.println("no bench " + name + "\nuse: bench plan|quote [--seconds N]");
                yield 2;
            }
        };
    }
}
