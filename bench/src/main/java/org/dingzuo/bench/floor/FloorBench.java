package org.dingzuo.bench.floor;

import java.io.IOException;
import java.sql.SQLException;
import org.dingzuo.bench.house.Instance;
import org.dingzuo.bench.house.Report;
import org.dingzuo.bench.house.Tally;
import org.dingzuo.bench.ways.Guest;
import org.dingzuo.bench.ways.Workshop;

/** The makers' daily screens in a studio of 5,000 orders, 500 items and 50,000 moves of stock: how long each answer takes, reading its
 *  JSON included, and how many statements it costs. */
public final class FloorBench {
    private static final int WARM_UPS = 10;

    private FloorBench() {}

    /** @param runs how often each route is asked for its times */
    public static int run(int runs) throws IOException, InterruptedException, SQLException {
        try (var instance = Instance.fresh(
                        0, 0, "-Ddingzuo.sandbox=true -Ddingzuo.measures-promises=false -Ddingzuo.betters-plans=false")
                .countingStatements()) {
            instance.start();
            var workshop = Workshop.open(new Guest(instance.address()), instance.firstOwnerLink(), "floor");
            var held = Years.lived(instance, workshop);
            Report.machine("floor")
                    .with("runs", runs)
                    .with("orders", held.orders())
                    .with("items", held.items())
                    .with("moves", held.moves())
                    .print();
            try (var count = new Statements(instance.connect("dingzuo_superuser"))) {
                return measured(new Screens(workshop), workshop, count, runs);
            }
        }
    }

    private static int measured(Screens screens, Workshop workshop, Statements count, int runs) throws SQLException {
        double slowest = 0;
        long most = 0;
        var slowestRoute = "";
        var mostRoute = "";
        int errors = 0;
        for (var route : screens.routes()) {
            for (int each = 0; each < WARM_UPS; each++) {
                workshop.get(route.path());
            }
            var times = new Tally();
            int size = 0;
            int refused = 0;
            for (int each = 0; each < runs; each++) {
                var began = System.nanoTime();
                var answer = workshop.get(route.path());
                times.add(System.nanoTime() - began);
                refused += answer.isGood() ? 0 : 1;
                size = answer.body().toString().length();
            }
            errors += refused;
            var queries = count.of(() -> workshop.get(route.path()));
            var p95 = times.millis(0.95);
            new Report("floor")
                    .with("screen", route.screen())
                    .with("route", route.said())
                    .with("queries", queries)
                    .with("p50Ms", times.millis(0.50))
                    .with("p95Ms", p95)
                    .with("kChars", Math.round(size / 1000.0))
                    .with("errors", refused)
                    .print();
            if (p95 > slowest) {
                slowest = p95;
                slowestRoute = route.said();
            }
            if (queries > most) {
                most = queries;
                mostRoute = route.said();
            }
        }
        new Report("floor")
                .with("p95Ms", slowest)
                .with("p95Route", slowestRoute)
                .with("maxQueries", most)
                .with("maxQueriesRoute", mostRoute)
                .with("errors", errors)
                .print();
        return errors == 0 ? 0 : 1;
    }
}
