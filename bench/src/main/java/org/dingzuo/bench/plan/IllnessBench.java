package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dingzuo.planner.Aims;
import org.dingzuo.planner.Budget;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.PlanCheck;
import org.dingzuo.planner.PlanSnapshot;
import org.dingzuo.planner.Planner;
import org.dingzuo.planner.Replan;
import org.dingzuo.planner.Replanning;
import org.dingzuo.planner.Rescue;
import org.dingzuo.planner.WayOut;
import org.dingzuo.planner.Window;

/** The main maker falls ill for a day: sixty orders planned tightly, each promised for three days after its plan. */
final class IllnessBench {

    private static final int DAY = 1_440;
    private static final int SLACK = 3 * DAY;
    private static final Aims AIMS = Aims.USUAL;

    private IllnessBench() {}

    static List<String> measure() {
        List<String> summary = new ArrayList<>();
        for (Craft craft : Craft.values()) {
            Replanning ill = ill(promised(Studio.booked(craft, 60, 3, 11)));
            long begun = System.nanoTime();
            int atOnce = Planner.whatIf(ill).late().size();
            double whatIf = (System.nanoTime() - begun) / 1e6;
            int quick = late(ill, 0.05);
            int second = late(ill, 1);
            Replan five = Planner.replan(ill, budget(5), 1);
            int faults = (int)
                    PlanCheck.faults(ill.snapshot().people(), ill.snapshot().machines(), ill.jobs(), five.placements())
                            .stream()
                            .filter(fault -> !five.late().contains(fault.job()))
                            .count();
            begun = System.nanoTime();
            List<Rescue> rescues = Planner.rescues(ill, ways(ill), () -> budget(0.15), 1);
            double options = (System.nanoTime() - begun) / 1e6;
            String fields = String.format(
                    Locale.ROOT,
                    "\"atOnce\":%d,\"after50ms\":%d,\"after1s\":%d,\"after5s\":%d,\"faults\":%d,\"whatIfMillis\":%.1f,\"options\":%d,\"optionsMillis\":%.0f,\"lateWithBestOption\":%d",
                    atOnce,
                    quick,
                    second,
                    five.late().size(),
                    faults,
                    whatIf,
                    rescues.size(),
                    options,
                    rescues.stream()
                            .mapToInt(rescue -> rescue.plan().late().size())
                            .min()
                            .orElse(-1));
            System.out.println("{\"set\":\"illness\",\"craft\":\"" + craft + "\"," + fields + "}");
            summary.add("\"illness" + craft + "\":{" + fields + "}");
        }
        return summary;
    }

    private static int late(Replanning ask, double seconds) {
        return Planner.replan(ask, budget(seconds), 1).late().size();
    }

    private static Budget budget(double seconds) {
        return Budget.time(System::nanoTime, (long) (seconds * 1e9));
    }

    private static Replanning promised(Studio studio) {
        Replan tight = Planner.replan(new Replanning(studio.plan(), studio.jobs(), 0, AIMS), budget(1), 1);
        PlanSnapshot old = studio.plan();
        PlanSnapshot plan =
                PlanSnapshot.of(1, old.from(), old.until(), old.people(), old.machines(), tight.placements());
        List<Job> jobs = studio.jobs().stream()
                .map(job -> new Job(job.key(), job.release(), job.steps(), finish(plan, job) + SLACK))
                .toList();
        return new Replanning(plan, jobs, 0, AIMS);
    }

    private static int finish(PlanSnapshot plan, Job job) {
        return plan.placementsOf(job.key()).stream()
                .mapToInt(Placement::end)
                .max()
                .orElseThrow();
    }

    /** The first maker is away on the first working day from the third on, when the bench is full. */
    private static Replanning ill(Replanning ask) {
        PlanSnapshot plan = ask.snapshot();
        Person first = plan.people().getFirst();
        int day = first.free().stream()
                        .mapToInt(Window::from)
                        .filter(from -> from >= 3 * DAY)
                        .findFirst()
                        .orElseThrow()
                / DAY;
        Window gone = new Window(day * DAY, (day + 1) * DAY);
        List<Person> people = new ArrayList<>(plan.people());
        people.set(
                0,
                new Person(
                        first.key(),
                        first.skills(),
                        first.free().stream()
                                .filter(window -> !window.overlaps(gone))
                                .toList()));
        return new Replanning(
                PlanSnapshot.of(2, plan.from(), plan.until(), people, plan.machines(), plan.placements()),
                ask.jobs(),
                0,
                ask.aims());
    }

    private static List<WayOut> ways(Replanning ill) {
        Person first = ill.snapshot().people().getFirst();
        int back = first.free().stream()
                .mapToInt(Window::until)
                .filter(until -> until > 5 * DAY)
                .findFirst()
                .orElseThrow();
        List<WayOut> ways = new ArrayList<>();
        ways.add(new WayOut.Overtime(first.key(), new Window(back, back + 180)));
        ways.add(new WayOut.Overtime(first.key(), new Window(6 * DAY + 540, 6 * DAY + 1_080)));
        first.skills().stream()
                .sorted()
                .limit(2)
                .forEach(skill -> ways.add(
                        new WayOut.StandIn(ill.snapshot().people().getLast().key(), skill)));
        return ways;
    }
}
