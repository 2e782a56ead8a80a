package org.dingzuo.bench.ways;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.dingzuo.bench.house.Instance;
import org.dingzuo.bench.house.Report;

/** Three studios side by side, each with its way of taking orders, through two rounds of each. */
public final class WaysBench {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime HOLDS_ARE_OVER = LocalTime.of(8, 45);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int LAST_DAY = 130;
    private static final int DAYS_AFTER = 2;

    private final Instance instance;
    private final Hours hours;
    private final List<Way> ways;
    private LocalDate today;
    private int capsPassed;

    private WaysBench(Instance instance, Hours hours, List<Way> ways, LocalDate today) {
        this.instance = instance;
        this.hours = hours;
        this.ways = ways;
        this.today = today;
    }

    private record Turn(Workshop workshop, Workshop.Act act) {}

    /** @param runs each with other dice, the same ones every time */
    public static int run(int runs) throws IOException, InterruptedException, SQLException {
        Report.machine("ways").with("runs", runs).print();
        var all = new Found(0, 0, 0);
        for (int seed = 1; seed <= runs; seed++) {
            all = all.with(once(seed));
        }
        new Report("ways")
                .with("runs", runs)
                .with("capsPassed", all.capsPassed())
                .with("promisesBroken", all.promisesBroken())
                .with("fenUnaccounted", all.fenUnaccounted())
                .print();
        return all.equals(new Found(0, 0, 0)) ? 0 : 1;
    }

    /** What should not be. */
    private record Found(int capsPassed, int promisesBroken, long fenUnaccounted) {
        Found with(Found other) {
            return new Found(
                    capsPassed + other.capsPassed,
                    promisesBroken + other.promisesBroken,
                    fenUnaccounted + other.fenUnaccounted);
        }
    }

    private static Found once(int seed) throws IOException, InterruptedException, SQLException {
        try (var instance = Instance.fresh(
                0, 0, "-Ddingzuo.driven-clock=true -Ddingzuo.measures-promises=false -Ddingzuo.betters-plans=false")) {
            instance.start();
            return begun(instance, new Random(seed)).live();
        }
    }

    /** Opens the studios on the first morning of the story. */
    private static WaysBench begun(Instance instance, Random dice) throws IOException {
        var guest = new Guest(instance.address());
        var hours = new Hours(guest);
        var first = Workshop.open(new Guest(instance.address()), instance.firstOwnerLink(), "ways-custom");
        var second = Workshop.open(new Guest(instance.address()), first.another(), "ways-cycle");
        var third = Workshop.open(new Guest(instance.address()), first.another(), "ways-series");
        var begin = Instant.now().atZone(Hours.ZONE).toLocalDate().plusDays(1);
        hours.to(begin, EIGHT.minusMinutes(30));
        var ways = List.of(
                new CustomWay(first, new Buyers(guest, first.slug, dice), dice, begin),
                new CycleWay(second, new Buyers(guest, second.slug, dice), guest, dice, begin),
                new SeriesWay(third, new Buyers(guest, third.slug, dice), dice, begin));
        return new WaysBench(instance, hours, ways, begin);
    }

    private Found live() throws IOException, SQLException {
        var begin = today;
        while (!isOver() && today.isBefore(begin.plusDays(LAST_DAY))) {
            day();
            today = today.plusDays(1);
        }
        hours.to(today.plusDays(DAYS_AFTER), EVENING);
        return told();
    }

    private void day() {
        hours.to(today, EIGHT);
        for (var way : ways) {
            way.morning(today);
            capsPassed += way.capsPassed();
        }
        hours.to(today, HOLDS_ARE_OVER);
        for (var way : ways) {
            way.buyers().withdraw(today);
            way.buyers().payLate(today);
            capsPassed += way.capsPassed();
        }
        hours.to(today, HOLDS_ARE_OVER);
        var turns = new ArrayList<Turn>();
        for (var way : ways) {
            way.workshop().agenda(today).forEach(act -> turns.add(new Turn(way.workshop(), act)));
        }
        turns.sort(Comparator.comparing(turn -> turn.act().at()));
        for (var turn : turns) {
            hours.to(turn.act().at());
            turn.workshop().perform(turn.act());
        }
        hours.to(today, EVENING);
        for (var way : ways) {
            way.buyers().payDue();
            way.workshop().ship();
        }
    }

    /** Both rounds of each way are over, and whatever was ordered has left. */
    private boolean isOver() {
        return ways.stream().allMatch(way -> way.isOver(today))
                && ways.stream()
                        .flatMap(way -> way.buyers().orders.stream())
                        .allMatch(order -> order.isMade() || !order.isLive());
    }

    private Found told() throws IOException, SQLException {
        int promisesBroken = 0;
        long fenUnaccounted = 0;
        long kept = 0;
        for (var way : ways) {
            var verdict = Verdict.of(way.buyers(), today);
            promisesBroken += verdict.promisesBroken;
            fenUnaccounted += verdict.fenUnaccounted;
            kept += verdict.earned;
            verdict.faults.forEach(System.err::println);
            var differences = way.workshop().get("/book-differences").good();
            differences.forEach(each -> System.err.println("the books differ: " + each));
            fenUnaccounted += differences.size();
            new Report("ways")
                    .with("way", way.name())
                    .with("until", today)
                    .with("orders", way.buyers().orders.size())
                    .with("made", verdict.made)
                    .with("ended", verdict.ended)
                    .with("refused", way.buyers().refused)
                    .with("receivedFen", verdict.received)
                    .with("earnedFen", verdict.earned)
                    .print();
        }
        // Whatever came in and is not the price of something made has gone back, votes' money included.
        fenUnaccounted += Math.abs(Till.inHand(instance) - kept) + Till.unbalanced(instance);
        return new Found(capsPassed, promisesBroken, fenUnaccounted);
    }
}
