package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExceptionStore {
    private final JdbcClient db;

    ExceptionStore(JdbcClient db) {
        this.db = db;
    }

    Exceptions all(StudioId studio) {
        var down = new HashMap<MachineId, Set<LocalDate>>();
        db.sql("select machine_id, day from studio.machine_down where studio_id = :studio")
                .param("studio", studio.value())
                .query(row -> {
                    down.computeIfAbsent(
                                    new MachineId(row.getObject("machine_id", UUID.class)), machine -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        var overtime = new HashMap<PersonId, List<Overtime>>();
        db.sql(
                        "select person_id, day, from_minute, until_minute from studio.overtime where studio_id = :studio order by day, from_minute")
                .param("studio", studio.value())
                .query(row -> {
                    overtime.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)), person -> new ArrayList<>())
                            .add(new Overtime(
                                    row.getObject("day", LocalDate.class),
                                    row.getInt("from_minute"),
                                    row.getInt("until_minute")));
                });
        return new Exceptions(down, overtime);
    }

    boolean insertDown(StudioId studio, MachineId machine, LocalDate day, String reason) {
        return db.sql("""
                insert into studio.machine_down (studio_id, machine_id, day, reason)
                values (:studio, :machine, :day, :reason)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("machine", machine.value())
                        .param("day", day)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean deleteDown(StudioId studio, MachineId machine, LocalDate day) {
        return db.sql(
                                "delete from studio.machine_down where studio_id = :studio and machine_id = :machine and day = :day")
                        .param("studio", studio.value())
                        .param("machine", machine.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    boolean insertOvertime(StudioId studio, PersonId person, Overtime hours) {
        return db.sql("""
                insert into studio.overtime (studio_id, person_id, day, from_minute, until_minute)
                values (:studio, :person, :day, :from, :until)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("person", person.value())
                        .param("day", hours.day())
                        .param("from", hours.fromMinute())
                        .param("until", hours.untilMinute())
                        .update()
                == 1;
    }

    boolean deleteOvertime(StudioId studio, PersonId person, Overtime hours) {
        return db.sql("""
                delete from studio.overtime
                 where studio_id = :studio and person_id = :person and day = :day and from_minute = :from
                """)
                        .param("studio", studio.value())
                        .param("person", person.value())
                        .param("day", hours.day())
                        .param("from", hours.fromMinute())
                        .update()
                == 1;
    }
}
