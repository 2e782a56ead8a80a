package org.dingzuo.studio;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MachineStore {
    private final JdbcClient db;
    private final Documents documents;

    MachineStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    List<Machine> machines(StudioId studio) {
        return db.sql("""
                select machine_id, name, kind, capacity, unit, programmes, version
                  from studio.machine
                 where studio_id = :studio and active
                 order by position, machine_id
                """)
                .param("studio", studio.value())
                .query((row, n) -> new Machine(
                        new MachineId(row.getObject("machine_id", UUID.class)),
                        documents.read(row.getString("name"), Words.class),
                        row.getString("kind"),
                        row.getInt("capacity"),
                        documents.read(row.getString("unit"), Words.class),
                        Set.of((String[]) row.getArray("programmes").getArray()),
                        row.getLong("version")))
                .list();
    }

    void insert(StudioId studio, Machine machine) {
        db.sql("""
                insert into studio.machine (studio_id, machine_id, name, kind, capacity, unit, programmes, position)
                values (:studio, :machine, :name::jsonb, :kind, :capacity, :unit::jsonb, :programmes,
                        (select count(*) from studio.machine where studio_id = :studio))
                """)
                .param("studio", studio.value())
                .param("machine", machine.id().value())
                .param("name", documents.write(machine.name()))
                .param("kind", machine.kind())
                .param("capacity", machine.capacity())
                .param("unit", documents.write(machine.unit()))
                .param("programmes", sorted(machine))
                .update();
    }

    /** @param machine its version is the one that the editor has seen */
    boolean update(StudioId studio, Machine machine) {
        return db.sql("""
                update studio.machine
                   set name = :name::jsonb, kind = :kind, capacity = :capacity, unit = :unit::jsonb,
                       programmes = :programmes, version = version + 1
                 where studio_id = :studio and machine_id = :machine and active and version = :seen
                """)
                        .param("name", documents.write(machine.name()))
                        .param("kind", machine.kind())
                        .param("capacity", machine.capacity())
                        .param("unit", documents.write(machine.unit()))
                        .param("programmes", sorted(machine))
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
