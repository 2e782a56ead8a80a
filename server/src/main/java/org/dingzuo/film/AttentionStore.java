package org.dingzuo.film;

import java.time.LocalDate;
import java.util.List;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttentionStore {
    /** Whoever makes up posts fills no table: the rest of a day counts as unknown. */
    private static final int MOST_POSTS = 50;

    private final JdbcClient db;

    AttentionStore(JdbcClient db) {
        this.db = db;
    }

    void count(StudioId studio, FilmId film, LocalDate day, String post, Glance glance) {
        db.sql("""
                insert into film.seen as s (studio_id, film_id, day, post, opened, played, tapped)
                select :studio, :film, :day,
                       case when known.posts < :most or exists (
                                select from film.seen k
                                 where k.studio_id = :studio and k.film_id = :film and k.day = :day and k.post = :post)
                            then :post else '' end,
                       :opened, :played, :tapped
                  from (select count(*) as posts
                          from film.seen
                         where studio_id = :studio and film_id = :film and day = :day) known
                    on conflict (studio_id, film_id, day, post) do update
                   set opened = s.opened + excluded.opened,
                       played = s.played + excluded.played,
                       tapped = s.tapped + excluded.tapped
                """)
                .param("studio", studio.value())
                .param("film", film.value())
                .param("day", day)
                .param("post", post)
                .param("most", MOST_POSTS)
                .param("opened", glance == Glance.OPENED ? 1 : 0)
                .param("played", glance == Glance.PLAYED ? 1 : 0)
                .param("tapped", glance == Glance.TAPPED ? 1 : 0)
                .update();
    }

    List<Attention> since(StudioId studio, FilmId film, LocalDate first) {
        return db.sql("""
                select day, post, opened, played, tapped
                  from film.seen
                 where studio_id = :studio and film_id = :film and day >= :first
                 order by day, post
                """)
                .param("studio", studio.value())
                .param("film", film.value())
                .param("first", first)
                .query((row, n) -> new Attention(
                        row.getObject("day", LocalDate.class),
                        row.getString("post"),
                        row.getLong("opened"),
                        row.getLong("played"),
                        row.getLong("tapped")))
                .list();
    }
}
