package org.dingzuo.production;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.WorkLimit.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkLimitStore {
    private final JdbcClient db;

    WorkLimitStore(JdbcClient db) {
        this.db = db;
    }

    List<WorkLimit> all(StudioId studio) {
        return db.sql("""
                select scope, subject, minutes
                  from production.work_limit
                 where studio_id = :studio
                 order by scope, subject
                """)
                .param("studio", studio.value())
                .query((row, n) -> new WorkLimit(scopeOf(row), row.getInt("minutes")))
                .list();
    }

    void set(StudioId studio, WorkLimit limit) {
        db.sql("""
                insert into production.work_limit (studio_id, scope, subject, minutes)
                values (:studio, :scope, :subject, :minutes)
                    on conflict (studio_id, scope, subject) do update set minutes = excluded.minutes
                """)
                .param("studio", studio.value())
                .param("scope", name(limit.scope()))
                .param("subject", subject(limit.scope()))
                .param("minutes", limit.minutes())
                .update();
    }

    boolean lift(StudioId studio, Scope scope) {
        return db.sql("""
                delete from production.work_limit
                 where studio_id = :studio and scope = :scope and subject = :subject
                """)
                        .param("studio", studio.value())
                        .param("scope", name(scope))
                        .param("subject", subject(scope))
                        .update()
                == 1;
    }

    void note(StudioId studio, StepKey key, WorkLimit.Filled filled, int adds, String reason, Instant at) {
        db.sql("""
                insert into production.begun_beyond
                       (studio_id, order_id, line, step, scope, subject, used, adds, minutes, reason, at)
                values (:studio, :order, :line, :step, :scope, :subject, :used, :adds, :minutes, :reason, :at)
                """)
                .param("studio", studio.value())
                .param("order", key.order().value())
                .param("line", key.line())
                .param("step", key.step())
                .param("scope", name(filled.limit().scope()))
                .param("subject", subject(filled.limit().scope()))
                .param("used", filled.used())
                .param("adds", adds)
                .param("minutes", filled.limit().minutes())
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<WorkLimits.Beyond> beyond(StudioId studio, int most) {
        return db.sql("""
                select order_id, line, step, scope, subject, used, adds, minutes, reason, at
                  from production.begun_beyond
                 where studio_id = :studio
                 order by at desc, order_id, line, step, scope
                 limit :most
                """)
                .param("studio", studio.value())
                .param("most", most)
                .query((row, n) -> new WorkLimits.Beyond(
                        new StepKey(
                                new OrderId(row.getObject("order_id", UUID.class)),
                                row.getInt("line"),
                                row.getString("step")),
                        new WorkLimit(scopeOf(row), row.getInt("minutes")),
                        row.getInt("used"),
                        row.getInt("adds"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Scope scopeOf(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        return switch (row.getString("scope")) {
            case "STEP" -> new Scope.OfStep(subject);
            case "PERSON" -> new Scope.OfPerson(subject);
            default -> new Scope.Everything();
        };
    }

    private static String name(Scope scope) {
        return switch (scope) {
            case Scope.Everything() -> "EVERYTHING";
            case Scope.OfStep ofStep -> "STEP";
            case Scope.OfPerson ofPerson -> "PERSON";
        };
    }

    private static String subject(Scope scope) {
        return switch (scope) {
            case Scope.Everything() -> "";
            case Scope.OfStep(var kind) -> kind;
            case Scope.OfPerson(var person) -> person;
        };
    }
}
