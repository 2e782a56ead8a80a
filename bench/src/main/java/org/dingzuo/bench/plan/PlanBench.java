package org.dingzuo.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dingzuo.bench.solve.Instances;
import org.dingzuo.bench.solve.Problem;
import org.dingzuo.bench.solve.Solution;

/** {@code bench plan [--data DIR] [--full] [--only SET]}: gaps on public sets and on studios, CP-SAT beside each. */
public final class PlanBench {

    private PlanBench() {}

    public static int run(String[] args) throws IOException {
        Path data = Path.of("../shared/data");
        boolean full = false;
        String only = "";
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--data" -> data = Path.of(args[++i]);
                case "--only" -> only = args[++i];
                case "--full" -> full = true;
                default -> {
                    System.err.println("use: bench plan [--data DIR] [--full] [--only SET]");
                    return 2;
                }
            }
        }
        System.out.println("{\"bench\":\"plan\"," + Machinery.fields() + "}");
        List<String> summary = new ArrayList<>();
        if (!Files.isDirectory(data)) {
            System.err.println("NO PUBLIC SETS: " + data + " is not there. Only generated studios are measured.");
        }
        for (PublicSet set : PublicSet.ALL) {
            if (Files.isDirectory(data) && (only.isEmpty() || only.equals(set.name()))) {
                summary.add(measure(set, data, full));
            }
        }
        if (only.isEmpty() || only.equals("studios")) {
            summary.addAll(StudioBench.measure());
        }
        if (only.isEmpty() || only.equals("growth")) {
            summary.addAll(GrowthBench.measure());
        }
        if (only.isEmpty() || only.equals("house")) {
            summary.addAll(HouseGrowthBench.measure());
        }
        if (only.isEmpty() || only.equals("illness")) {
            summary.addAll(IllnessBench.measure());
        }
        if (only.isEmpty() || only.equals("arrivals")) {
            summary.addAll(ArrivalsBench.measure(full));
        }
        System.out.println("{\"bench\":\"plan\",\"summary\":true," + String.join(",", summary) + "}");
        return 0;
    }

    private static String measure(PublicSet set, Path data, boolean full) throws IOException {
        double gaps = 0;
        double cpGaps = 0;
        int cpFound = 0;
        int infeasible = 0;
        List<PublicSet.Instance> instances = set.instances(data, full);
        for (PublicSet.Instance instance : instances) {
            Problem problem = Instances.read(instance.file());
            Duration budget = Duration.ofSeconds(set.seconds());
            Solution ours = problem.solve(budget, 1);
            Double cpSat = problem.yardstick(budget);
            double gap = set.gapPercent(ours.objective(), instance.best());
            gaps += gap;
            infeasible += ours.feasible() ? 0 : 1;
            if (cpSat != null) {
                cpGaps += set.gapPercent(cpSat, instance.best());
                cpFound++;
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "{\"set\":\"%s\",\"instance\":\"%s\",\"objective\":%s,\"best\":%s,\"gapPercent\":%.3f,\"cpsat\":%s}",
                    set.name(),
                    instance.file().getFileName(),
                    ours.objective(),
                    instance.best(),
                    gap,
                    cpSat));
        }
        return String.format(
                Locale.ROOT,
                "\"%s\":{\"gapPercent\":%.3f,\"cpsatGapPercent\":%s,\"seconds\":%d,\"instances\":%d,\"cpsatFound\":%d,\"infeasible\":%d}",
                set.name(),
                gaps / instances.size(),
                cpFound == 0 ? "null" : String.format(Locale.ROOT, "%.3f", cpGaps / cpFound),
                set.seconds(),
                instances.size(),
                cpFound,
                infeasible);
    }
}
