package org.dingzuo.aftercare.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.fulfilment.ParcelId;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each case stands. Its history and its pictures are kept beside it. */
@Repository
class CaseStore {
    private final JdbcClient db;
    private final Documents documents;
    private final CaseLedger history;
    private final CasePhotoStore photos;

    CaseStore(JdbcClient db, Documents documents, CaseLedger history, CasePhotoStore photos) {
        this.db = db;
        this.documents = documents;
        this.history = history;
        this.photos = photos;
    }

    /** False: this id is known, or the line has a case that is not finished. */
    boolean insert(
            StudioId studio, CaseId id, Opening opening, @Nullable ParcelId parcel, Instant now, Instant answerBy) {
        return db.sql("""
                insert into aftercare.case_file (studio_id, case_id, order_id, line, cause, parcel_id, wanted, state, opened_at, answer_by)
                values (:studio, :case, :order, :line, :cause, cast(:parcel as uuid), :wanted, 'OPEN', :now, :answerBy)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("case", id.value())
                        .param("order", opening.order().value())
                        .param("line", opening.line())
                        .param("cause", opening.cause().name())
                        .param("parcel", parcel == null ? null : parcel.value())
                        .param(
                                "wanted",
                                opening.wanted() == null
                                        ? null
                                        : opening.wanted().name())
                        .param("now", at(now))
                        .param("answerBy", at(answerBy))
                        .update()
                == 1;
    }

    /** Locks its row until the end of this transaction. */
    Optional<CaseFile> lock(StudioId studio, CaseId id) {
        var locked = db.sql(
                        "select case_id from aftercare.case_file where studio_id = :studio and case_id = :case for update")
                .param("studio", studio.value())
                .param("case", id.value())
                .query(UUID.class)
                .optional();
        return locked.flatMap(known -> find(studio, List.of(known)).stream().findFirst());
    }

    /** The case that this order puts right and is agreed to, locked. */
    Optional<CaseFile> lockByRemedy(StudioId studio, OrderId remedy) {
        var locked = db.sql("""
                select case_id
                  from aftercare.case_file
                 where studio_id = :studio and remedy_order = :order and state = 'AGREED'
                   for update
                """)
                .param("studio", studio.value())
                .param("order", remedy.value())
                .query(UUID.class)
                .optional();
        return locked.flatMap(known -> find(studio, List.of(known)).stream().findFirst());
    }

    /** The caller has locked it. */
    void turn(StudioId studio, CaseFile from, CaseState to) {
        if (!from.state().mayBecome(to)) {
            throw new IllegalStateException(
                    "Case " + from.id().value() + " is " + from.state() + " and cannot become " + to);
        }
        db.sql("""
                update aftercare.case_file
                   set state = :state, version = version + 1
                 where studio_id = :studio and case_id = :case
                """)
                .param("studio", studio.value())
                .param("case", from.id().value())
                .param("state", to.name())
                .update();
    }

    void foundCause(StudioId studio, CaseId id, Cause cause, @Nullable ParcelId parcel) {
        db.sql("""
                update aftercare.case_file
                   set cause = :cause, parcel_id = cast(:parcel as uuid)
                 where studio_id = :studio and case_id = :case
                """)
                .param("studio", studio.value())
                .param("case", id.value())
                .param("cause", cause.name())
                .param("parcel", parcel == null ? null : parcel.value())
                .update();
    }

    void offer(StudioId studio, CaseId id, Remedy remedy) {
        var repair = remedy instanceof Remedy.Repair each ? each : null;
        db.sql("""
                update aftercare.case_file
                   set remedy = :remedy, amount = cast(:amount as bigint), design = cast(:design as text),
                       configuration = cast(:configuration as jsonb), pieces = cast(:pieces as int), free = :free,
                       when_back = :whenBack
                 where studio_id = :studio and case_id = :case
                """)
                .param("studio", studio.value())
                .param("case", id.value())
                .param("remedy", remedy.kind().name())
                .param("amount", amount(remedy))
                .param("design", repair == null ? null : repair.design())
                .param("configuration", repair == null ? null : documents.write(repair.configuration()))
                .param("pieces", remedy instanceof Remedy.Redo(var pieces) ? pieces : null)
                .param("free", remedy instanceof Remedy.Redo || repair != null && repair.free())
                .param("whenBack", remedy instanceof Remedy.Refund refund && refund.whenBack())
                .update();
    }

    void remedyBy(StudioId studio, CaseId id, @Nullable OrderId order) {
        db.sql("""
                update aftercare.case_file
                   set remedy_order = cast(:order as uuid)
                 where studio_id = :studio and case_id = :case
                """)
                .param("studio", studio.value())
                .param("case", id.value())
                .param("order", order == null ? null : order.value())
                .update();
    }

    void answerBy(StudioId studio, CaseId id, Instant until) {
        db.sql("update aftercare.case_file set answer_by = :until where studio_id = :studio and case_id = :case")
                .param("studio", studio.value())
                .param("case", id.value())
                .param("until", at(until))
                .update();
    }

    /** The oldest first. */
    List<CaseFile> find(StudioId studio, Collection<UUID> cases) {
        return with(
                studio,
                db.sql("""
                select *
                  from aftercare.case_file
                 where studio_id = :studio and case_id = any (:cases)
                 order by opened_at, case_id
                """)
                        .param("studio", studio.value())
                        .param("cases", cases.toArray(UUID[]::new))
                        .query((row, n) -> rowOf(row))
                        .list());
    }

    /** Of these orders, also those that these orders put right; the oldest first. */
    List<CaseFile> ofOrders(StudioId studio, Collection<UUID> orders) {
        return with(
                studio,
                db.sql("""
                select *
                  from aftercare.case_file
                 where studio_id = :studio and (order_id = any (:orders) or remedy_order = any (:orders))
                 order by opened_at, case_id
                """)
                        .param("studio", studio.value())
                        .param("orders", orders.toArray(UUID[]::new))
                        .query((row, n) -> rowOf(row))
                        .list());
    }

    /** Whose answer is due first. */
    List<CaseFile> inStates(StudioId studio, Collection<CaseState> states, int most) {
        return with(
                studio,
                db.sql("""
                select *
                  from aftercare.case_file
                 where studio_id = :studio and state = any (:states)
                 order by state <> 'OPEN', answer_by, case_id
                 limit :most
                """)
                        .param("studio", studio.value())
                        .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                        .param("most", most)
                        .query((row, n) -> rowOf(row))
                        .list());
    }

    private List<CaseFile> with(StudioId studio, List<CaseFile> rows) {
        var ids = rows.stream().map(row -> row.id().value()).toList();
        Map<UUID, List<CaseFile.Entry>> said = history.of(studio, ids);
        Map<UUID, List<String>> seen = photos.of(studio, ids);
        return rows.stream()
                .map(row -> new CaseFile(
                        row.id(),
                        row.order(),
                        row.line(),
                        row.cause(),
                        row.parcel(),
                        row.wanted(),
                        row.state(),
                        row.openedAt(),
                        row.answerBy(),
                        row.offer(),
                        row.remedyOrder(),
                        seen.getOrDefault(row.id().value(), List.of()),
                        said.getOrDefault(row.id().value(), List.of()),
                        row.version()))
                .collect(Collectors.toList());
    }

    private CaseFile rowOf(ResultSet row) throws SQLException {
        var parcel = row.getObject("parcel_id", UUID.class);
        var wanted = row.getString("wanted");
        var remedyOrder = row.getObject("remedy_order", UUID.class);
        return new CaseFile(
                new CaseId(row.getObject("case_id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getInt("line"),
                Cause.valueOf(row.getString("cause")),
                parcel == null ? null : new ParcelId(parcel),
                wanted == null ? null : Remedy.Kind.valueOf(wanted),
                CaseState.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                remedy(row),
                remedyOrder == null ? null : new OrderId(remedyOrder),
                List.of(),
                List.of(),
                row.getLong("version"));
    }

    @SuppressWarnings("unchecked")
    private @Nullable Remedy remedy(ResultSet row) throws SQLException {
        var kind = row.getString("remedy");
        if (kind == null) {
            return null;
        }
        return switch (Remedy.Kind.valueOf(kind)) {
            case REPAIR ->
                new Remedy.Repair(
                        row.getString("design"),
                        (Map<String, Object>) documents.read(row.getString("configuration"), Map.class),
                        row.getBoolean("free"));
            case REDO -> new Remedy.Redo(row.getInt("pieces"));
            case PRICE_CUT -> new Remedy.PriceCut(Money.of(row.getLong("amount")));
            case REFUND -> new Remedy.Refund(Money.of(row.getLong("amount")), row.getBoolean("when_back"));
        };
    }

    private static @Nullable Long amount(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Repair repair -> null;
            case Remedy.Redo redo -> null;
            case Remedy.PriceCut(var amount) -> amount.minor();
            case Remedy.Refund refund -> refund.amount().minor();
        };
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
