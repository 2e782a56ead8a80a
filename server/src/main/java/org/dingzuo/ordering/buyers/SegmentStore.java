package org.dingzuo.ordering.buyers;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SegmentStore {
    private final JdbcClient db;

    SegmentStore(JdbcClient db) {
        this.db = db;
    }

    List<Segment> all(StudioId studio) {
        return db.sql("""
            select segment_id, name, design, paid, quiet_days, version
              from ordering.segment
             where studio_id = :studio
             order by name
            """)
                .param("studio", studio.value())
                .query((row, n) -> new Segment(
                        row.getObject("segment_id", UUID.class),
                        row.getString("name"),
                        row.getString("design"),
                        Money.of(row.getLong("paid")),
                        row.getInt("quiet_days"),
                        row.getLong("version")))
                .list();
    }

    /** One hand at a time in this studio's segments, until the transaction ends: names and their number are looked at before they are written. */
    void lock(StudioId studio) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('ordering.segment/' || :studio, 0))")
                .param("studio", studio.value().toString())
                .query((row, n) -> n)
                .list();
    }

    int count(StudioId studio) {
        return db.sql("select count(*) from ordering.segment where studio_id = :studio")
                .param("studio", studio.value())
                .query(Integer.class)
                .single();
    }

    boolean exists(StudioId studio, UUID segment) {
        return db.sql(
                        "select exists (select from ordering.segment where studio_id = :studio and segment_id = :segment)")
                .param("studio", studio.value())
                .param("segment", segment)
                .query(Boolean.class)
                .single();
    }

    /** @param but not counting this one; null: counting all */
    boolean hasName(StudioId studio, String name, @Nullable UUID but) {
        return db.sql("""
            select exists (select from ordering.segment
                            where studio_id = :studio and name = :name
                              and segment_id is distinct from cast(:but as uuid))
            """)
                .param("studio", studio.value())
                .param("name", name)
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    void insert(StudioId studio, UUID id, Segment segment) {
        db.sql("""
            insert into ordering.segment (studio_id, segment_id, name, design, paid, quiet_days)
            values (:studio, :segment, :name, :design, :paid, :quiet)
            """)
                .param("studio", studio.value())
                .param("segment", id)
                .param("name", segment.name())
                .param("design", segment.design())
                .param("paid", segment.paidAtLeast().minor())
                .param("quiet", segment.quietDays())
                .update();
    }

    boolean update(StudioId studio, Segment segment) {
        return db.sql("""
            update ordering.segment
               set name = :name, design = :design, paid = :paid, quiet_days = :quiet, version = version + 1
             where studio_id = :studio and segment_id = :segment and version = :version
            """)
                        .param("studio", studio.value())
                        .param("segment", segment.id())
                        .param("name", segment.name())
                        .param("design", segment.design())
                        .param("paid", segment.paidAtLeast().minor())
                        .param("quiet", segment.quietDays())
                        .param("version", segment.version())
                        .update()
                == 1;
    }

    boolean delete(StudioId studio, UUID segment) {
        return db.sql("delete from ordering.segment where studio_id = :studio and segment_id = :segment")
                        .param("studio", studio.value())
                        .param("segment", segment)
                        .update()
                == 1;
    }
}
