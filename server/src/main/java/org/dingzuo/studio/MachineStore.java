package org.dingzuo.studio;

import java.util.List;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MachineStore {
    static final Reading<Machine> ACTIVE = new Reading<>("""
            select studio_id as of, machine_id as id, name, kind, capacity, unit, programmes, version,
                   jsonb_build_object(
                       'days', (select coalesce(jsonb_agg((array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY',
                                                                 'SUNDAY'])[day]), '[]')
                                  from unnest(hire_days) as day),
                       'perLoad', per_load,
                       'perHour', per_hour) as hire
              from studio.machine
             where studio_id = :studio and studio_id = any (:ids) and active
             order by position, machine_id
            """, Machine.class);

    private final JdbcClient db;
    private final Documents documents;
    private final ReadingStore readings;

    MachineStore(JdbcClient db, Documents documents, ReadingStore readings) {
        this.db = db;
        this.documents = documents;
        this.readings = readings;
    }

    List<Machine> machines(StudioId studio) {
        return readings.all(studio.value(), ACTIVE);
    }

    void insert(StudioId studio, Machine machine) {
        db.sql("""
                insert into studio.machine (studio_id, machine_id, name, kind, capacity, unit, programmes, hire_days, per_load, per_hour, position)
                values (:studio, :machine, :name::jsonb, :kind, :capacity, :unit::jsonb, :programmes, :days, :perLoad, :perHour,
                        (select count(*) from studio.machine where studio_id = :studio))
                """)
                .param("studio", studio.value())
                .param("machine", machine.id().value())
                .param("name", documents.write(machine.name()))
                .param("kind", machine.kind())
                .param("capacity", machine.capacity())
                .param("unit", documents.write(machine.unit()))
                .param("programmes", sorted(machine))
                .param("days", days(machine))
                .param("perLoad", machine.hire().perLoad().minor())
                .param("perHour", machine.hire().perHour().minor())
                .update();
    }

    /** @param machine its version is the one that the editor has seen */
    boolean update(StudioId studio, Machine machine) {
        return db.sql("""
                update studio.machine
                   set name = :name::jsonb, kind = :kind, capacity = :capacity, unit = :unit::jsonb,
                       programmes = :programmes, hire_days = :days, per_load = :perLoad, per_hour = :perHour,
                       version = version + 1
                 where studio_id = :studio and machine_id = :machine and active and version = :seen
                """)
                        .param("name", documents.write(machine.name()))
                        .param("kind", machine.kind())
                        .param("capacity", machine.capacity())
                        .param("unit", documents.write(machine.unit()))
                        .param("programmes", sorted(machine))
                        .param("days", days(machine))
                        .param("perLoad", machine.hire().perLoad().minor())
                        .param("perHour", machine.hire().perHour().minor())
                        .param("studio", studio.value())
                        .param("machine", machine.id().value())
                        .param("seen", machine.version())
                        .update()
                == 1;
    }

    boolean remove(StudioId studio, MachineId machine, long seen) {
        return db.sql("""
                update studio.machine
                   set active = false, version = version + 1
                 where studio_id = :studio and machine_id = :machine and active and version = :seen
                """)
                        .param("studio", studio.value())
                        .param("machine", machine.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static String[] sorted(Machine machine) {
        return machine.programmes().stream().sorted().toArray(String[]::new);
    }

    private static Short[] days(Machine machine) {
        return machine.hire().days().stream()
                .map(day -> (short) day.getValue())
                .sorted()
                .toArray(Short[]::new);
    }

    boolean stands(StudioId studio, MachineId machine) {
        return db.sql("""
                select exists (
                    select from studio.machine where studio_id = :studio and machine_id = :machine and active)
                """)
                .param("studio", studio.value())
                .param("machine", machine.value())
                .query(Boolean.class)
                .single();
    }
}
