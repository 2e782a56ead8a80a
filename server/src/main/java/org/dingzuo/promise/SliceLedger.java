package org.dingzuo.promise;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The slices of reserved blocks, and the placements that change hands with them. */
@Repository
class SliceLedger {
    private final JdbcClient db;
    private final Documents documents;

    SliceLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** One place's worth of reserved time. @param due the day by which it leaves */
    record Slice(UUID id, Instant finish, LocalDate due, Portion portion) {}

    void insert(StudioId studio, UUID block, List<Slice> slices) {
        db.sql("""
                insert into promise.slice (studio_id, block_id, slice_no, slice_id, finish_at, due, minutes, portion)
                select :studio, :block, s.no, s.id, to_timestamp(s.finish), s.due, s.minutes, s.portion::jsonb
                  from unnest(:ids, :finishes, :days, :minutes, :portions) with ordinality as s (id, finish, due, minutes, portion, no)
                """)
                .param("studio", studio.value())
                .param("block", block)
                .param("ids", slices.stream().map(Slice::id).toArray(UUID[]::new))
                .param(
                        "finishes",
                        slices.stream()
                                .map(slice -> slice.finish().getEpochSecond())
                                .toArray(Long[]::new))
                .param(
                        "days",
                        slices.stream().map(slice -> Date.valueOf(slice.due())).toArray(Date[]::new))
                .param(
                        "minutes",
                        slices.stream()
                                .map(slice -> slice.portion().whole().minutes())
                                .toArray(Integer[]::new))
                .param(
                        "portions",
                        slices.stream()
                                .map(slice -> documents.write(slice.portion()))
                                .toArray(String[]::new))
                .update();
    }

    Optional<Slice> firstFree(StudioId studio, UUID block) {
        return db.sql("""
                select slice_id, finish_at, due, minutes, portion
                  from promise.slice
                 where studio_id = :studio and block_id = :block and order_id is null and open
                 order by slice_no
                 limit 1
                """)
                .param("studio", studio.value())
                .param("block", block)
                .query((row, n) -> sliceOf(row))
                .optional();
    }

    /** The earliest free slice becomes the order's; the plan's lock keeps two buyers apart. */
    Optional<Slice> take(StudioId studio, UUID block, UUID order) {
        return db.sql("""
                update promise.slice
                   set order_id = :order
                 where studio_id = :studio and block_id = :block
                   and slice_no = (select min(slice_no)
                                     from promise.slice
                                    where studio_id = :studio and block_id = :block and order_id is null and open)
             returning slice_id, finish_at, due, minutes, portion
                """)
                .param("studio", studio.value())
                .param("block", block)
                .param("order", order)
                .query((row, n) -> sliceOf(row))
                .optional();
    }

    /** Empty when the order came from no block, or its block is closed. */
    Optional<Slice> giveBack(StudioId studio, UUID order) {
        return db.sql("""
                update promise.slice
                   set order_id = null
                 where studio_id = :studio and order_id = :order and open
             returning slice_id, finish_at, due, minutes, portion
                """)
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> sliceOf(row))
                .optional();
    }

    /** Placements of these steps change hands where they stand. */
    void handOver(StudioId studio, UUID from, UUID to, Collection<String> steps) {
        db.sql("""
                update promise.placement
                   set order_id = :to
                 where studio_id = :studio and order_id = :from and step = any (:steps)
                """)
                .param("studio", studio.value())
                .param("from", from)
                .param("to", to)
                .param("steps", steps.toArray(String[]::new))
                .update();
    }

    void handBack(StudioId studio, UUID order, UUID slice) {
        db.sql("update promise.placement set order_id = :slice where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .param("slice", slice)
                .update();
    }

    /** All slices of a block from now on take nobody; answers the ones that nobody had taken. */
    List<Slice> close(StudioId studio, UUID block) {
        return db
                .sql("""
                update promise.slice
                   set open = false
                 where studio_id = :studio and block_id = :block and open
             returning slice_id, finish_at, due, minutes, portion, order_id
                """)
                .param("studio", studio.value())
                .param("block", block)
                .query((row, n) ->
                        row.getObject("order_id") == null ? Optional.of(sliceOf(row)) : Optional.<Slice>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The ids under which a block's slices, or what is left of them, stand in the plan. */
    List<UUID> ids(StudioId studio, UUID block) {
        return db.sql("select slice_id from promise.slice where studio_id = :studio and block_id = :block")
                .param("studio", studio.value())
                .param("block", block)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private Slice sliceOf(ResultSet row) throws SQLException {
        return new Slice(
                row.getObject("slice_id", UUID.class),
                row.getObject("finish_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                Portion.read(documents, row.getString("portion"), null, 1, row.getInt("minutes")));
    }
}
