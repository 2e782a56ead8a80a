package org.dingzuo.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DropStore {
    private static final String DROP = """
            select d.drop_id, d.name, d.state, d.places, d.taken, d.opens_at, d.closes_at, d.ship_by,
                   (select array_agg(i.design order by i.position)
                      from campaign.drop_design i
                     where i.studio_id = d.studio_id and i.drop_id = d.drop_id) as designs
              from campaign.drop d
            """;

    private final JdbcClient db;
    private final Documents documents;

    DropStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void insert(StudioId studio, DropId id, NewDrop drop, LocalDate shipBy, Instant now) {
        db.sql("""
                with announced as (
                    insert into campaign.drop (studio_id, drop_id, name, state, places, opens_at, closes_at, ship_by, announced_at)
                    values (:studio, :drop, :name::jsonb, 'ANNOUNCED', :places, :opens, :closes, :shipBy, :now)
                 returning studio_id, drop_id)
                insert into campaign.drop_design (studio_id, drop_id, position, design)
                select a.studio_id, a.drop_id, i.position, i.design
                  from announced a, unnest(:designs) with ordinality as i (design, position)
                """)
                .param("studio", studio.value())
                .param("drop", id.value())
                .param("name", documents.write(drop.name()))
                .param("places", drop.places())
                .param("opens", drop.opensAt().atOffset(ZoneOffset.UTC))
                .param("closes", drop.closesAt().atOffset(ZoneOffset.UTC))
                .param("shipBy", shipBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("designs", drop.designs().toArray(String[]::new))
                .update();
    }

    record Keyed(DropId drop, byte[] fingerprint) {}

    Optional<Keyed> byKey(StudioId studio, String key) {
        return db.sql("select drop_id, fingerprint from campaign.announcement where studio_id = :studio and key = :key")
                .param("studio", studio.value())
                .param("key", key)
                .query((row, n) -> new Keyed(new DropId(row.getObject(1, UUID.class)), row.getBytes(2)))
                .optional();
    }

    void remember(StudioId studio, String key, byte[] fingerprint, DropId drop) {
        db.sql("""
                insert into campaign.announcement (studio_id, key, fingerprint, drop_id)
                values (:studio, :key, :fingerprint, :drop)
                """)
                .param("studio", studio.value())
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("drop", drop.value())
                .update();
    }

    Optional<Drop> find(StudioId studio, DropId id) {
        return db.sql(DROP + "where d.studio_id = :studio and d.drop_id = :drop")
                .param("studio", studio.value())
                .param("drop", id.value())
                .query((row, n) -> dropOf(row))
                .optional();
    }

    /** Newest first. */
    List<Drop> all(StudioId studio) {
        return db.sql(DROP + "where d.studio_id = :studio order by d.closes_at desc, d.drop_id limit 200")
                .param("studio", studio.value())
                .query((row, n) -> dropOf(row))
                .list();
    }

    /** Announced or open, the next to close first. */
    List<Drop> toCome(StudioId studio, Instant now) {
        return db.sql(DROP + """
                 where d.studio_id = :studio and d.state <> 'CLOSED' and d.closes_at > :now
                 order by d.closes_at, d.drop_id
                """)
                .param("studio", studio.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> dropOf(row))
                .list();
    }

    /** One place more is taken, if the drop is open and has one. Decided and written in one statement. */
    boolean takePlace(StudioId studio, DropId id, Instant now, Duration early) {
        return db.sql("""
                update campaign.drop
                   set taken = taken + 1
                 where studio_id = :studio and drop_id = :drop
               and state <> 'CLOSED' and opens_at <= :opened and closes_at > :now
                   and taken < places
                """)
                        .param("studio", studio.value())
                        .param("drop", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("opened", now.plus(early).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it is closed, or no drop. */
    boolean givePlaceBack(StudioId studio, DropId id) {
        return db.sql("""
                update campaign.drop
                   set taken = taken - 1
                 where studio_id = :studio and drop_id = :drop and state <> 'CLOSED'
                """)
                        .param("studio", studio.value())
                        .param("drop", id.value())
                        .update()
                == 1;
    }

    boolean turn(StudioId studio, DropId id, List<Drop.State> from, Drop.State to) {
        return db.sql("""
                update campaign.drop
                   set state = :to
                 where studio_id = :studio and drop_id = :drop and state = any (:from)
                """)
                        .param("studio", studio.value())
                        .param("drop", id.value())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .param("to", to.name())
                        .update()
                == 1;
    }

    private Drop dropOf(ResultSet row) throws SQLException {
        return new Drop(
                new DropId(row.getObject("drop_id", UUID.class)),
                documents.read(row.getString("name"), Words.class),
                Drop.State.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("designs").getArray()),
                row.getInt("places"),
                row.getInt("taken"),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getObject("ship_by", LocalDate.class));
    }
}
