package org.dingzuo.studio;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People with their weeks, days off and days of their own hours. */
@Repository
class PersonStore {
    private static final String WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> "'" + day + "'")
            .collect(Collectors.joining(", ", "array[", "]"));

    static final Reading<Person> ACTIVE = new Reading<>("""
            select p.studio_id as of, p.person_id as id, p.name, p.skills, p.paces, p.version,
                   (select coalesce(json_agg(json_build_object('day', (%s)[b.weekday], 'fromMinute', b.from_minute,
                                                               'untilMinute', b.until_minute, 'kind', b.kind,
                                                               'energy', b.energy)
                                             order by b.weekday, b.from_minute), '[]')
                      from studio.time_block b
                     where b.studio_id = p.studio_id and b.person_id = p.person_id) as week,
                   (select coalesce(json_agg(o.day), '[]')
                      from studio.day_off o
                     where o.studio_id = p.studio_id and o.person_id = p.person_id) as "daysOff",
                   (select coalesce(json_object_agg(h.day, h.blocks), '{}')
                      from (select o.day, json_agg(json_build_object('day', (%s)[extract(isodow from o.day)::int],
                                                                     'fromMinute', o.from_minute, 'untilMinute', o.until_minute,
                                                                     'kind', o.kind, 'energy', o.energy)
                                                   order by o.from_minute) as blocks
                              from studio.own_hours o
                             where o.studio_id = p.studio_id and o.person_id = p.person_id
                             group by o.day) h) as "ownHours",
                   (select case when count(*) > 0 then coalesce(json_agg(t.work) filter (where t.rung = 'ALONE'), '[]') end
                      from studio.training t
                     where t.studio_id = p.studio_id and t.person_id = p.person_id) as alone
              from studio.person p
             where p.studio_id = :studio and p.studio_id = any (:ids) and p.active
             order by p.position, p.person_id
            """.formatted(WEEKDAYS, WEEKDAYS), Person.class);

    private final JdbcClient db;
    private final Documents documents;
    private final ReadingStore readings;
    private final Clock clock;

    PersonStore(JdbcClient db, Documents documents, ReadingStore readings, Clock clock) {
        this.db = db;
        this.documents = documents;
        this.readings = readings;
        this.clock = clock;
    }

    List<Person> people(StudioId studio) {
        return readings.all(studio.value(), ACTIVE);
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

    /** Whoever comes second waits, so that a day's hours are one person's word.
     *  @return false: nobody of that id works here */
    boolean lock(StudioId studio, PersonId person) {
        return db.sql("""
                select person_id from studio.person
                 where studio_id = :studio and person_id = :person and active
                   for no key update
                """)
                .param("studio", studio.value())
                .param("person", person.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The person is locked. */
    void insertOwnHours(StudioId studio, PersonId person, LocalDate day, List<TimeBlock> blocks) {
        for (var block : blocks) {
            db.sql("""
                    insert into studio.own_hours (studio_id, person_id, day, from_minute, until_minute, kind, energy)
                    values (:studio, :person, :day, :from, :until, :kind, :energy)
                    """)
                    .param("studio", studio.value())
                    .param("person", person.value())
                    .param("day", day)
                    .param("from", block.fromMinute())
                    .param("until", block.untilMinute())
                    .param("kind", block.kind().name())
                    .param("energy", block.energy().name())
                    .update();
        }
    }

    boolean deleteOwnHours(StudioId studio, PersonId person, LocalDate day) {
        return db.sql("delete from studio.own_hours where studio_id = :studio and person_id = :person and day = :day")
                        .param("studio", studio.value())
                        .param("person", person.value())
                        .param("day", day)
                        .update()
                > 0;
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
}
