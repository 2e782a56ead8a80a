package org.dingzuo.studio;

import java.time.LocalDate;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes stops; they are read with the profile. */
@Repository
class CarrierStopStore {
    private final JdbcClient db;

    CarrierStopStore(JdbcClient db) {
        this.db = db;
    }

    /** False: another one lies over some of its days. */
    boolean insert(StudioId studio, CarrierStop stop) {
        return db.sql("""
                insert into studio.carrier_stop (studio_id, from_day, to_day, reason)
                values (:studio, :from, :to, :reason)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("from", stop.from())
                        .param("to", stop.to())
                        .param("reason", stop.reason())
                        .update()
                == 1;
    }

    boolean delete(StudioId studio, LocalDate from) {
        return db.sql("delete from studio.carrier_stop where studio_id = :studio and from_day = :from")
                        .param("studio", studio.value())
                        .param("from", from)
                        .update()
                == 1;
    }
}
