package org.dingzuo.aftercare.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.aftercare.cases.CaseFile.Act;
import org.dingzuo.aftercare.cases.CaseFile.By;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said and done, only ever added to. Words are sealed. */
@Repository
class CaseLedger {
    private final JdbcClient db;
    private final PersonalSeal seal;

    CaseLedger(JdbcClient db, PersonalSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    /** The case is locked, or was opened in this transaction. */
    void add(StudioId studio, CaseId id, By by, Act act, @Nullable Remedy remedy, String words, Instant now) {
        var amount = switch (remedy) {
            case null -> null;
            case Remedy.Repair repair -> null;
            case Remedy.Redo redo -> null;
            case Remedy.PriceCut(var sum) -> sum.minor();
            case Remedy.Refund refund -> refund.amount().minor();
        };
        db.sql("""
                insert into aftercare.case_entry (studio_id, case_id, entry_no, at, by, act, remedy, amount, sealed)
                select :studio, :case, coalesce(max(entry_no), 0) + 1, :now, :by, :act, cast(:remedy as text),
                       cast(:amount as bigint), cast(:sealed as bytea)
                  from aftercare.case_entry
                 where studio_id = :studio and case_id = :case
                """)
                .param("studio", studio.value())
                .param("case", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("act", act.name())
                .param("remedy", remedy == null ? null : remedy.kind().name())
                .param("amount", amount)
                .param("sealed", words.isEmpty() ? null : seal.seal(studio, words))
                .update();
    }

    /** By the case's id, the oldest first. */
    Map<UUID, List<CaseFile.Entry>> of(StudioId studio, Collection<UUID> cases) {
        var found = new HashMap<UUID, List<CaseFile.Entry>>();
        db.sql("""
                select *
                  from aftercare.case_entry
                 where studio_id = :studio and case_id = any (:cases)
                 order by case_id, entry_no
                """)
                .param("studio", studio.value())
                .param("cases", cases.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("case_id", UUID.class), each -> new ArrayList<>())
                            .add(entryOf(studio, row));
                });
        return found;
    }

    private CaseFile.Entry entryOf(StudioId studio, ResultSet row) throws SQLException {
        var remedy = row.getString("remedy");
        var amount = row.getObject("amount", Long.class);
        var sealed = row.getBytes("sealed");
        return new CaseFile.Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                By.valueOf(row.getString("by")),
                Act.valueOf(row.getString("act")),
                remedy == null ? null : Remedy.Kind.valueOf(remedy),
                amount == null ? null : Money.of(amount),
                sealed == null ? null : seal.open(studio, sealed));
    }

    void forget(StudioId studio, Collection<UUID> cases) {
        db.sql("update aftercare.case_entry set sealed = null where studio_id = :studio and case_id = any (:cases)")
                .param("studio", studio.value())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }

    /** What buyers did, the oldest first, with the order that it is about.
     *  @param from inclusive
     *  @param until exclusive */
    List<ByBuyer> byBuyers(StudioId studio, Instant from, Instant until, int most) {
        return db.sql("""
                select f.order_id, e.act, e.at
                  from aftercare.case_entry e
                  join aftercare.case_file f on f.studio_id = e.studio_id and f.case_id = e.case_id
                 where e.studio_id = :studio and e.by = 'BUYER' and e.at >= :from and e.at < :until
                 order by e.at, e.case_id, e.entry_no
                 limit :most
                """)
                .param("studio", studio.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new ByBuyer(
                        row.getObject("order_id", UUID.class),
                        row.getString("act"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    record ByBuyer(UUID order, String act, Instant at) {}
}
