package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Small random studios that try to be awkward: gaps, branches, joins, tight waits, two kilns of which one may not run
 * everything, setups, loads that want hands, work for bright hours only, helpers who may not do everything, full benches.
 */
final class Studios {

    static final int NOW = 1_000;
    static final int DAY = 1_440;

    private Studios() {}

    /**
     * The same seeds in every run, so that nobody's change fails for what somebody else overlooked; whoever looks for
     * trouble starts elsewhere with {@code -Dseeds.from=1000000}.
     */
    static long seed(RepetitionInfo nth) {
        return (Long.getLong("seeds.from", 0) + nth.getCurrentRepetition()) * 0x9E3779B97F4A7C15L;
    }

    static PlanSnapshot empty(Random random) {
        List<Person> people = new ArrayList<>();
        for (int p = 0; p < 1 + random.nextInt(3); p++) {
            Set<String> skills = p == 0 ? Set.of("throw", "glaze") : Set.of(random.nextBoolean() ? "throw" : "glaze");
            Map<String, Integer> pace = p == 1 ? Map.of("throw", 150, "glaze", 85) : Map.of();
            List<Window> free = windows(random, 30);
            Set<String> trusted = p == 1 ? Set.of("w0", "w1", "w3") : p == 2 ? Set.of("w2") : null;
            people.add(new Person("p" + p, skills, free, pace, Map.of("bright", bright(free, random)), trusted));
        }
        List<Machine> machines = new ArrayList<>();
        machines.add(new Machine("kiln0", "kiln", 4, List.of(new Window(0, 60 * DAY))));
        if (random.nextBoolean()) {
            Set<String> programmes = random.nextBoolean() ? Set.of() : Set.of("glaze");
            machines.add(new Machine("kiln1", "kiln", 2, windows(random, 40), programmes));
        }
        machines.add(new Machine("wheel", "wheel", 1, windows(random, 40)));
        return PlanSnapshot.of(7, NOW, NOW + 45 * DAY, people, machines, List.of());
    }

    static List<Window> windows(Random random, int days) {
        List<Window> windows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            if (random.nextInt(5) == 0) {
                continue;
            }
            int start = day * DAY + 480 + random.nextInt(120);
            windows.add(new Window(start, start + 60 + random.nextInt(180)));
            start += 300 + random.nextInt(60);
            windows.add(new Window(start, start + 60 + random.nextInt(240)));
        }
        return windows;
    }

    /** Mornings mostly, and an hour into the break. */
    private static List<Window> bright(List<Window> free, Random random) {
        return free.stream()
                .filter(window -> random.nextInt(3) > 0)
                .map(window -> new Window(window.from(), window.from() + 50 + random.nextInt(window.minutes() + 10)))
                .toList();
    }

    /** A chain of steps without longest waits. */
    static Job chain(String key, Random random) {
        return job(key, random, false, false);
    }

    static Job anyJob(String key, Random random) {
        return job(key, random, true, true);
    }

    private static Job job(String key, Random random, boolean branches, boolean longestWaits) {
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int s = 0; s < count; s++) {
            List<String> after = s == 0 ? List.of() : List.of("s" + (s - 1));
            if (branches && s > 1 && random.nextInt(3) == 0) {
                after = random.nextBoolean() ? List.of("s" + (s - 2)) : List.of("s" + (s - 2), "s" + (s - 1));
            }
            steps.add(step("s" + s, after, random, longestWaits));
        }
        return new Job(key, NOW - DAY + random.nextInt(4 * DAY), steps, null);
    }

    private static Step step(String key, List<String> after, Random random, boolean longestWaits) {
        String work = "w" + key.charAt(1);
        return switch (random.nextInt(5)) {
            case 0 -> {
                int least = random.nextInt(2 * DAY);
                yield new Step.Passive(
                        key,
                        after,
                        least,
                        longestWaits && random.nextBoolean() ? least + DAY + random.nextInt(DAY) : null);
            }
            case 1 ->
                new Step.Batch(
                        key,
                        after,
                        "kiln",
                        random.nextBoolean() ? "bisque" : "glaze",
                        1 + random.nextInt(3),
                        300,
                        tending(random, work));
            case 2 ->
                new Step.Active(
                        key,
                        after,
                        10 + random.nextInt(400),
                        "glaze",
                        null,
                        true,
                        random.nextInt(90),
                        random.nextInt(3) == 0 ? setup(random, "bath") : null,
                        random.nextInt(2) == 0 ? Map.of("p0", 130, "p1", 70) : Map.of(),
                        random.nextInt(3) == 0 ? "bright" : null,
                        work);
            case 3 ->
                new Step.Active(
                                key,
                                after,
                                10 + random.nextInt(100),
                                "throw",
                                "wheel",
                                random.nextBoolean(),
                                20,
                                random.nextInt(2) == 0 ? setup(random, "plate") : null)
                        .within(random.nextInt(4) == 0 ? "bright" : null)
                        .of(work);
            default ->
                new Step.Active(key, after, 10 + random.nextInt(50), null, null, false, 0)
                        .within(random.nextInt(4) == 0 ? "bright" : null)
                        .of(work);
        };
    }

    private static Step.Setup setup(Random random, String what) {
        int keeps = random.nextBoolean() ? 30 + random.nextInt(DAY) : 3 * DAY;
        return new Step.Setup(what + random.nextInt(2), 10 + random.nextInt(40), keeps);
    }

    private static Step.@Nullable Tending tending(Random random, String work) {
        return switch (random.nextInt(4)) {
            case 0 -> new Step.Tending(null, 20, 10, false, work);
            case 1 -> new Step.Tending("glaze", random.nextInt(15), 1 + random.nextInt(10), true, work);
            default -> null;
        };
    }

    /** Books random jobs, those that fit. */
    static PlanSnapshot busy(PlanSnapshot empty, Random random, int count, List<Job> booked) {
        PlanSnapshot plan = empty;
        for (int i = 0; i < count; i++) {
            Job job = anyJob("taken" + i, random);
            if (Planner.quote(plan, job) instanceof Proposal.Fits fits) {
                plan = plan.with(fits.placements());
                booked.add(job);
            }
        }
        return plan;
    }
}
