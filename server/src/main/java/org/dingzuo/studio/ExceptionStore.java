package org.dingzuo.studio;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dingzuo.foundation.reading.Read;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExceptionStore {
    record Down(MachineId machine, LocalDate day) {}

    record Longer(PersonId person, Overtime hours) {}

    static final Reading<Down> DOWN = new Reading<>("""
            select studio_id as of, machine_id as machine, day
              from studio.machine_down
             where studio_id = :studio and studio_id = any (:ids)
            """, Down.class);

    static final Reading<Longer> LONGER = new Reading<>("""
            select studio_id as of, person_id as person,
                   json_build_object('day', day, 'fromMinute', from_minute, 'untilMinute', until_minute) as hours
              from studio.overtime
             where studio_id = :studio and studio_id = any (:ids)
             order by day, from_minute
            """, Longer.class);

    private final JdbcClient db;

    ExceptionStore(JdbcClient db) {
        this.db = db;
    }

    static Exceptions of(StudioId studio, Read read) {
        var down = read.all(DOWN).getOrDefault(studio.value(), List.of()).stream()
                .collect(Collectors.groupingBy(Down::machine, Collectors.mapping(Down::day, Collectors.toSet())));
        var overtime = read.all(LONGER).getOrDefault(studio.value(), List.of()).stream()
                .collect(Collectors.groupingBy(Longer::person, Collectors.mapping(Longer::hours, Collectors.toList())));
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
