package org.dingzuo.bench.house;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;

/** kill -9 of server and database under load, again and again: what was answered with 201 has to be there afterwards, whole. */
public final class CrashBench {
    private static final int STUDIOS = 32;
    private static final int CONNECTIONS = 16;

    private CrashBench() {}

    public static int run(int runs) throws IOException, InterruptedException, ExecutionException, SQLException {
        int lost = 0;
        int halved = 0;
        int unbalanced = 0;
        double slowest = 0;
        long answered = 0;
        Report.machine("crash").print();
        try (var instance = Instance.fresh(STUDIOS, 0, "")) {
            instance.start();
            for (int run = 1; run <= runs; run++) {
                var answers = new ConcurrentLinkedQueue<Load.Answered>();
                var load = CompletableFuture.supplyAsync(() -> drive(instance, answers));
                Thread.sleep(2_000 + ThreadLocalRandom.current().nextInt(1_500));
                instance.kill();
                load.get();
                var ready = instance.start();
                slowest = Math.max(slowest, ready);
                answered += answers.size();
                try (var db = instance.connect("dingzuo_backup")) {
                    var missing = missing(db, answers);
                    var torn = count(db, HALVED);
                    var skew = count(db, UNBALANCED);
                    lost += missing;
                    halved += torn;
                    unbalanced += skew;
                    new Report("crash")
                            .with("run", run)
                            .with("answered", answers.size())
                            .with("lost", missing)
                            .with("halved", torn)
                            .with("unbalanced", skew)
                            .with("readySeconds", Report.round(ready))
                            .print();
                }
            }
        }
        new Report("crash")
                .with("runs", runs)
                .with("answered", answered)
                .with("lost", lost)
                .with("halved", halved)
                .with("unbalanced", unbalanced)
                .with("readySeconds", Report.round(slowest))
                .print();
        return lost + halved + unbalanced == 0 ? 0 : 1;
    }

    private static Load.Result drive(Instance instance, ConcurrentLinkedQueue<Load.Answered> answers) {
        try {
            return new Load(instance.address, STUDIOS).run(CONNECTIONS, 60, answers);
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Answered, and not there with its payment, its hold and its plan; or answered as paid, and not paid. */
    private static int missing(Connection db, Collection<Load.Answered> answers) throws SQLException {
        try (var look = db.prepareStatement("""
                select (select count(*) from ordering.orders o
                         where o.order_id = ? and (not ? or o.state = 'CONFIRMED'))
                     + (select count(*) from payment.payment p
                         where p.payment_id = ? and (not ? or p.state = 'RECEIVED'))
                     + (select count(*) from promise.promised p where p.order_id = ? and (not ? or p.state = 'FIRM'))
                     + (select least(count(*), 1) from promise.placement p where p.order_id = ?)
                     + (select count(*) from materials.reservation r where r.order_id = ?)
                     + (select count(*) from ordering.idempotency i where i.order_id = ?)
                """)) {
            int missing = 0;
            for (var answer : answers) {
                look.setObject(1, answer.order());
                look.setBoolean(2, answer.paid());
                look.setObject(3, answer.payment());
                look.setBoolean(4, answer.paid());
                look.setObject(5, answer.order());
                look.setBoolean(6, answer.paid());
                for (int at = 7; at <= 9; at++) {
                    look.setObject(at, answer.order());
                }
                try (var row = look.executeQuery()) {
                    row.next();
                    missing += row.getInt(1) == 6 ? 0 : 1;
                }
            }
            return missing;
        }
    }

    /** Orders with one half: no payment, no promise, a promise without an order, a confirmed order without its money. */
    private static final String HALVED = """
            select (select count(*) from ordering.orders o
                     where not exists (select from payment.payment p where p.studio_id = o.studio_id and p.reference = o.order_id))
                 + (select count(*) from ordering.orders o
                     where not exists (select from promise.promised p where p.studio_id = o.studio_id and p.order_id = o.order_id))
                 + (select count(*) from promise.promised p
                     where not exists (select from ordering.orders o where o.studio_id = p.studio_id and o.order_id = p.order_id))
                 + (select count(*) from ordering.orders o
                     where o.state = 'CONFIRMED'
                       and not exists (select from payment.entry e where e.studio_id = o.studio_id and e.reference = o.order_id))
                 + (select count(*) from payment.payment p
                     where p.state = 'RECEIVED'
                       and not exists (select from payment.entry e where e.studio_id = p.studio_id and e.reference = p.reference))
            """;

    private static final String UNBALANCED = """
            select count(*)
              from (select from payment.entry group by studio_id, movement_id having sum(amount) <> 0) as skew
            """;

    private static int count(Connection db, String sql) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
