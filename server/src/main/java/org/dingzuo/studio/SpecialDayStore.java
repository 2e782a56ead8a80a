package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpecialDayStore {
    static final Reading<SpecialDay> ALL = new Reading<>("""
            select studio_id as of, day, kind, reason
              from studio.special_day
             where studio_id = :studio and studio_id = any (:ids)
             order by day
            """, SpecialDay.class);

    private final JdbcClient db;
    private final ReadingStore readings;

    SpecialDayStore(JdbcClient db, ReadingStore readings) {
        this.db = db;
        this.readings = readings;
    }

    List<SpecialDay> all(StudioId studio) {
        return readings.all(studio.value(), ALL);
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
