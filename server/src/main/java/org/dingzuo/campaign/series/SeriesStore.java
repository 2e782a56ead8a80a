package org.dingzuo.campaign.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeriesStore {
    private static final String SERIES = """
            select s.*,
                   (select array_agg(d.design order by d.position)
                      from campaign.series_design d
                     where d.studio_id = s.studio_id and d.series_id = s.series_id) as designs,
                   (select array_agg(d.least::int order by d.position)
                      from campaign.series_design d
                     where d.studio_id = s.studio_id and d.series_id = s.series_id) as leasts,
                   (select array_agg(d.dropped order by d.position)
                      from campaign.series_design d
                     where d.studio_id = s.studio_id and d.series_id = s.series_id) as dropped
              from campaign.series s
            """;

    private final JdbcClient db;
    private final Documents documents;

    SeriesStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    record Key(String text, byte[] fingerprint) {}

    void insert(StudioId studio, Series series, Key key, Instant now) {
        db.sql("""
                with announced as (
                    insert into campaign.series (studio_id, series_id, name, story, film, state, least_pieces, least_worth, discount, places,
                                                 opens_at, closes_at, ship_by, block_id, decide_by, key, fingerprint, announced_at)
                    values (:studio, :series, :name::jsonb, :story::jsonb, cast(:film as text), 'OPEN', cast(:pieces as int),
                            cast(:worth as bigint), :discount, :places, :opens, :closes, :shipBy, :block, :decideBy, :key, :fingerprint, :now)
                 returning studio_id, series_id)
                insert into campaign.series_design (studio_id, series_id, position, design, least)
                select a.studio_id, a.series_id, d.position, d.design, d.least
                  from announced a, unnest(:designs, :leasts) with ordinality as d (design, least, position)
                """)
                .param("studio", studio.value())
                .param("series", series.id().value())
                .param("name", documents.write(series.name()))
                .param("story", documents.write(series.story()))
                .param("film", series.film())
                .param("pieces", series.minimum() instanceof Minimum.Pieces(var least) ? least : null)
                .param("worth", series.minimum() instanceof Minimum.Deposits(var least) ? least.minor() : null)
                .param("discount", series.discount())
                .param("places", series.places())
                .param("opens", series.opensAt().atOffset(ZoneOffset.UTC))
                .param("closes", series.closesAt().atOffset(ZoneOffset.UTC))
                .param("shipBy", series.shipBy())
                .param("block", series.block())
                .param("decideBy", series.decideBy().atOffset(ZoneOffset.UTC))
                .param("key", key.text())
                .param("fingerprint", key.fingerprint())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "designs",
                        series.designs().stream().map(Series.Member::design).toArray(String[]::new))
                .param(
                        "leasts",
                        series.designs().stream().map(Series.Member::least).toArray(Integer[]::new))
                .update();
    }

    record Keyed(SeriesId series, byte[] fingerprint) {}

    Optional<Keyed> byKey(StudioId studio, String key) {
        return db.sql("select series_id, fingerprint from campaign.series where studio_id = :studio and key = :key")
                .param("studio", studio.value())
                .param("key", key)
                .query((row, n) -> new Keyed(new SeriesId(row.getObject(1, UUID.class)), row.getBytes(2)))
                .optional();
    }

    Optional<Series> find(StudioId studio, SeriesId id) {
        return db.sql(SERIES + "where s.studio_id = :studio and s.series_id = :series")
                .param("studio", studio.value())
                .param("series", id.value())
                .query((row, n) -> seriesOf(row))
                .optional();
    }

    /** Nobody else decides about it until the transaction ends. */
    Optional<Series> lock(StudioId studio, SeriesId id) {
        db.sql("select 1 from campaign.series where studio_id = :studio and series_id = :series for update")
                .param("studio", studio.value())
                .param("series", id.value())
                .query(Integer.class)
                .optional();
        return find(studio, id);
    }

    /** Those that wait for something first, the next to close first; then the others, newest first. */
    List<Series> all(StudioId studio) {
        return db.sql(SERIES + """
                 where s.studio_id = :studio
                 order by s.settled_at is not null, s.settled_at desc, s.closes_at, s.series_id
                 limit 100
                """)
                .param("studio", studio.value())
                .query((row, n) -> seriesOf(row))
                .list();
    }

    /** Announced, open, or waiting for their maker's decision; the next to close first. */
    List<Series> unsettled(StudioId studio) {
        return db.sql(SERIES + """
                 where s.studio_id = :studio and s.state in ('OPEN', 'DECIDING')
                 order by s.closes_at, s.series_id
                """)
                .param("studio", studio.value())
                .query((row, n) -> seriesOf(row))
                .list();
    }

    boolean turn(StudioId studio, SeriesId id, Series.State from, Series.State to, Instant now) {
        return db.sql("""
                update campaign.series
                   set state = :to, settled_at = case when :settled then :now::timestamptz end
                 where studio_id = :studio and series_id = :series and state = :from
                """)
                        .param("studio", studio.value())
                        .param("series", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("settled", to.isSettled())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void extend(StudioId studio, SeriesId id, UUID block, Extension by) {
        db.sql("""
                update campaign.series
                   set state = 'OPEN', block_id = :block, closes_at = :closes, decide_by = :decideBy, ship_by = :shipBy,
                       reason = :reason, extensions = extensions + 1
                 where studio_id = :studio and series_id = :series
                """)
                .param("studio", studio.value())
                .param("series", id.value())
                .param("block", block)
                .param("closes", by.closesAt().atOffset(ZoneOffset.UTC))
                .param("decideBy", by.decideBy().atOffset(ZoneOffset.UTC))
                .param("shipBy", by.shipBy())
                .param("reason", by.reason())
                .update();
    }

    /** More time for a series, and its later day. */
    record Extension(Instant closesAt, Instant decideBy, LocalDate shipBy, String reason) {}

    void drop(StudioId studio, SeriesId id, List<String> designs) {
        db.sql("""
                update campaign.series_design
                   set dropped = true
                 where studio_id = :studio and series_id = :series and design = any (:designs)
                """)
                .param("studio", studio.value())
                .param("series", id.value())
                .param("designs", designs.toArray(String[]::new))
                .update();
    }

    private Series seriesOf(ResultSet row) throws SQLException {
        var pieces = row.getObject("least_pieces", Integer.class);
        return new Series(
                new SeriesId(row.getObject("series_id", UUID.class)),
                documents.read(row.getString("name"), Words.class),
                documents.read(row.getString("story"), Words.class),
                row.getString("film"),
                Series.State.valueOf(row.getString("state")),
                members(row),
                pieces != null
                        ? new Minimum.Pieces(pieces)
                        : new Minimum.Deposits(Money.of(row.getLong("least_worth"))),
                row.getInt("discount"),
                row.getInt("places"),
                moment(row, "opens_at"),
                moment(row, "closes_at"),
                row.getObject("ship_by", LocalDate.class),
                row.getObject("block_id", UUID.class),
                moment(row, "decide_by"),
                row.getInt("extensions"),
                row.getString("reason"));
    }

    private static List<Series.Member> members(ResultSet row) throws SQLException {
        var designs = (String[]) row.getArray("designs").getArray();
        var leasts = (Integer[]) row.getArray("leasts").getArray();
        var dropped = (Boolean[]) row.getArray("dropped").getArray();
        var members = new ArrayList<Series.Member>();
        for (int at = 0; at < designs.length; at++) {
            members.add(new Series.Member(designs[at], leasts[at], dropped[at]));
        }
        return List.copyOf(members);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
