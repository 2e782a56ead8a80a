package org.dingzuo.connector.pay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.payment.PaymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DifferenceStore {
    private final JdbcClient db;

    DifferenceStore(JdbcClient db) {
        this.db = db;
    }

    /** The same difference is noted once. */
    void insert(StudioId studio, Difference found) {
        var payment = found.payment();
        db.sql("""
                insert into connector.difference
                       (studio_id, difference_id, provider, day, kind, number, payment_id, ours, theirs, found_at)
                values (:studio, :id, :provider, :day, :kind, :number, :payment, :ours, :theirs, :now)
                    on conflict (studio_id, provider, kind, number) do nothing
                """)
                .param("studio", studio.value())
                .param("id", found.id())
                .param("provider", found.provider())
                .param("day", found.day())
                .param("kind", found.kind().name())
                .param("number", found.number())
                .param("payment", payment == null ? null : payment.value())
                .param("ours", fen(found.ours()))
                .param("theirs", fen(found.theirs()))
                .param("now", found.foundAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A later bill had it after all. */
    void forget(StudioId studio, String provider, Difference.Kind kind, String number) {
        db.sql("""
                delete from connector.difference
                 where studio_id = :studio and provider = :provider and kind = :kind and number = :number and looked_at is null
                """)
                .param("studio", studio.value())
                .param("provider", provider)
                .param("kind", kind.name())
                .param("number", number)
                .update();
    }

    /** Not looked at yet, newest first. */
    List<Difference> open(StudioId studio) {
        return db.sql("""
                select *
                  from connector.difference
                 where studio_id = :studio and looked_at is null
                 order by found_at desc, difference_id
                 limit 200
                """)
                .param("studio", studio.value())
                .query((row, n) -> differenceOf(row))
                .list();
    }

    boolean markLookedAt(StudioId studio, UUID difference, String note, Instant now) {
        return db.sql("""
                update connector.difference
                   set looked_at = :now, note = nullif(:note, '')
                 where studio_id = :studio and difference_id = :difference and looked_at is null
                """)
                        .param("studio", studio.value())
                        .param("difference", difference)
                        .param("note", note)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<LocalDate> lastCompared(StudioId studio, String provider) {
        return db.sql(
                        "select max(day) as day from connector.bill_day where studio_id = :studio and provider = :provider")
                .param("studio", studio.value())
                .param("provider", provider)
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    void markCompared(StudioId studio, String provider, LocalDate day, int lines, Instant now) {
        db.sql("""
                insert into connector.bill_day (studio_id, provider, day, lines, compared_at)
                values (:studio, :provider, :day, :lines, :now)
                    on conflict (studio_id, provider, day) do update set lines = :lines, compared_at = :now
                """)
                .param("studio", studio.value())
                .param("provider", provider)
                .param("day", day)
                .param("lines", lines)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.minor();
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Money.of(fen);
    }

    private static Difference differenceOf(ResultSet row) throws SQLException {
        var payment = row.getObject("payment_id", UUID.class);
        return new Difference(
                row.getObject("difference_id", UUID.class),
                row.getString("provider"),
                row.getObject("day", LocalDate.class),
                Difference.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                payment == null ? null : new PaymentId(payment),
                money(row, "ours"),
                money(row, "theirs"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
    }
}
