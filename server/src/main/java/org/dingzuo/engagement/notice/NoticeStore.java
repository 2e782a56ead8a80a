package org.dingzuo.engagement.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.dingzuo.engagement.spi.Notice.Kind;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {
    private final JdbcClient db;

    NoticeStore(JdbcClient db) {
        this.db = db;
    }

    List<NoticeRule> rules(StudioId studio) {
        return db.sql("select kind, told_when, told_until from engagement.notice_rule where studio_id = :studio")
                .param("studio", studio.value())
                .query((row, n) -> new NoticeRule(
                        Kind.valueOf(row.getString("kind")),
                        NoticeRule.When.valueOf(row.getString("told_when")),
                        row.getObject("told_until", OffsetDateTime.class).toInstant()))
                .list();
    }

    void set(StudioId studio, Kind kind, NoticeRule.When when, Instant now) {
        db.sql("""
                insert into engagement.notice_rule as known (studio_id, kind, told_when, told_until)
                values (:studio, :kind, :when, :now)
                    on conflict (studio_id, kind) do update
                   set told_when = excluded.told_when,
                       told_until = case when known.told_when = 'NEVER' then excluded.told_until else known.told_until end
                """)
                .param("studio", studio.value())
                .param("kind", kind.name())
                .param("when", when.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From this moment on, and nothing of before. */
    void begin(StudioId studio, NoticeRule.When unless, Instant now) {
        db.sql("""
                insert into engagement.notice_rule (studio_id, kind, told_when, told_until)
                select :studio, kind, :unless, :now
                  from unnest(cast(:kinds as text[])) kind
                    on conflict (studio_id, kind) do update set told_until = excluded.told_until
                """)
                .param("studio", studio.value())
                .param("unless", unless.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kinds", names(List.of(Kind.values())))
                .update();
        db.sql("delete from engagement.notice_line where studio_id = :studio")
                .param("studio", studio.value())
                .update();
    }

    void toldUntil(StudioId studio, Collection<Kind> kinds, Instant until) {
        db.sql("""
                update engagement.notice_rule
                   set told_until = :until
                 where studio_id = :studio and kind = any (:kinds) and told_until < :until
                """)
                .param("studio", studio.value())
                .param("kinds", names(kinds))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    NoticeLine line(StudioId studio) {
        return db.sql("""
                select told_at, failing_since, tries, trouble
                  from engagement.notice_line
                 where studio_id = :studio
                """)
                .param("studio", studio.value())
                .query((row, n) -> new NoticeLine(
                        moment(row, "told_at"),
                        moment(row, "failing_since"),
                        row.getInt("tries"),
                        row.getString("trouble")))
                .optional()
                .orElse(NoticeLine.NEW);
    }

    void line(StudioId studio, NoticeLine line) {
        db.sql("""
                insert into engagement.notice_line (studio_id, told_at, failing_since, tries, trouble)
                values (:studio, :told, :failing, :tries, cast(:trouble as text))
                    on conflict (studio_id) do update
                   set told_at = excluded.told_at, failing_since = excluded.failing_since, tries = excluded.tries,
                       trouble = excluded.trouble
                """)
                .param("studio", studio.value())
                .param("told", at(line.toldAt()))
                .param("failing", at(line.failingSince()))
                .param("tries", line.tries())
                .param("trouble", line.trouble())
                .update();
    }

    private static String[] names(Collection<Kind> kinds) {
        return kinds.stream().map(Kind::name).toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
