package org.dingzuo.production;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which acts were told already. */
@Repository
class ActStore {
    private final JdbcClient db;

    ActStore(JdbcClient db) {
        this.db = db;
    }

    enum Kind {
        START,
        PAUSE,
        FINISH,
        PHOTOGRAPH
    }

    record Act(Kind kind, StepKey step) {}

    Optional<Act> find(StudioId studio, UUID act) {
        return db.sql("""
            select kind, order_id, line, step
              from production.act
             where studio_id = :studio and act_id = :act
            """)
                .param("studio", studio.value())
                .param("act", act)
                .query((row, n) -> new Act(
                        Kind.valueOf(row.getString("kind")),
                        new StepKey(
                                new OrderId(row.getObject("order_id", UUID.class)),
                                row.getInt("line"),
                                row.getString("step"))))
                .optional();
    }

    void note(StudioId studio, UUID id, Act act, Instant doneAt, Instant toldAt) {
        db.sql("""
            insert into production.act (studio_id, act_id, order_id, line, step, kind, done_at, told_at)
            values (:studio, :act, :order, :line, :step, :kind, :done, :told)
            """)
                .param("studio", studio.value())
                .param("act", id)
                .param("order", act.step().order().value())
                .param("line", act.step().line())
                .param("step", act.step().step())
                .param("kind", act.kind().name())
                .param("done", doneAt.atOffset(ZoneOffset.UTC))
                .param("told", toldAt.atOffset(ZoneOffset.UTC))
                .update();
    }
}
