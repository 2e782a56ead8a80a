package org.dingzuo.studio;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StudioStore {
    private final JdbcClient db;
    private final Documents documents;

    StudioStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void insert(Profile profile, Policy policy, Instant now) {
        db.sql("""
                insert into studio.profile (studio_id, slug, name, story, language, currency, zone, province, seller_statement, dye, opened_at)
                values (:studio, :slug, :name::jsonb, :story::jsonb, :language, :currency, :zone, :province, :statement::jsonb, :dye, :now)
                """)
                .param("studio", profile.studio().value())
                .param("slug", profile.slug())
                .param("name", documents.write(profile.name()))
                .param("story", documents.write(profile.story()))
                .param("language", profile.language().tag())
                .param("currency", profile.currency())
                .param("zone", profile.zone().getId())
                .param("province", profile.province())
                .param("statement", documents.write(profile.sellerStatement()))
                .param("dye", profile.dye())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                insert into studio.policy (studio_id, prepaid_share, safety_days, packing_days, follows_holidays,
                                           reply_weekdays, reply_from, reply_until)
                values (:studio, :prepaid, :safety, :packing, :holidays, :weekdays, :from, :until)
                """)
                .param("studio", profile.studio().value())
                .param("prepaid", policy.prepaidShare())
                .param("safety", policy.safetyDays())
                .param("packing", policy.packingDays())
                .param("holidays", policy.followsHolidays())
                .param("weekdays", weekdays(policy.replyHours().days()))
                .param("from", policy.replyHours().from())
                .param("until", policy.replyHours().until())
                .update();
    }

    Profile profile(StudioId studio) {
        return db.sql("select * from studio.profile where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> profileOf(row))
                .single();
    }

    Policy policy(StudioId studio) {
        return db.sql("select * from studio.policy where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> policyOf(row))
                .single();
    }

    long calendarVersion(StudioId studio) {
        return db.sql("select calendar_version from studio.profile where studio_id = :studio")
                .param("studio", studio.value())
                .query(Long.class)
                .single();
    }

    void bumpCalendar(StudioId studio) {
        db.sql("update studio.profile set calendar_version = calendar_version + 1 where studio_id = :studio")
                .param("studio", studio.value())
                .update();
    }

    Workforce workforce(StudioId studio) {
        return new Workforce(
                calendarVersion(studio), profile(studio), policy(studio), people(studio), machines(studio));
    }

    private List<Person> people(StudioId studio) {
        var weeks = weeks(studio);
        var daysOff = daysOff(studio);
        return db.sql("""
                select person_id, name, skills
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
                            weeks.getOrDefault(id, List.of()),
                            daysOff.getOrDefault(id, Set.of()));
                })
                .list();
    }

    private Map<UUID, List<TimeBlock>> weeks(StudioId studio) {
        var weeks = new HashMap<UUID, List<TimeBlock>>();
        db.sql("""
                select person_id, weekday, from_minute, until_minute, kind
                  from studio.time_block
                 where studio_id = :studio
                 order by weekday, from_minute
                """).param("studio", studio.value()).query(row -> {
            weeks.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new ArrayList<>())
                    .add(new TimeBlock(
                            DayOfWeek.of(row.getInt("weekday")),
                            row.getInt("from_minute"),
                            row.getInt("until_minute"),
                            BlockKind.valueOf(row.getString("kind"))));
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

    private List<Machine> machines(StudioId studio) {
        return db.sql("""
                select machine_id, name, kind, capacity, unit
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
                        documents.read(row.getString("unit"), Words.class)))
                .list();
    }

    void insertPerson(StudioId studio, Person person) {
        db.sql("""
                insert into studio.person (studio_id, person_id, name, skills, position)
                values (:studio, :person, :name, :skills, (select count(*) from studio.person where studio_id = :studio))
                """)
                .param("studio", studio.value())
                .param("person", person.id().value())
                .param("name", person.name())
                .param("skills", person.skills().toArray(String[]::new))
                .update();
    }

    void replaceWeek(StudioId studio, PersonId person, List<TimeBlock> week, Clock clock) {
        db.sql("delete from studio.time_block where studio_id = :studio and person_id = :person")
                .param("studio", studio.value())
                .param("person", person.value())
                .update();
        for (var block : week) {
            db.sql("""
                    insert into studio.time_block (studio_id, block_id, person_id, weekday, from_minute, until_minute, kind)
                    values (:studio, :block, :person, :weekday, :from, :until, :kind)
                    """)
                    .param("studio", studio.value())
                    .param("block", Ids.next(clock))
                    .param("person", person.value())
                    .param("weekday", block.day().getValue())
                    .param("from", block.fromMinute())
                    .param("until", block.untilMinute())
                    .param("kind", block.kind().name())
                    .update();
        }
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

    void insertMachine(StudioId studio, Machine machine) {
        db.sql("""
                insert into studio.machine (studio_id, machine_id, name, kind, capacity, unit, position)
                values (:studio, :machine, :name::jsonb, :kind, :capacity, :unit::jsonb,
                        (select count(*) from studio.machine where studio_id = :studio))
                """)
                .param("studio", studio.value())
                .param("machine", machine.id().value())
                .param("name", documents.write(machine.name()))
                .param("kind", machine.kind())
                .param("capacity", machine.capacity())
                .param("unit", documents.write(machine.unit()))
                .update();
    }

    private Profile profileOf(ResultSet row) throws SQLException {
        return new Profile(
                new StudioId(row.getObject("studio_id", UUID.class)),
                row.getString("slug"),
                documents.read(row.getString("name"), Words.class),
                documents.read(row.getString("story"), Words.class),
                Language.of(row.getString("language")),
                row.getString("currency"),
                ZoneId.of(row.getString("zone")),
                row.getString("province"),
                documents.read(row.getString("seller_statement"), Words.class),
                row.getString("dye"),
                row.getLong("version"));
    }

    private static Policy policyOf(ResultSet row) throws SQLException {
        return new Policy(
                row.getInt("prepaid_share"),
                row.getInt("safety_days"),
                row.getInt("packing_days"),
                row.getBoolean("follows_holidays"),
                new Policy.ReplyHours(
                        days(row.getArray("reply_weekdays")),
                        row.getObject("reply_from", LocalTime.class),
                        row.getObject("reply_until", LocalTime.class)),
                new Policy.WeeklyCaps(
                        limit(row, "max_week_orders"), limit(row, "max_week_pieces"), limit(row, "max_week_minutes")),
                row.getLong("version"));
    }

    private static @Nullable Integer limit(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static Short[] weekdays(Set<DayOfWeek> days) {
        return days.stream().map(day -> (short) day.getValue()).sorted().toArray(Short[]::new);
    }

    private static Set<DayOfWeek> days(Array weekdays) throws SQLException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var weekday : (Number[]) weekdays.getArray()) {
            days.add(DayOfWeek.of(weekday.intValue()));
        }
        return days;
    }
}
