package org.dingzuo.bench.quarter;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dingzuo.bench.house.Instance;
import org.dingzuo.bench.house.Report;
import org.dingzuo.bench.ways.Guest;
import org.dingzuo.bench.ways.Hours;

/** A quarter of Zhang Chen's and Chen Yi's studios, as often as asked, each time with other dice. */
public final class QuarterBench {
    private static final double AIM = 0.95;
    private static final String OPTIONS =
            "-Ddingzuo.driven-clock=true -Ddingzuo.demo-history=false -Ddingzuo.betters-plans=false -Ddingzuo.measured-after=12h";

    private QuarterBench() {}

    /** @param seed of the first run; each further one takes the next
     *  @param weeks in which orders come
     *  @return 0 when everything held */
    public static int run(int runs, int seed, int weeks) throws IOException, InterruptedException, SQLException {
        Report.machine("quarter")
                .with("runs", runs)
                .with("seed", seed)
                .with("weeks", weeks)
                .print();
        var verdict = new Verdict();
        for (int run = 0; run < runs; run++) {
            try (var instance = Instance.demo(OPTIONS)) {
                instance.start();
                once(instance, seed + run, weeks, verdict);
            }
        }
        return verdict.print(runs, AIM);
    }

    private static void once(Instance instance, int seed, int weeks, Verdict verdict) throws IOException, SQLException {
        var guest = new Guest(instance.address());
        var time = new Timeline(new Hours(guest));
        var begin = Instant.now().atZone(Hours.ZONE).toLocalDate().plusDays(1);
        var dawn = begin.atTime(LocalTime.of(7, 0)).atZone(Hours.ZONE).toInstant();
        time.liveUntil(dawn);
        try (var books = new Books(instance)) {
            var studios = new ArrayList<Studio>();
            for (var story : Story.both()) {
                studios.add(Quarter.open(story, new Guest(instance.address()), guest, time, 1_000L * seed));
            }
            var quarter = new Quarter(List.copyOf(studios), new Checks(books, dawn), time, begin, weeks);
            quarter.live();
            verdict.add(quarter, books, dawn, seed);
        }
    }
}
