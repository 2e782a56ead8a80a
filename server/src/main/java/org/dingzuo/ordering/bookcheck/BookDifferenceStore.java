package org.dingzuo.ordering.bookcheck;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BookDifferenceStore {
    private final JdbcClient db;

    BookDifferenceStore(JdbcClient db) {
        this.db = db;
    }

    /** What was found now takes the place of what was found before; since when it differs stays. */
    void replace(StudioId studio, List<BookDifference> found) {
        db.sql("""
                delete from ordering.book_difference
                 where studio_id = :studio and not (kind || '/' || subject) = any (:kept)
                """)
                .param("studio", studio.value())
                .param(
                        "kept",
                        found.stream()
                                .map(each -> each.kind() + "/" + each.subject())
                                .toArray(String[]::new))
                .update();
        for (var each : found) {
            db.sql("""
                    insert into ordering.book_difference (studio_id, kind, subject, expected, found, found_at)
                    values (:studio, :kind, :subject, :expected, :found, :at)
                        on conflict (studio_id, kind, subject) do update set expected = excluded.expected, found = excluded.found
                    """)
                    .param("studio", studio.value())
                    .param("kind", each.kind().name())
                    .param("subject", each.subject())
                    .param("expected", each.expected().minor())
                    .param("found", each.found().minor())
                    .param("at", each.foundAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    List<BookDifference> all(StudioId studio) {
        return db.sql("""
                select kind, subject, expected, found, found_at
                  from ordering.book_difference
                 where studio_id = :studio
                 order by found_at, kind, subject
                 limit 200
                """)
                .param("studio", studio.value())
                .query((row, n) -> new BookDifference(
                        BookDifference.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        Money.of(row.getLong("expected")),
                        Money.of(row.getLong("found")),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
