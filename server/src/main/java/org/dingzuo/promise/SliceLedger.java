package org.dingzuo.promise;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    Map<UUID, Integer> free(StudioId studio, Collection<UUID> blocks) {
        var free = new HashMap<UUID, Integer>();
        db.sql("""
                select block_id, count(*) as slices
                  from promise.slice
                 where studio_id = :studio and block_id = any (:blocks) and order_id is null and open
                 group by block_id
                """)
                .param("studio", studio.value())
                .param("blocks", blocks.toArray(UUID[]::new))
                .query(row -> {
                    free.put(row.getObject("block_id", UUID.class), row.getInt("slices"));
                });
        return free;
    }

    /** The earliest slices that nobody has, so many; empty when there are fewer. */
    List<Slice> firstFree(StudioId studio, UUID block, int count) {
        var free = db.sql("""
                select slice_id, finish_at, due, minutes, portion
                  from promise.slice
                 where studio_id = :studio and block_id = :block and order_id is null and open
                 order by slice_no
                 limit :count
                """)
                .param("studio", studio.value())
                .param("block", block)
                .param("count", count)
                .query((row, n) -> sliceOf(row))
                .list();
        return free.size() == count ? free : List.of();
    }

    /** The earliest free slices become the order's, one for each line; empty, and nothing taken, when there are fewer. The plan's lock
     *  keeps two buyers apart. */
    List<Slice> take(StudioId studio, UUID block, UUID order, int lines) {
        return db
                .sql("""
                with free as (
                    select slice_no, row_number() over (order by slice_no) - 1 as line
                      from promise.slice
                     where studio_id = :studio and block_id = :block and order_id is null and open
                     order by slice_no
                     limit :lines)
                update promise.slice s
                   set order_id = :order, line = free.line
                  from free
                 where s.studio_id = :studio and s.block_id = :block and s.slice_no = free.slice_no
                   and (select count(*) from free) = :lines
             returning s.slice_id, s.finish_at, s.due, s.minutes, s.portion, s.line
                """)
                .param("studio", studio.value())
                .param("block", block)
                .param("order", order)
                .param("lines", lines)
                .query((row, n) -> Map.entry(row.getInt("line"), sliceOf(row)))
                .list()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The slices that went back to their block; none when the order came from no block, or it is closed. */
    List<Slice> giveBack(StudioId studio, UUID order) {
        return db.sql("""
                with given as (
                    update promise.slice
                       set order_id = null
                     where studio_id = :studio and order_id = :order and open
                 returning slice_id, finish_at, due, minutes, portion, line),
                named as (
                    update promise.placement p
                       set order_id = given.slice_id, step = '0' || substr(p.step, strpos(p.step, '/'))
                      from given
                     where p.studio_id = :studio and p.order_id = :order and split_part(p.step, '/', 1)::int = given.line)
                select slice_id, finish_at, due, minutes, portion from given
                """)
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> sliceOf(row))
                .list();
    }

    /** Placements of these steps of a slice change hands where they stand, as an order's line. */
    void handOver(StudioId studio, UUID slice, UUID order, int line, Collection<String> steps) {
        db.sql("""
                update promise.placement
                   set order_id = :order, step = :line || substr(step, strpos(step, '/'))
                 where studio_id = :studio and order_id = :slice and step = any (:steps)
                """)
                .param("studio", studio.value())
                .param("slice", slice)
                .param("order", order)
                .param("line", String.valueOf(line))
                .param("steps", steps.toArray(String[]::new))
                .update();
    }

    /** Who ordered out of a block, open or closed. */
    List<UUID> orders(StudioId studio, UUID block) {
        return List.copyOf(holders(studio, block).keySet());
    }

    /** Who has slices of a block, and how many, in the order of the slices. */
    Map<UUID, Integer> holders(StudioId studio, UUID block) {
        var holders = new LinkedHashMap<UUID, Integer>();
        db.sql("""
                select order_id, count(*) as slices
                  from promise.slice
                 where studio_id = :studio and block_id = :block and order_id is not null
                 group by order_id
                 order by min(slice_no)
                """).param("studio", studio.value()).param("block", block).query(row -> {
            holders.put(row.getObject("order_id", UUID.class), row.getInt("slices"));
        });
        return holders;
    }

    /** The order has none of its slices any more, and nobody else gets them; its placements stay as they are. */
    void leave(StudioId studio, UUID order) {
        db.sql("update promise.slice set order_id = null, open = false where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .update();
    }

    /** As {@link #leave(StudioId, UUID)}, of these lines only. */
    void leave(StudioId studio, UUID order, Collection<Integer> lines) {
        db.sql("""
                update promise.slice
                   set order_id = null, open = false
                 where studio_id = :studio and order_id = :order and line = any (:lines)
                """)
                .param("studio", studio.value())
                .param("order", order)
                .param("lines", lines.toArray(Integer[]::new))
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
