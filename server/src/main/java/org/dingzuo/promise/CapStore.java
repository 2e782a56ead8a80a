package org.dingzuo.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The caps as their maker set them. Written in turn of the plan, whose page holds them. */
@Repository
class CapStore {
    private static final String CAP = """
            select cap_id, period, unit, design_id, person_id, most, version
              from promise.cap
             where studio_id = :studio
            """;

    private final JdbcClient db;

    CapStore(JdbcClient db) {
        this.db = db;
    }

    List<Cap> all(StudioId studio) {
        return db.sql(CAP + "order by design_id nulls first, person_id nulls first, period, unit")
                .param("studio", studio.value())
                .query((row, n) -> capOf(row))
                .list();
    }

    Optional<Cap> find(StudioId studio, CapId id) {
        return db.sql(CAP + "and cap_id = :cap")
                .param("studio", studio.value())
                .param("cap", id.value())
                .query((row, n) -> capOf(row))
                .optional();
    }

    /** False when there is one already of this period, unit and scope. */
    boolean insert(StudioId studio, Cap cap) {
        return db.sql("""
                insert into promise.cap (studio_id, cap_id, period, unit, design_id, person_id, most)
                values (:studio, :cap, :period, :unit, cast(:design as uuid), cast(:person as uuid), :most)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("cap", cap.id().value())
                        .param("period", cap.period().name())
                        .param("unit", cap.unit().name())
                        .param("design", cap.scope() instanceof Cap.Scope.OfDesign(var design) ? design.value() : null)
                        .param("person", cap.scope() instanceof Cap.Scope.OfPerson(var person) ? person.value() : null)
                        .param("most", cap.most())
                        .update()
                == 1;
    }

    boolean change(StudioId studio, CapId id, int most, long seen) {
        return db.sql("""
                update promise.cap
                   set most = :most, version = version + 1
                 where studio_id = :studio and cap_id = :cap and version = :seen
                """)
                        .param("most", most)
                        .param("studio", studio.value())
                        .param("cap", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** With its counters. */
    boolean delete(StudioId studio, CapId id, long seen) {
        return db.sql("delete from promise.cap where studio_id = :studio and cap_id = :cap and version = :seen")
                        .param("studio", studio.value())
                        .param("cap", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static Cap capOf(ResultSet row) throws SQLException {
        var design = row.getObject("design_id", UUID.class);
        var person = row.getObject("person_id", UUID.class);
        var scope = design != null
                ? new Cap.Scope.OfDesign(new DesignId(design))
                : person != null ? new Cap.Scope.OfPerson(new PersonId(person)) : new Cap.Scope.Everything();
        return new Cap(
                new CapId(row.getObject("cap_id", UUID.class)),
                Cap.Period.valueOf(row.getString("period")),
                Cap.Unit.valueOf(row.getString("unit")),
                scope,
                row.getInt("most"),
                row.getLong("version"));
    }
}
