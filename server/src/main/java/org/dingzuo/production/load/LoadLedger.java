package org.dingzuo.production.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.production.StepKey;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads as they stand, with what lies in them. */
@Repository
class LoadLedger {
    private final JdbcClient db;

    LoadLedger(JdbcClient db) {
        this.db = db;
    }

    /** Whatever is open or in the fire, and the latest few that were unloaded; the newest first. */
    List<Load> recent(StudioId studio, int unloaded) {
        return loads(studio, """
                    select load_id from production.load where studio_id = :studio and state <> 'UNLOADED'
                     union all
                    (select load_id from production.load where studio_id = :studio and state = 'UNLOADED'
                      order by unloaded_at desc limit :most)
                    """, Map.of("most", unloaded));
    }

    Optional<Load> find(StudioId studio, LoadId id) {
        return loads(studio, "select cast(:load as uuid)", Map.of("load", id.value())).stream()
                .findFirst();
    }

    /** The load of this programme in this machine that was filled between these moments and is fired since. */
    Optional<Load> firedMeanwhile(StudioId studio, MachineId machine, String programme, Instant from, Instant until) {
        return loads(
                        studio,
                        """
                    select load_id
                      from production.load
                     where studio_id = :studio and machine_id = :machine and programme = :programme
                       and opened_at < :until and fired_at > :from
                    """,
                        Map.of(
                                "machine", machine.value(),
                                "programme", programme,
                                "from", from.atOffset(ZoneOffset.UTC),
                                "until", until.atOffset(ZoneOffset.UTC)))
                .stream()
                .findFirst();
    }

    /** Every load that something of this order was in. */
    List<Load> of(StudioId studio, OrderId order) {
        return loads(
                studio,
                "select load_id from production.load_piece where studio_id = :studio and order_id = :order",
                Map.of("order", order.value()));
    }

    /** Of which lots the baths were that something of this order lay in. */
    List<UUID> lots(StudioId studio, OrderId order) {
        return db.sql("""
                select distinct l.lot_id
                  from production.load_piece p
                  join production.load l on l.studio_id = p.studio_id and l.load_id = p.load_id
                 where p.studio_id = :studio and p.order_id = :order and l.lot_id is not null
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The programme that each machine ran last. */
    Map<MachineId, String> ranLast(StudioId studio) {
        var last = new HashMap<MachineId, String>();
        db.sql("""
                select distinct on (machine_id) machine_id, programme
                  from production.load
                 where studio_id = :studio and machine_id is not null and fired_at is not null
                 order by machine_id, fired_at desc
                """).param("studio", studio.value()).query(row -> {
            last.put(new MachineId(row.getObject("machine_id", UUID.class)), row.getString("programme"));
        });
        return last;
    }

    /** The load's row stands still until the transaction ends. */
    Optional<Load> lock(StudioId studio, LoadId id) {
        db.sql("select 1 from production.load where studio_id = :studio and load_id = :load for update")
                .param("studio", studio.value())
                .param("load", id.value())
                .query()
                .listOfRows();
        return find(studio, id);
    }

    private List<Load> loads(StudioId studio, String wanted, Map<String, ?> parameters) {
        var heads = new LinkedHashMap<UUID, Load>();
        var pieces = new LinkedHashMap<UUID, List<Load.Piece>>();
        db.sql("""
                select l.*, p.order_id, p.line, p.step, p.pieces, p.room, p.put_in_at, p.fate, p.failed, p.words
                  from production.load l
                  left join production.load_piece p on p.studio_id = l.studio_id and p.load_id = l.load_id
                 where l.studio_id = :studio and l.load_id in (%s)
                 order by l.opened_at desc, l.load_id, p.put_in_at, p.order_id, p.line, p.step
                """.formatted(wanted))
                .param("studio", studio.value())
                .params(parameters)
                .query(row -> {
                    var id = row.getObject("load_id", UUID.class);
                    if (!heads.containsKey(id)) {
                        heads.put(id, head(row));
                    }
                    if (row.getString("step") != null) {
                        pieces.computeIfAbsent(id, load -> new ArrayList<>()).add(piece(row));
                    }
                });
        return heads.values().stream()
                .map(head -> head.with(pieces.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private static Load head(ResultSet row) throws SQLException {
        var machine = row.getObject("machine_id", UUID.class);
        var cost = row.getObject("cost", Long.class);
        return new Load(
                new LoadId(row.getObject("load_id", UUID.class)),
                machine == null ? null : new MachineId(machine),
                row.getString("programme"),
                row.getObject("capacity", Integer.class),
                row.getInt("used"),
                Load.State.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                moment(row, "fired_at"),
                person(row, "fired_by"),
                moment(row, "until"),
                moment(row, "unloaded_at"),
                person(row, "unloaded_by"),
                cost == null ? null : Money.of(cost),
                row.getObject("lot_id", UUID.class),
                row.getString("photo"),
                List.of());
    }

    private static Load.Piece piece(ResultSet row) throws SQLException {
        var fate = row.getString("fate");
        return new Load.Piece(
                new StepKey(
                        new OrderId(row.getObject("order_id", UUID.class)), row.getInt("line"), row.getString("step")),
                row.getInt("pieces"),
                row.getInt("room"),
                row.getObject("put_in_at", OffsetDateTime.class).toInstant(),
                fate == null ? null : Load.Fate.valueOf(fate),
                row.getInt("failed"),
                row.getString("words"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var person = row.getObject(column, UUID.class);
        return person == null ? null : new PersonId(person);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
