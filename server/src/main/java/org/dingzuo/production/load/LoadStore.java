package org.dingzuo.production.load;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The turns of a load. Each is guarded by its state. */
@Repository
class LoadStore {
    private final JdbcClient db;

    LoadStore(JdbcClient db) {
        this.db = db;
    }

    /** False: such a load is open already. */
    boolean open(StudioId studio, Load load) {
        var machine = load.machine();
        return db.sql("""
                insert into production.load (studio_id, load_id, machine_id, programme, capacity, state, opened_at)
                values (:studio, :load, cast(:machine as uuid), :programme, cast(:capacity as int), 'OPEN', :now)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("load", load.id().value())
                        .param("machine", machine == null ? null : machine.value())
                        .param("programme", load.programme())
                        .param("capacity", load.capacity())
                        .param("now", load.openedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False: there is not so much room, or it is not open any more. */
    boolean take(StudioId studio, LoadId load, int room) {
        return db.sql("""
                update production.load
                   set used = used + :room
                 where studio_id = :studio and load_id = :load and state = 'OPEN'
                   and (capacity is null or used + :room <= capacity)
                """)
                        .param("studio", studio.value())
                        .param("load", load.value())
                        .param("room", room)
                        .update()
                == 1;
    }

    /** Puts an open load away; what lay in it lies in none. */
    boolean giveUp(StudioId studio, LoadId load) {
        return db.sql("delete from production.load where studio_id = :studio and load_id = :load and state = 'OPEN'")
                        .param("studio", studio.value())
                        .param("load", load.value())
                        .update()
                == 1;
    }

    boolean fire(StudioId studio, LoadId load, Beginning how, Money cost, Instant now, Instant until) {
        return db.sql("""
                update production.load
                   set state = 'FIRED', fired_at = :now, fired_by = cast(:by as uuid), until = :until, cost = :cost,
                       lot_id = cast(:lot as uuid)
                 where studio_id = :studio and load_id = :load and state = 'OPEN'
                """)
                        .param("studio", studio.value())
                        .param("load", load.value())
                        .param(
                                "by",
                                Optional.ofNullable(how.by())
                                        .map(PersonId::value)
                                        .orElse(null))
                        .param("lot", how.lot())
                        .param("cost", cost.minor())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean unload(StudioId studio, LoadId load, @Nullable PersonId by, @Nullable String photo, Instant now) {
        return db.sql("""
                update production.load
                   set state = 'UNLOADED', unloaded_at = :now, unloaded_by = cast(:by as uuid), photo = :photo
                 where studio_id = :studio and load_id = :load and state = 'FIRED'
                """)
                        .param("studio", studio.value())
                        .param("load", load.value())
                        .param("by", by == null ? null : by.value())
                        .param("photo", photo)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
