package org.dingzuo.promise;

import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a studio asks of new buyers at present. Written in turn of the plan, whose page holds it. */
@Repository
class PressureStore {
    private final JdbcClient db;

    PressureStore(JdbcClient db) {
        this.db = db;
    }

    Pressure of(StudioId studio) {
        return db.sql("select least, extra_days, heaviest, closed from promise.pressure where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> {
                    var least = row.getObject("least", Long.class);
                    return new Pressure(
                            least == null ? null : Money.of(least),
                            row.getInt("extra_days"),
                            row.getObject("heaviest", Integer.class),
                            row.getBoolean("closed"));
                })
                .optional()
                .orElse(Pressure.NONE);
    }

    void put(StudioId studio, Pressure pressure) {
        var least = pressure.least();
        db.sql("""
                insert into promise.pressure (studio_id, least, extra_days, heaviest, closed)
                values (:studio, cast(:least as bigint), :days, cast(:heaviest as int), :closed)
                    on conflict (studio_id) do update
                   set least = excluded.least, extra_days = excluded.extra_days, heaviest = excluded.heaviest, closed = excluded.closed
                """)
                .param("studio", studio.value())
                .param("least", least == null ? null : least.minor())
                .param("days", pressure.extraDays())
                .param("heaviest", pressure.heaviest())
                .param("closed", pressure.closed())
                .update();
    }
}
