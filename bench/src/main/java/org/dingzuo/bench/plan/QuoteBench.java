package org.dingzuo.bench.plan;

import java.util.Collection;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dingzuo.bench.house.QuotesOverHttp;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Proposal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long one quote takes in process in a pottery with so many open orders: the whole answer, and the date alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QuoteBench {

    @Param({"10", "100", "200", "1000", "10000"})
    public int openOrders;

    private Studio studio = Studio.booked(Craft.POTTERY, 1, 3, 1);
    private Job[] wishes = new Job[0];
    private int next;

    @Setup
    public void book() {
        studio = Studio.booked(Craft.POTTERY, openOrders, 3, 1);
        wishes = Craft.POTTERY.jobs(256, 1, new Random(7)).toArray(Job[]::new);
    }

    @Benchmark
    public Proposal quote() {
        return Planner.quote(studio.plan(), wishes[next++ & 255]);
    }

    @Benchmark
    public int finish() {
        return Planner.finish(studio.plan(), wishes[next++ & 255]);
    }

    /** {@code bench quote [--seconds N]}: seconds per number of orders, in process and then over HTTP. */
    public static int run(String[] args) throws Exception {
        if (args.length != 0
                && !(args.length == 2 && "--seconds".equals(args[0]) && args[1].matches("[1-9][0-9]{0,3}"))) {
            System.err.println("bench quote takes --seconds and a number, not " + String.join(" ", args));
            return 2;
        }
        int seconds = args.length == 0 ? 3 : Integer.parseInt(args[1]);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(QuoteBench.class.getName())
                        .forks(1)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(seconds))
                        .addProfiler("gc")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        String summary = "";
        for (RunResult result : results) {
            String orders = result.getParams().getParam("openOrders");
            boolean whole = result.getParams().getBenchmark().endsWith("quote");
            var times = result.getPrimaryResult().getStatistics();
            String fields = String.format(
                    Locale.ROOT,
                    "\"asked\":\"%s\",\"openOrders\":%s,\"p50Micros\":%.2f,\"p95Micros\":%.2f,\"p99Micros\":%.2f,\"bytesPerQuote\":%.0f,\"quotes\":%d",
                    whole ? "answer" : "date",
                    orders,
                    times.getPercentile(50),
                    times.getPercentile(95),
                    times.getPercentile(99),
                    bytesPerQuote(result),
                    times.getN());
            System.out.println("{\"bench\":\"quote\"," + fields + "}");
            summary = whole && "200".equals(orders) ? fields : summary;
        }
        var http = QuotesOverHttp.run(seconds);
        System.out.println("{\"bench\":\"quote\",\"summary\":true," + Machinery.fields() + "," + summary
                + ",\"httpPerSecond\":" + http.perSecond() + ",\"httpP99Ms\":" + http.p99Ms() + ",\"errors\":"
                + http.errors() + "}");
        return http.errors() == 0 ? 0 : 1;
    }

    private static double bytesPerQuote(RunResult result) {
        var allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return allocated == null ? Double.NaN : allocated.getScore();
    }
}
