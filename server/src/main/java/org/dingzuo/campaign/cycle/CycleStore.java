package org.dingzuo.campaign.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CycleStore {
    private final JdbcClient db;
    private final Documents documents;

    CycleStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    Optional<CycleRule> rule(StudioId studio) {
        return db.sql("select rule, version from campaign.cycle_rule where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) ->
                        documents.read(row.getString(1), CycleRule.class).at(row.getLong(2)))
                .optional();
    }

    /** False when it is no longer the one that was seen; 0: there was none. */
    boolean setRule(StudioId studio, CycleRule rule) {
        return db.sql("""
                insert into campaign.cycle_rule as r (studio_id, rule)
                select :studio, :rule::jsonb
                 where :seen = 0
                    or exists (select 1 from campaign.cycle_rule where studio_id = :studio)
                    on conflict (studio_id) do update
                   set rule = excluded.rule, version = r.version + 1
                 where r.version = :seen
                """)
                        .param("studio", studio.value())
                        .param("rule", documents.write(rule))
                        .param("seen", rule.version())
                        .update()
                == 1;
    }

    void insert(StudioId studio, Cycle cycle) {
        var times = cycle.times();
        db.sql("""
                with made as (
                    insert into campaign.cycle
                           (studio_id, cycle_id, number, name, phase, tease_at, fix_at, book_at, make_at, review_at, ends_at, ship_by, places, minutes)
                    values (:studio, :cycle, :number, :name::jsonb, 'AHEAD', :tease, :fix, :book, :make, :review, :ends, :shipBy, :places, :minutes)
                 returning studio_id, cycle_id)
                insert into campaign.cycle_design (studio_id, cycle_id, position, design)
                select m.studio_id, m.cycle_id, i.position, i.design
                  from made m, unnest(:designs) with ordinality as i (design, position)
                """)
                .param("studio", studio.value())
                .param("cycle", cycle.id().value())
                .param("number", cycle.number())
                .param("name", documents.write(cycle.name()))
                .param("tease", utc(times.teaseAt()))
                .param("fix", utc(times.fixAt()))
                .param("book", utc(times.bookAt()))
                .param("make", utc(times.makeAt()))
                .param("review", utc(times.reviewAt()))
                .param("ends", utc(times.endsAt()))
                .param("shipBy", cycle.shipBy())
                .param("places", cycle.places())
                .param("minutes", cycle.minutes())
                .param(
                        "designs",
                        cycle.designs().stream().map(Cycle.Entry::design).toArray(String[]::new))
                .update();
    }

    /** Two queries: one for a cycle that is not there. */
    Optional<Cycle> find(StudioId studio, CycleId id) {
        return cycles(studio, "c.cycle_id = :wanted", Map.of("wanted", id.value())).stream()
                .findFirst();
    }

    /** As {@link #find}, and it stays as it is until the transaction ends. */
    Optional<Cycle> lock(StudioId studio, CycleId id) {
        db.sql("select 1 from campaign.cycle where studio_id = :studio and cycle_id = :cycle for update")
                .param("studio", studio.value())
                .param("cycle", id.value())
                .query(Integer.class)
                .optional();
        return find(studio, id);
    }

    /** Newest first. */
    List<Cycle> all(StudioId studio) {
        return cycles(studio, "true", Map.of());
    }

    /** Shown to buyers: teased, being fixed or booked. The next to close first. */
    List<Cycle> onShow(StudioId studio) {
        return cycles(studio, "c.phase in ('TEASE', 'FIX', 'BOOK') and not c.paused", Map.of());
    }

    private List<Cycle> cycles(StudioId studio, String which, Map<String, Object> parameters) {
        var rows = db.sql("select c.* from campaign.cycle c where c.studio_id = :studio and " + which
                        + " order by c.number desc limit 60")
                .param("studio", studio.value())
                .params(parameters)
                .query((row, n) -> cycleOf(row, List.of()))
                .list();
        if (rows.isEmpty()) {
            return rows;
        }
        var designs =
                designs(studio, rows.stream().map(each -> each.id().value()).toArray(UUID[]::new));
        return rows.stream()
                .map(each -> each.with(designs.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Map<CycleId, List<Cycle.Entry>> designs(StudioId studio, UUID[] cycles) {
        var designs = new HashMap<CycleId, List<Cycle.Entry>>();
        db.sql("""
                select cycle_id, design, places, taken, lightest, lost
                  from campaign.cycle_design
                 where studio_id = :studio and cycle_id = any (:cycles)
                 order by cycle_id, position
                """).param("studio", studio.value()).param("cycles", cycles).query(row -> {
            designs.computeIfAbsent(new CycleId(row.getObject("cycle_id", UUID.class)), each -> new ArrayList<>())
                    .add(new Cycle.Entry(
                            row.getString("design"),
                            row.getInt("places"),
                            row.getInt("taken"),
                            row.getInt("lightest"),
                            read(row.getString("lost"), LineUp.Lost.class)));
        });
        return designs;
    }

    void turn(StudioId studio, CycleId id, Phase to) {
        db.sql("""
                update campaign.cycle set phase = :to, version = version + 1 where studio_id = :studio and cycle_id = :cycle
                """)
                .param("studio", studio.value())
                .param("cycle", id.value())
                .param("to", to.name())
                .update();
    }

    /** False when it is so already. */
    boolean pause(StudioId studio, CycleId id, boolean paused) {
        return db.sql("""
                update campaign.cycle set paused = :paused, version = version + 1
                 where studio_id = :studio and cycle_id = :cycle and paused <> :paused
                """)
                        .param("studio", studio.value())
                        .param("cycle", id.value())
                        .param("paused", paused)
                        .update()
                == 1;
    }

    /** False when it is no longer the version that was seen. */
    boolean bump(StudioId studio, CycleId id, long seen) {
        return db.sql("""
                update campaign.cycle set version = version + 1
                 where studio_id = :studio and cycle_id = :cycle and version = :seen
                """)
                        .param("studio", studio.value())
                        .param("cycle", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void setCaps(StudioId studio, CycleId id, int places, int minutes) {
        db.sql(
                        "update campaign.cycle set places = :places, minutes = :minutes where studio_id = :studio and cycle_id = :cycle")
                .param("studio", studio.value())
                .param("cycle", id.value())
                .param("places", places)
                .param("minutes", minutes)
                .update();
    }

    /** Replaces the candidates; nothing is fixed yet. */
    void setCandidates(StudioId studio, CycleId id, List<String> designs) {
        db.sql("delete from campaign.cycle_design where studio_id = :studio and cycle_id = :cycle")
                .param("studio", studio.value())
                .param("cycle", id.value())
                .update();
        db.sql("""
                insert into campaign.cycle_design (studio_id, cycle_id, position, design)
                select :studio, :cycle, i.position, i.design
                  from unnest(:designs) with ordinality as i (design, position)
                """)
                .param("studio", studio.value())
                .param("cycle", id.value())
                .param("designs", designs.toArray(String[]::new))
                .update();
    }

    void fix(StudioId studio, CycleId id, Cycle.Entry entry) {
        db.sql("""
                update campaign.cycle_design
                   set places = :places, lightest = :lightest, lost = :lost::jsonb
                 where studio_id = :studio and cycle_id = :cycle and design = :design
                """)
                .param("studio", studio.value())
                .param("cycle", id.value())
                .param("design", entry.design())
                .param("places", entry.places())
                .param("lightest", entry.lightest())
                .param("lost", entry.lost() == null ? null : documents.write(entry.lost()))
                .update();
    }

    void soldOut(StudioId studio, CycleId id, Instant now) {
        db.sql("""
                update campaign.cycle set sold_out_at = coalesce(sold_out_at, :now) where studio_id = :studio and cycle_id = :cycle
                """)
                .param("studio", studio.value())
                .param("cycle", id.value())
                .param("now", utc(now))
                .update();
    }

    void setReview(StudioId studio, CycleId id, Review review) {
        db.sql("update campaign.cycle set review = :review::jsonb where studio_id = :studio and cycle_id = :cycle")
                .param("studio", studio.value())
                .param("cycle", id.value())
                .param("review", documents.write(review))
                .update();
    }

    private Cycle cycleOf(ResultSet row, List<Cycle.Entry> designs) throws SQLException {
        return new Cycle(
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getInt("number"),
                documents.read(row.getString("name"), Words.class),
                Phase.valueOf(row.getString("phase")),
                row.getBoolean("paused"),
                new PhaseTimes(
                        moment(row, "tease_at"),
                        moment(row, "fix_at"),
                        moment(row, "book_at"),
                        moment(row, "make_at"),
                        moment(row, "review_at"),
                        moment(row, "ends_at")),
                row.getObject("ship_by", LocalDate.class),
                row.getInt("places"),
                row.getInt("taken"),
                row.getInt("minutes"),
                row.getInt("minutes_taken"),
                designs,
                row.getObject("sold_out_at") == null ? null : moment(row, "sold_out_at"),
                read(row.getString("review"), Review.class),
                row.getLong("version"));
    }

    private <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : documents.read(json, type);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
