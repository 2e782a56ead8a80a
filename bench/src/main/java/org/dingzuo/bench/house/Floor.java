package org.dingzuo.bench.house;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The floor: the rows that one order leaves, in the same two commits, as plain prepared statements in the app's role on the same
 *  database, row security and triggers included. No server, no JSON, no plan, no sealing. */
final class Floor {
    private static final OffsetDateTime FAR = OffsetDateTime.of(2050, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Instance instance;
    private final Sample sample;
    private final Map<UUID, Bench> benches = new ConcurrentHashMap<>();

    Floor(Instance instance, Sample sample) {
        this.instance = instance;
        this.sample = sample;
    }

    /** Somebody of the floor's own in each studio, whose time is taken minute after minute. */
    private record Bench(UUID person, AtomicInteger minute) {}

    double perSecond(int connections, double seconds) throws InterruptedException, ExecutionException {
        var from = System.nanoTime();
        var until = from + (long) (seconds * 1e9);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int each = 0; each < connections; each++) {
            tasks.add(() -> write(until));
        }
        int written = 0;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var done : threads.invokeAll(tasks)) {
                written += done.get();
            }
        }
        return written / ((System.nanoTime() - from) / 1e9);
    }

    private int write(long until) throws SQLException, IOException {
        int written = 0;
        try (var db = instance.connect("dingzuo_app");
                var statements = new Statements(db)) {
            db.setAutoCommit(false);
            while (System.nanoTime() < until) {
                var studio = sample.studios()
                        .get(ThreadLocalRandom.current()
                                .nextInt(sample.studios().size()));
                var order = UUID.randomUUID();
                var payment = UUID.randomUUID();
                place(statements, studio, order, payment);
                db.commit();
                pay(statements, studio, order, payment);
                db.commit();
                written++;
            }
        }
        return written;
    }

    private void place(Statements db, UUID studio, UUID order, UUID payment) throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var week = LocalDate.of(2050, 1, 3);
        db.run("select set_config('app.studio_id', ?, true)", studio.toString());
        db.run("select version from promise.studio_plan where studio_id = ? for update", studio);
        var bench = benches.computeIfAbsent(studio, each -> new Bench(UUID.randomUUID(), new AtomicInteger()));
        for (int part = 0; part < sample.placements(); part++) {
            var from = FAR.plusMinutes(bench.minute().getAndIncrement());
            db.run("""
                    insert into promise.placement (studio_id, order_id, step, part, person_id, size, during)
                    values (?, ?, ?, 0, ?, 0, tstzrange(?, ?))
                    """, studio, order, "0/step-" + part, bench.person(), from, from.plusMinutes(1));
        }
        db.run("""
                insert into promise.promised (studio_id, order_id, state, finish_at, ship_by, safety_days, line, because, pieces, minutes)
                values (?, ?, 'HELD', ?, ?, 2, ?::jsonb, ?::jsonb, 1, 60)
                """, studio, order, now, week, sample.line(), sample.because());
        db.run("""
                insert into promise.promise_change (studio_id, order_id, change_no, ship_by, reason, at) values (?, ?, 0, ?, 'first', ?)
                """, studio, order, week, now);
        db.run("update promise.studio_plan set version = version + 1 where studio_id = ?", studio);
        db.run("""
                insert into materials.reservation (studio_id, order_id, item, quantity, firm) values (?, ?, 'stuff', 900, false)
                """, studio, order);
        var buyer = UUID.randomUUID();
        var mark = new byte[32];
        ThreadLocalRandom.current().nextBytes(mark);
        db.run("""
                insert into customer.buyer (studio_id, buyer_id, phone_mark, sealed, since) values (?, ?, ?, ?, ?)
                    on conflict (studio_id, phone_mark) do update set sealed = excluded.sealed
                """, studio, buyer, mark, new byte[220], now);
        db.run("""
                insert into ordering.numbering as n (studio_id, last_number) values (?, 1)
                    on conflict (studio_id) do update set last_number = n.last_number + 1
                """, studio);
        db.run("""
                insert into ordering.orders (studio_id, order_id, number, state, buyer_id, offer, total, ship_by,
                                             language, placed_at, hold_expires_at)
                select ?, ?, last_number, 'HELD', ?, ?::jsonb, 45000, ?, 'zh-CN', ?, ?
                  from ordering.numbering where studio_id = ?
                """, studio, order, buyer, sample.offer(), week, now, now.plusMinutes(30), studio);
        db.run("""
                insert into ordering.idempotency (studio_id, key, fingerprint, order_id) values (?, ?, ?, ?)
                """, studio, order.toString(), mark, order);
        db.run("""
                insert into ordering.consent (studio_id, order_id, line, kind, version, given_at) values (?, ?, -1, 'PRIVACY', '2026-11', ?)
                """, studio, order, now);
        db.run("""
                insert into ordering.happening (studio_id, order_id, at, kind, parameters) values (?, ?, ?, 'placed', '{}')
                """, studio, order, now);
        db.run(
                "insert into directory.order_token (token_hash, studio_id, order_id) values (?, ?, ?)",
                mark,
                studio,
                order);
        db.run("""
                insert into payment.payment (studio_id, payment_id, reference, amount, state, opened_at) values (?, ?, ?, 13500, 'OPEN', ?)
                """, studio, payment, order, now);
        db.run("insert into directory.payment (payment_id, studio_id) values (?, ?)", payment, studio);
        db.run("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('floor', ?, ?, false, 1)
                """, studio + "/" + order, FAR);
    }

    private void pay(Statements db, UUID studio, UUID order, UUID payment) throws SQLException {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        db.run("select set_config('app.studio_id', ?, true)", studio.toString());
        db.run("""
                update payment.payment set state = 'RECEIVED', provider = 'sandbox', received_at = ? where studio_id = ? and payment_id = ?
                """, now, studio, payment);
        var movement = UUID.randomUUID();
        db.run("""
                insert into payment.entry (studio_id, movement_id, account, reference, amount, at)
                values (?, ?, 'cash:sandbox', ?, 13500, ?), (?, ?, 'advances', ?, -13500, ?)
                """, studio, movement, order, now, studio, movement, order, now);
        db.run(
                "update ordering.orders set state = 'CONFIRMED', version = version + 1 where studio_id = ? and order_id = ?",
                studio,
                order);
        db.run("""
                insert into ordering.happening (studio_id, order_id, at, kind, parameters)
                values (?, ?, ?, 'deposit-paid', '{"amount": "13500"}')
                """, studio, order, now);
        db.run("update promise.promised set state = 'FIRM' where studio_id = ? and order_id = ?", studio, order);
        db.run("update materials.reservation set firm = true where studio_id = ? and order_id = ?", studio, order);
        for (int event = 0; event < sample.events(); event++) {
            db.run("""
                    insert into events.event_publication (id, listener_id, event_type, serialized_event, publication_date, completion_date, status)
                    values (?, 'floor', 'org.dingzuo.ordering.OrderConfirmed', ?, ?, ?, 'COMPLETED')
                    """, UUID.randomUUID(), studio + "/" + order, now, now);
        }
    }

    /** Prepared once per connection, then only filled in. */
    private static final class Statements implements AutoCloseable {
        private final Connection db;
        private final Map<String, PreparedStatement> prepared = new ConcurrentHashMap<>();

        Statements(Connection db) {
            this.db = db;
        }

        void run(String sql, Object... values) throws SQLException {
            var statement = prepared.get(sql);
            if (statement == null) {
                statement = db.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        }

        @Override
        public void close() throws SQLException {
            for (var statement : prepared.values()) {
                statement.close();
            }
        }
    }
}
