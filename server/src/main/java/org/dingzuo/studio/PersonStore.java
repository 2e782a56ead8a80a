package org.dingzuo.studio;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People with their weeks and days off. */
@Repository
class PersonStore {
    private final JdbcClient db;
    private final Documents documents;
    private final Clock clock;

    PersonStore(JdbcClient db, Documents documents, Clock clock) {
        this.db = db;
        this.documents = documents;
        this.clock = clock;
    }

    List<Person> people(StudioId studio) {
        var weeks = weeks(studio);
        var daysOff = daysOff(studio);
        return db.sql("""
                select person_id, name, skills, paces, version
                  from studio.person
                 where studio_id = :studio and active
                 order by position, person_id
                """)
                .param("studio", studio.value())
                .query((row, n) -> {
                    var id = row.getObject("person_id", UUID.class);
                    return new Person(
                            new PersonId(id),
                            row.getString("name"),
                            Set.of((String[]) row.getArray("skills").getArray()),
                            documents.read(row.getString("paces"), Paces.class),
                            weeks.getOrDefault(id, List.of()),
                            daysOff.getOrDefault(id, Set.of()),
                            row.getLong("version"));
                })
                .list();
    }

    void insert(StudioId studio, Person person) {
        db.sql("""
                insert into studio.person (studio_id, person_id, name, skills, paces, position)
                values (:studio, :person, :name, :skills, :paces::jsonb, (select count(*) from studio.person where studio_id = :studio))
                """)
                .param("studio", studio.value())
                .param("person", person.id().value())
                .param("name", person.name())
                .param("skills", person.skills().toArray(String[]::new))
                .param("paces", documents.write(person.paces()))
                .update();
        insertWeek(studio, person);
    }

    /** @param person its version is the one that the editor has seen */
    boolean update(StudioId studio, Person person) {
        var updated = db.sql("""
                update studio.person
                   set name = :name, skills = :skills, paces = :paces::jsonb, version = version + 1
                 where studio_id = :studio and person_id = :person and active and version = :seen
                """)
                .param("name", person.name())
                .param("skills", person.skills().toArray(String[]::new))
                .param("paces", documents.write(person.paces()))
                .param("studio", studio.value())
                .param("person", person.id().value())
                .param("seen", person.version())
                .update();
        if (updated == 0) {
            return false;
        }
        db.sql("delete from studio.time_block where studio_id = :studio and person_id = :person")
                .param("studio", studio.value())
                .param("person", person.id().value())
                .update();
        insertWeek(studio, person);
        return true;
    }

    /** Past work still names this person, so the row stays. */
    boolean dismiss(StudioId studio, PersonId person, long seen) {
        return db.sql("""
                update studio.person
                   set active = false, version = version + 1
                 where studio_id = :studio and person_id = :person and active and version = :seen
                """)
                        .param("studio", studio.value())
                        .param("person", person.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    boolean works(StudioId studio, PersonId person) {
        return db.sql("""
                select exists (
                    select from studio.person where studio_id = :studio and person_id = :person and active)
                """)
                .param("studio", studio.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    int insertDayOff(StudioId studio, PersonId person, LocalDate day, String reason) {
        return db.sql("""
                insert into studio.day_off (studio_id, person_id, day, reason)
                values (:studio, :person, :day, :reason)
                    on conflict do nothing
                """)
                .param("studio", studio.value())
                .param("person", person.value())
                .param("day", day)
                .param("reason", reason)
                .update();
    }

    boolean deleteDayOff(StudioId studio, PersonId person, LocalDate day) {
        return db.sql("delete from studio.day_off where studio_id = :studio and person_id = :person and day = :day")
                        .param("studio", studio.value())
                        .param("person", person.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    private void insertWeek(StudioId studio, Person person) {
        for (var block : person.week()) {
            db.sql("""
                    insert into studio.time_block (studio_id, block_id, person_id, weekday, from_minute, until_minute, kind, energy)
                    values (:studio, :block, :person, :weekday, :from, :until, :kind, :energy)
                    """)
                    .param("studio", studio.value())
                    .param("block", Ids.next(clock))
                    .param("person", person.id().value())
                    .param("weekday", block.day().getValue())
                    .param("from", block.fromMinute())
                    .param("until", block.untilMinute())
                    .param("kind", block.kind().name())
                    .param("energy", block.energy().name())
                    .update();
        }
    }

    private Map<UUID, List<TimeBlock>> weeks(StudioId studio) {
        var weeks = new HashMap<UUID, List<TimeBlock>>();
        db.sql("""
                select person_id, weekday, from_minute, until_minute, kind, energy
                  from studio.time_block
                 where studio_id = :studio
                 order by weekday, from_minute
                """).param("studio", studio.value()).query(row -> {
            weeks.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new ArrayList<>())
                    .add(new TimeBlock(
                            DayOfWeek.of(row.getInt("weekday")),
                            row.getInt("from_minute"),
                            row.getInt("until_minute"),
                            BlockKind.valueOf(row.getString("kind")),
                            Energy.valueOf(row.getString("energy"))));
        });
        return weeks;
    }

    private Map<UUID, Set<LocalDate>> daysOff(StudioId studio) {
        var daysOff = new HashMap<UUID, Set<LocalDate>>();
        db.sql("select person_id, day from studio.day_off where studio_id = :studio")
                .param("studio", studio.value())
                .query(row -> {
                    daysOff.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return daysOff;
    }
}
