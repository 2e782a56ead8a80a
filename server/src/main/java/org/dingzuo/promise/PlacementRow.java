package org.dingzuo.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dingzuo.planner.Placement;
import org.dingzuo.planner.Placement.Session;
import org.dingzuo.planner.Placement.Sitting;
import org.dingzuo.planner.Placement.Tended;
import org.dingzuo.planner.Window;
import org.dingzuo.studio.MachineId;
import org.dingzuo.studio.PersonId;
import org.jspecify.annotations.Nullable;

/** A stretch of one placement, as the plan's rows have it: a part of the step, or hands before or after it.
 *  @param load of the machine; null: it is in none
 *  @param shared key of what several pieces have the same minutes of; null: this one's own
 *  @param held how long its machine is: with hands around a load, from the first of them to the last */
record PlacementRow(
        String order,
        String step,
        Role role,
        int part,
        @Nullable String person,
        @Nullable String machine,
        @Nullable String load,
        @Nullable String family,
        int size,
        @Nullable String shared,
        Window during,
        Window held) {

    /** Rows of one key are one placement. */
    String key() {
        return order + "/" + step;
    }

    /** A machine used by one piece alone is a load of its own, so that one constraint guards both. */
    @Nullable
    String occupancy() {
        if (machine == null || load != null) {
            return load;
        }
        return role == Role.SETUP ? "setup " + shared : key() + "#" + part;
    }

    /** The same as the floor reads it. */
    Slot slot(UUID of) {
        return new Slot(
                of,
                JobSheet.lineOf(step),
                JobSheet.stepOf(step),
                role,
                part,
                person == null ? null : new PersonId(UUID.fromString(person)),
                machine == null ? null : new MachineId(UUID.fromString(machine)),
                load,
                shared,
                MakingWindows.instantOf(during.from()),
                MakingWindows.instantOf(during.until()));
    }

    static Stream<PlacementRow> of(Placement placement) {
        var tended = placement.tended();
        var whole = new Window(placement.start(), placement.end());
        var parts = IntStream.range(0, placement.parts().size())
                .mapToObj(part -> new PlacementRow(
                        placement.job(),
                        placement.step(),
                        Role.WORK,
                        part,
                        placement.person(),
                        placement.machine(),
                        placement.load(),
                        placement.family(),
                        placement.size(),
                        null,
                        placement.parts().get(part),
                        tended == null ? placement.parts().get(part) : whole));
        var session = placement.session();
        var setup = session == null ? Stream.<PlacementRow>of() : Stream.of(setup(placement, session));
        var hands = tended == null ? Stream.<PlacementRow>of() : hands(placement, tended);
        return Stream.of(parts, setup, hands).flatMap(each -> each);
    }

    private static PlacementRow setup(Placement placement, Session session) {
        return new PlacementRow(
                placement.job(),
                placement.step(),
                Role.SETUP,
                0,
                session.person(),
                placement.machine(),
                null,
                session.family(),
                0,
                session.key(),
                session.setup(),
                session.setup());
    }

    private static Stream<PlacementRow> hands(Placement placement, Tended tended) {
        return Stream.of(
                        hands(placement, Role.LOADING, tended.loading(), tended.perPiece()),
                        hands(placement, Role.UNLOADING, tended.unloading(), tended.perPiece()))
                .flatMap(each -> each);
    }

    private static Stream<PlacementRow> hands(
            Placement placement, Role role, @Nullable Sitting sitting, boolean perPiece) {
        return sitting == null
                ? Stream.of()
                : Stream.of(new PlacementRow(
                        placement.job(),
                        placement.step(),
                        role,
                        0,
                        sitting.person(),
                        null,
                        null,
                        null,
                        0,
                        perPiece ? null : placement.load() + " " + role,
                        sitting.at(),
                        sitting.at()));
    }

    static PlacementRow read(ResultSet row) throws SQLException {
        var family = row.getString("family");
        var role = Role.valueOf(row.getString("role"));
        var during = new Window(minute(row, "starts"), minute(row, "ends"));
        return new PlacementRow(
                row.getString("order_id"),
                row.getString("step"),
                role,
                0,
                row.getString("person_id"),
                row.getString("machine_id"),
                family == null || role != Role.WORK ? null : row.getString("load_key"),
                family,
                row.getInt("size"),
                row.getString("shared"),
                during,
                during);
    }

    private static int minute(ResultSet row, String column) throws SQLException {
        return MakingWindows.minuteOf(
                row.getObject(column, OffsetDateTime.class).toInstant());
    }

    /** @param rows of one key, parts in order */
    static Placement placement(List<PlacementRow> rows) {
        var work = rows.stream().filter(row -> row.role == Role.WORK).toList();
        var first = work.getFirst();
        return new Placement(
                first.order,
                first.step,
                first.person,
                first.machine,
                first.load,
                first.family,
                first.size,
                work.stream().map(PlacementRow::during).toList(),
                session(rows),
                tended(rows));
    }

    private static @Nullable Session session(List<PlacementRow> rows) {
        return rows.stream()
                .filter(row -> row.role == Role.SETUP)
                .findFirst()
                .map(row -> new Session(
                        String.valueOf(row.shared), String.valueOf(row.family), String.valueOf(row.person), row.during))
                .orElse(null);
    }

    private static @Nullable Tended tended(List<PlacementRow> rows) {
        var loading = sitting(rows, Role.LOADING);
        var unloading = sitting(rows, Role.UNLOADING);
        if (loading == null && unloading == null) {
            return null;
        }
        var perPiece = rows.stream().noneMatch(row -> row.role != Role.WORK && row.shared != null);
        return new Tended(loading, unloading, perPiece);
    }

    private static @Nullable Sitting sitting(List<PlacementRow> rows, Role role) {
        return rows.stream()
                .filter(row -> row.role == role)
                .findFirst()
                .map(row -> new Sitting(String.valueOf(row.person), row.during))
                .orElse(null);
    }
}
