package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpecialDayStore {
    private final JdbcClient db;

    SpecialDayStore(JdbcClient db) {
        this.db = db;
    }

    List<SpecialDay> all(StudioId studio) {
        return db.sql("select day, kind, reason from studio.special_day where studio_id = :studio order by day")
                .param("studio", studio.value())
                .query((row, n) -> new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        SpecialDay.Kind.valueOf(row.getString("kind")),
                        row.getString("reason")))
                .list();
    }

    void put(StudioId studio, SpecialDay special) {
        db.sql("""
                insert into studio.special_day (studio_id, day, kind, reason)
                values (:studio, :day, :kind, :reason)
                    on conflict (studio_id, day) do update set kind = excluded.kind, reason = excluded.reason
                """)
                .param("studio", studio.value())
                .param("day", special.day())
                .param("kind", special.kind().name())
                .param("reason", special.reason())
                .update();
    }

    boolean delete(StudioId studio, LocalDate day) {
        return db.sql("delete from studio.special_day where studio_id = :studio and day = :day")
                        .param("studio", studio.value())
                        .param("day", day)
                        .update()
                == 1;
    }
}
