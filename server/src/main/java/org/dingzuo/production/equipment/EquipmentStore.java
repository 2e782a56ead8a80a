package org.dingzuo.production.equipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.MachineId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EquipmentStore {
    private final JdbcClient db;

    EquipmentStore(JdbcClient db) {
        this.db = db;
    }

    record Ran(long minutes, long recentMinutes, long recentLoads) {}

    /** Counts once, however often it is told. A machine runs one load at a time: what ends while another would still run is that one. */
    void ran(StudioId studio, MachineId machine, String use, boolean isLoad, int minutes, Instant endedAt) {
        db.sql("""
                insert into production.machine_use (studio_id, machine_id, use, is_load, minutes, ended_at)
                select :studio, :machine, :use, :load, :minutes, :ended
                 where not :load
                    or not exists (
                       select from production.machine_use
                        where studio_id = :studio and machine_id = :machine and is_load
                          and ended_at > :ended - make_interval(mins => :minutes)
                          and ended_at < :ended + make_interval(mins => :minutes))
                    on conflict do nothing
                """)
                .param("studio", studio.value())
                .param("machine", machine.value())
                .param("use", use)
                .param("load", isLoad)
                .param("minutes", minutes)
                .param("ended", endedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<MachineId, Ran> ran(StudioId studio, Instant since) {
        var ran = new HashMap<MachineId, Ran>();
        db.sql("""
                select machine_id,
                       sum(minutes) as minutes,
                       coalesce(sum(minutes) filter (where ended_at >= :since), 0) as recent,
                       count(*) filter (where is_load and ended_at >= :since) as loads
                  from production.machine_use
                 where studio_id = :studio
                 group by machine_id
                """)
                .param("studio", studio.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    ran.put(
                            new MachineId(row.getObject("machine_id", UUID.class)),
                            new Ran(row.getLong("minutes"), row.getLong("recent"), row.getLong("loads")));
                });
        return ran;
    }

    Map<MachineId, Terms> terms(StudioId studio) {
        var terms = new HashMap<MachineId, Terms>();
        db.sql("select * from production.machine_terms where studio_id = :studio")
                .param("studio", studio.value())
                .query(row -> {
                    terms.put(new MachineId(row.getObject("machine_id", UUID.class)), termsOf(row));
                });
        return terms;
    }

    /** False when somebody else has said something meanwhile. */
    boolean say(StudioId studio, MachineId machine, Terms terms) {
        return db.sql("""
                insert into production.machine_terms as t
                       (studio_id, machine_id, price, lifetime_months, upkeep, rent, rent_per, every_hours, every_months, version)
                select :studio, :machine, :price, :lifetime, :upkeep, :rent, :per, :hours, :months, 1
                 where :seen = 0
                    or exists (select from production.machine_terms where studio_id = :studio and machine_id = :machine)
                    on conflict (studio_id, machine_id) do update
                   set price = excluded.price, lifetime_months = excluded.lifetime_months, upkeep = excluded.upkeep,
                       rent = excluded.rent, rent_per = excluded.rent_per, every_hours = excluded.every_hours,
                       every_months = excluded.every_months, version = t.version + 1
                 where t.version = :seen
                """)
                        .param("studio", studio.value())
                        .param("machine", machine.value())
                        .param("price", terms.price().minor())
                        .param("lifetime", terms.lifetimeMonths())
                        .param("upkeep", terms.upkeep().minor())
                        .param("rent", terms.rent().minor())
                        .param("per", terms.per().name())
                        .param("hours", terms.everyHours())
                        .param("months", terms.everyMonths())
                        .param("seen", terms.version())
                        .update()
                == 1;
    }

    /** The latest first. */
    Map<MachineId, List<Equipment.Served>> services(StudioId studio) {
        var services = new HashMap<MachineId, List<Equipment.Served>>();
        db.sql("""
                select machine_id, note, used_minutes, done_at
                  from production.machine_service
                 where studio_id = :studio
                 order by done_at desc, service_id desc
                """).param("studio", studio.value()).query(row -> {
            services.computeIfAbsent(
                            new MachineId(row.getObject("machine_id", UUID.class)), machine -> new ArrayList<>())
                    .add(new Equipment.Served(
                            row.getString("note"),
                            row.getLong("used_minutes"),
                            row.getObject("done_at", OffsetDateTime.class).toInstant()));
        });
        return services;
    }

    /** With the minutes that it had run by then. */
    void serve(StudioId studio, UUID id, MachineId machine, String note, Instant at) {
        db.sql("""
                insert into production.machine_service (studio_id, service_id, machine_id, note, used_minutes, done_at)
                select :studio, :id, :machine, :note, coalesce(sum(minutes), 0), :at
                  from production.machine_use
                 where studio_id = :studio and machine_id = :machine
                """)
                .param("studio", studio.value())
                .param("id", id)
                .param("machine", machine.value())
                .param("note", note)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Terms termsOf(ResultSet row) throws SQLException {
        return new Terms(
                Money.of(row.getLong("price")),
                row.getInt("lifetime_months"),
                Money.of(row.getLong("upkeep")),
                Money.of(row.getLong("rent")),
                Terms.Per.valueOf(row.getString("rent_per")),
                row.getObject("every_hours", Integer.class),
                row.getObject("every_months", Integer.class),
                row.getLong("version"));
    }
}
