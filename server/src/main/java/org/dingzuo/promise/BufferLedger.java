package org.dingzuo.promise;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.planner.Buffers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The buffer tables, so that what was measured survives a restart and every node promises by the same. */
@Repository
class BufferLedger {
    private final JdbcClient db;
    private final FormerBufferStore former;

    BufferLedger(JdbcClient db, FormerBufferStore former) {
        this.db = db;
        this.former = former;
    }

    /** One line of a table.
     *  @param rung of {@link org.dingzuo.planner.Calibration} that promises ask for, the same in all lines; null: none is proven */
    record Entry(DesignId design, int heft, @Nullable Integer rung, Buffers.Row row) {}

    /** Of which plan a table was measured. */
    record Measuring(long edition, long planVersion, long calendarVersion, LocalDate day, Instant at) {}

    Optional<Measuring> latest(StudioId studio) {
        return db.sql("""
                select edition, plan_version, calendar_version, day, measured_at
                  from promise.measuring
                 where studio_id = :studio
                """)
                .param("studio", studio.value())
                .query((row, n) -> new Measuring(
                        row.getLong("edition"),
                        row.getLong("plan_version"),
                        row.getLong("calendar_version"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("measured_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<Entry> entries(StudioId studio) {
        return db.sql("""
                select design_id, heft, release_at, rung, clock, working
                  from promise.buffer
                 where studio_id = :studio
                """)
                .param("studio", studio.value())
                .query((row, n) -> {
                    var design = new DesignId(row.getObject("design_id", UUID.class));
                    var heft = row.getInt("heft");
                    var release = MakingWindows.minuteOf(
                            row.getObject("release_at", OffsetDateTime.class).toInstant());
                    return new Entry(
                            design,
                            heft,
                            row.getObject("rung", Integer.class),
                            new Buffers.Row(
                                    BufferTable.productClass(design, heft),
                                    release,
                                    numbers(row.getArray("clock")),
                                    numbers(row.getArray("working"))));
                })
                .list();
    }

    /** What was measured at all. */
    Set<DesignId> designs(StudioId studio) {
        return db.sql("select distinct design_id from promise.buffer where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new DesignId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Puts a new table in place of the old one; its edition is counted on the plan's row. The old one can be asked for a while. */
    void replace(StudioId studio, Measuring of, List<Entry> entries) {
        former.keep(studio, entries(studio), of.at());
        db.sql("delete from promise.buffer where studio_id = :studio")
                .param("studio", studio.value())
                .update();
        db.sql("""
                insert into promise.buffer (studio_id, design_id, heft, release_at, rung, clock, working)
                select :studio, b.design, b.heft, to_timestamp(b.release * 60::bigint), b.rung, b.clock::int[], b.working::int[]
                  from unnest(:designs, :hefts, :releases, :rungs, :clocks, :workings) as b (design, heft, release, rung, clock, working)
                """)
                .param("studio", studio.value())
                .param(
                        "designs",
                        entries.stream().map(each -> each.design().value()).toArray(UUID[]::new))
                .param("hefts", entries.stream().map(Entry::heft).toArray(Integer[]::new))
                .param(
                        "releases",
                        entries.stream().map(each -> each.row().release()).toArray(Integer[]::new))
                .param("rungs", entries.stream().map(Entry::rung).toArray(Integer[]::new))
                .param(
                        "clocks",
                        entries.stream().map(each -> text(each.row().clock())).toArray(String[]::new))
                .param(
                        "workings",
                        entries.stream().map(each -> text(each.row().working())).toArray(String[]::new))
                .update();
        db.sql("""
                with plan as (
                    update promise.studio_plan set edition = edition + 1 where studio_id = :studio returning edition)
                insert into promise.measuring as m (studio_id, edition, plan_version, calendar_version, day, measured_at)
                select :studio, plan.edition, :version, :calendar, :day, :at
                  from plan
                    on conflict (studio_id) do update
                   set edition = excluded.edition, plan_version = excluded.plan_version,
                       calendar_version = excluded.calendar_version, day = excluded.day, measured_at = excluded.measured_at
                """)
                .param("studio", studio.value())
                .param("version", of.planVersion())
                .param("calendar", of.calendarVersion())
                .param("day", of.day())
                .param("at", of.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return Arrays.asList((Integer[]) array.getArray());
    }

    private static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
