package org.dingzuo.planner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What to add to a quoted finish so that the date can be promised, per class of product and time of release. Measured
 * in the background after each plan version by slipping probe jobs into played scenarios; looked up in O(log times).
 */
public final class Buffers {

    /**
     * How much later than quoted the probe ended, each sorted over the scenarios.
     *
     * @param clock in minutes of the clock: loads run at night too
     * @param working in minutes in which anybody works: what runs over in the evening goes on in the morning
     */
    private record Lateness(int[] clock, int[] working) {

        int byClock(double share) {
            return Math.max(0, at(clock, share)) + beyond(share);
        }

        int beyond(double share) {
            return (int) (Math.max(0, share - 1) * (clock[clock.length - 1] - clock[0]));
        }

        int byWork(double share) {
            return at(working, share);
        }

        private static int at(int[] sorted, double share) {
            return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
        }
    }

    /**
     * One entry of the table, to be kept and read again.
     *
     * @param release of the probe, epoch minutes
     * @param clock minutes later than quoted, sorted over the scenarios
     * @param working the same in minutes in which anybody works
     */
    public record Row(String productClass, int release, List<Integer> clock, List<Integer> working) {
        public Row {
            clock = List.copyOf(clock);
            working = List.copyOf(working);
        }
    }

    private final Map<String, NavigableMap<Integer, Lateness>> lateness;

    private final WorkingTime hours;

    private Buffers(Map<String, NavigableMap<Integer, Lateness>> lateness, WorkingTime hours) {
        this.lateness = lateness;
        this.hours = hours;
    }

    /**
     * A typical job of a class of products, released at some time ahead.
     *
     * @param productClass what quotes will ask by
     */
    public record Probe(String productClass, Job job) {}

    /** @param scenarios some 300; O(scenarios x (steps of the plan + steps of the probes)) */
    public static Buffers measure(
            Replanning ask, List<Probe> probes, Uncertainty uncertainty, int scenarios, long seed) {
        Map<String, NavigableMap<Integer, Lateness>> table = new HashMap<>();
        WorkingTime hours = WorkingTime.ofAnybody(ask.snapshot());
        if (!probes.isEmpty()) {
            List<Job> jobs = probes.stream().map(Probe::job).toList();
            int[][] finishes = new Play(ask, uncertainty, seed).probe(jobs, uncertainty, scenarios, seed);
            for (int p = 0; p < probes.size(); p++) {
                int quoted = Planner.finish(ask.snapshot(), jobs.get(p));
                if (quoted != Planner.NEVER) {
                    table.computeIfAbsent(probes.get(p).productClass(), _ -> new TreeMap<>())
                            .put(
                                    jobs.get(p).release(),
                                    new Lateness(
                                            sorted(finishes[p], finish -> finish - quoted),
                                            sorted(finishes[p], finish -> worked(hours, quoted, finish))));
                }
            }
        }
        return new Buffers(table, hours);
    }

    /**
     * The table as it was measured before.
     *
     * @param plan whose people's hours count
     */
    public static Buffers of(List<Row> rows, PlanSnapshot plan) {
        Map<String, NavigableMap<Integer, Lateness>> table = new HashMap<>();
        for (Row row : rows) {
            table.computeIfAbsent(row.productClass(), _ -> new TreeMap<>())
                    .put(row.release(), new Lateness(array(row.clock()), array(row.working())));
        }
        return new Buffers(table, WorkingTime.ofAnybody(plan));
    }

    /** Everything in the table, by class and release. */
    public List<Row> rows() {
        return new TreeMap<>(lateness)
                .entrySet().stream()
                        .flatMap(each -> each.getValue().entrySet().stream()
                                .map(at -> new Row(
                                        each.getKey(),
                                        at.getKey(),
                                        list(at.getValue().clock),
                                        list(at.getValue().working))))
                        .toList();
    }

    /**
     * The instant to promise to a job of this class, released then and quoted so, by how sure to be: buffers are those of the
     * nearest probe at or before its release, else of the first after it. Asked for a share of all cases: 0.95, or what
     * {@link Calibration} has found to be needed; above 1 for more than the worst scenario, by as much of the scenarios' spread.
     *
     * @return of epoch minutes, not falling; empty when the class was not measured: do not promise then, simulate
     */
    public Optional<DoubleToIntFunction> promise(String productClass, int release, int quoted) {
        return Optional.ofNullable(lateness.get(productClass)).map(times -> {
            Lateness late = at(times, release);
            return share -> instant(quoted, late.byClock(share), late.byWork(share));
        });
    }

    /**
     * When the material may come, and when the work would be finished then.
     *
     * @param release epoch minutes
     * @param finish epoch minutes, as quoted for that release
     */
    public record Coming(int release, int finish) {}

    /**
     * The same where it is not known when the material comes: the instant by which the job is finished in such a share of
     * all cases, each coming with each played scenario. The sure day of material and the sure minutes of making are not
     * added up, for both are seldom needed at once. O(comings x scenarios x log windows) once, whatever is asked then.
     *
     * @param comings equally likely, the earliest first, at least one
     */
    public Optional<DoubleToIntFunction> promise(String productClass, List<Coming> comings) {
        return Optional.ofNullable(lateness.get(productClass)).map(times -> {
            IntStream.Builder instants = IntStream.builder();
            for (Coming coming : comings) {
                Lateness late = at(times, coming.release());
                for (int i = 0; i < late.clock.length; i++) {
                    instants.add(instant(coming.finish(), late.clock[i], late.working[i]));
                }
            }
            int[] sorted = instants.build().sorted().toArray();
            // What comes late may yet be made quickly; but nothing is promised before it is planned.
            return share ->
                    Math.max(comings.getFirst().finish(), Lateness.at(sorted, share) + beyond(times, comings, share));
        });
    }

    private static int beyond(NavigableMap<Integer, Lateness> times, List<Coming> comings, double share) {
        return comings.stream()
                .mapToInt(coming -> at(times, coming.release()).beyond(share))
                .max()
                .orElse(0);
    }

    /** Of the nearest probe at or before a release, else of the first after it. */
    private static Lateness at(NavigableMap<Integer, Lateness> times, int release) {
        var entry = times.floorEntry(release);
        return (entry == null ? times.firstEntry() : entry).getValue();
    }

    private int instant(int quoted, int clock, int working) {
        int byClock = quoted + clock;
        return working == 0
                ? byClock
                : Math.max(byClock, hours.instant(Math.min(hours.before(quoted) + working, hours.total())));
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static int[] sorted(int[] finishes, IntUnaryOperator late) {
        return Arrays.stream(finishes).map(late).sorted().toArray();
    }

    private static int worked(WorkingTime hours, int quoted, int finish) {
        return (int) hours.between(quoted, Math.max(quoted, finish));
    }
}
