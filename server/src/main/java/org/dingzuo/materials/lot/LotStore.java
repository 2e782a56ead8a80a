package org.dingzuo.materials.lot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lots of each item. How much lies in one is the move ledger's to write, how much is spoken for {@link AllotmentStore}'s. */
@Repository
public class LotStore {
    private final JdbcClient db;
    private final Clock clock;

    LotStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether this arrival was told before; the item is locked. */
    public boolean isKnown(StudioId studio, Arrival arrival) {
        var lot = arrival.lot();
        return lot != null && find(studio, lot).isPresent();
    }

    /** An empty lot with the item's next number; the item is locked.
     *  @param cutFrom null: it came as it is */
    public UUID open(StudioId studio, String item, Arrival arrival, LocalDate cameOn, @Nullable UUID cutFrom) {
        var lot = Objects.requireNonNullElseGet(arrival.lot(), () -> Ids.next(clock));
        db.sql("""
            insert into materials.lot (studio_id, lot_id, item, number, supplier_id, came_on, cut_from, quantity, photo, note)
            select :studio, :lot, :item, coalesce(max(number), 0) + 1, cast(:supplier as uuid), :came, cast(:cut as uuid), 0,
                   cast(:photo as text), :note
              from materials.lot
             where studio_id = :studio and item = :item
            """)
                .param("studio", studio.value())
                .param("lot", lot)
                .param("item", item)
                .param("supplier", arrival.supplier())
                .param("came", cameOn)
                .param("cut", cutFrom)
                .param("photo", arrival.photo())
                .param("note", arrival.note())
                .update();
        return lot;
    }

    /** Lots of these items in which something lies, the first to come first. */
    public Map<String, List<Lot>> lying(StudioId studio, Collection<String> items) {
        var lots = new HashMap<String, List<Lot>>();
        db.sql("""
            select l.*
              from materials.lot l
             where l.studio_id = :studio and l.item = any (:items) and quantity > 0
             order by l.came_on, l.number
            """)
                .param("studio", studio.value())
                .param("items", items.toArray(String[]::new))
                .query((row, n) -> lotOf(row))
                .list()
                .forEach(lot -> lots.computeIfAbsent(lot.item(), item -> new ArrayList<>())
                        .add(lot));
        return lots;
    }

    public Optional<Lot> find(StudioId studio, UUID lot) {
        return these(studio, List.of(lot)).stream().findFirst();
    }

    /** By item and number; unknown ones are missing. */
    public List<Lot> these(StudioId studio, Collection<UUID> lots) {
        return db.sql("""
            select l.*
              from materials.lot l
             where l.studio_id = :studio and l.lot_id = any (:lots)
             order by l.item, l.number
            """)
                .param("studio", studio.value())
                .param("lots", lots.toArray(UUID[]::new))
                .query((row, n) -> lotOf(row))
                .list();
    }

    /** What the maker says of it: its photo and a note.
     *  @param photo null: none */
    public void describe(StudioId studio, UUID lot, @Nullable String photo, String note) {
        db.sql("""
            update materials.lot
               set photo = cast(:photo as text), note = :note
             where studio_id = :studio and lot_id = :lot
            """)
                .param("studio", studio.value())
                .param("lot", lot)
                .param("photo", photo)
                .param("note", note)
                .update();
    }

    private static Lot lotOf(ResultSet row) throws SQLException {
        return new Lot(
                row.getObject("lot_id", UUID.class),
                row.getString("item"),
                row.getInt("number"),
                row.getObject("supplier_id", UUID.class),
                row.getObject("came_on", LocalDate.class),
                row.getObject("cut_from", UUID.class),
                row.getLong("quantity"),
                row.getLong("spoken"),
                row.getString("photo"),
                row.getString("note"));
    }
}
