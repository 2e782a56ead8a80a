package org.dingzuo.film;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.film.encoding.Rejection;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FilmStore {
    private final JdbcClient db;
    private final Documents documents;

    FilmStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void insert(StudioId studio, Film film) {
        db.sql("""
                insert into film.film (studio_id, film_id, slug, title, story, design, hotspots, state, bytes,
                                       footage, poster, uploaded_at, published_at)
                values (:studio, :film, :slug, :title::jsonb, :story::jsonb, :design, :hotspots::jsonb, :state, :bytes,
                        :playback::jsonb, :poster, :uploaded, :published)
                """)
                .param("studio", studio.value())
                .param("film", film.id().value())
                .param("slug", film.slug())
                .param("title", documents.write(film.title()))
                .param("story", documents.write(film.story()))
                .param("design", film.design())
                .param("hotspots", documents.write(film.hotspots()))
                .param("state", film.state().name())
                .param("bytes", film.bytes())
                .param("playback", film.playback() == null ? null : documents.write(film.playback()))
                .param("poster", film.poster())
                .param("uploaded", film.uploadedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "published",
                        film.publishedAt() == null ? null : film.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Film> all(StudioId studio) {
        return db.sql("select * from film.film where studio_id = :studio order by uploaded_at desc, film_id")
                .param("studio", studio.value())
                .query((row, n) -> film(row))
                .list();
    }

    Optional<Film> find(StudioId studio, FilmId id) {
        return db.sql("select * from film.film where studio_id = :studio and film_id = :film")
                .param("studio", studio.value())
                .param("film", id.value())
                .query((row, n) -> film(row))
                .optional();
    }

    Optional<Film> lock(StudioId studio, FilmId id) {
        return db.sql("select * from film.film where studio_id = :studio and film_id = :film for update")
                .param("studio", studio.value())
                .param("film", id.value())
                .query((row, n) -> film(row))
                .optional();
    }

    List<Film> onShow(StudioId studio) {
        return db.sql("""
                select *
                  from film.film
                 where studio_id = :studio and published_at is not null
                 order by published_at desc, film_id
                """)
                .param("studio", studio.value())
                .query((row, n) -> film(row))
                .list();
    }

    Optional<Film> onShow(StudioId studio, String slug) {
        return db.sql("""
                select *
                  from film.film
                 where studio_id = :studio and slug = :slug and published_at is not null
                """)
                .param("studio", studio.value())
                .param("slug", slug)
                .query((row, n) -> film(row))
                .optional();
    }

    boolean isSlugTaken(StudioId studio, String slug, FilmId by) {
        return db.sql("""
                select exists (select 1
                                 from film.film
                                where studio_id = :studio and slug = :slug and film_id <> :film)
                """)
                .param("studio", studio.value())
                .param("slug", slug)
                .param("film", by.value())
                .query(Boolean.class)
                .single();
    }

    void edit(StudioId studio, FilmId id, FilmEdit edit) {
        db.sql("""
                update film.film
                   set slug = :slug, title = :title::jsonb, story = :story::jsonb, design = :design,
                       hotspots = :hotspots::jsonb, version = version + 1
                 where studio_id = :studio and film_id = :film
                """)
                .param("studio", studio.value())
                .param("film", id.value())
                .param("slug", edit.slug())
                .param("title", documents.write(edit.title()))
                .param("story", documents.write(edit.story()))
                .param("design", edit.design())
                .param("hotspots", documents.write(edit.hotspots()))
                .update();
    }

    void show(StudioId studio, FilmId id, @Nullable Instant since) {
        db.sql("""
                update film.film
                   set published_at = :since, version = version + 1
                 where studio_id = :studio and film_id = :film
                """)
                .param("studio", studio.value())
                .param("film", id.value())
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .update();
    }

    void hangPoster(StudioId studio, FilmId id, String poster) {
        db.sql(
                        "update film.film set poster = :poster, version = version + 1 where studio_id = :studio and film_id = :film")
                .param("studio", studio.value())
                .param("film", id.value())
                .param("poster", poster)
                .update();
    }

    void delete(StudioId studio, FilmId id) {
        db.sql("delete from film.film where studio_id = :studio and film_id = :film")
                .param("studio", studio.value())
                .param("film", id.value())
                .update();
    }

    /** From a state in which the lab works to this one; false when the film is no longer the lab's. */
    boolean advance(StudioId studio, FilmId id, FilmState to, int progress) {
        return db.sql("""
                update film.film
                   set state = :state, progress = :progress
                 where studio_id = :studio and film_id = :film and state in ('UPLOADED', 'PROBING', 'ENCODING')
                """)
                        .param("studio", studio.value())
                        .param("film", id.value())
                        .param("state", to.name())
                        .param("progress", progress)
                        .update()
                == 1;
    }

    boolean finish(StudioId studio, FilmId id, Playback playback, String poster) {
        return db.sql("""
                update film.film
                   set state = 'READY', progress = 1000, footage = :playback::jsonb, poster = coalesce(poster, :poster)
                 where studio_id = :studio and film_id = :film and state in ('PROBING', 'ENCODING')
                """)
                        .param("studio", studio.value())
                        .param("film", id.value())
                        .param("playback", documents.write(playback))
                        .param("poster", poster)
                        .update()
                == 1;
    }

    void refuse(StudioId studio, FilmId id, Rejection why) {
        db.sql("""
                update film.film
                   set state = 'REFUSED', refusal = :why, progress = 0
                 where studio_id = :studio and film_id = :film and state in ('UPLOADED', 'PROBING', 'ENCODING')
                """)
                .param("studio", studio.value())
                .param("film", id.value())
                .param("why", why.name())
                .update();
    }

    void reopen(StudioId studio, FilmId id) {
        db.sql("""
                update film.film
                   set state = 'UPLOADED', refusal = null, progress = 0
                 where studio_id = :studio and film_id = :film
                """).param("studio", studio.value()).param("film", id.value()).update();
    }

    List<FilmId> underWay(StudioId studio) {
        return db.sql("""
                select film_id
                  from film.film
                 where studio_id = :studio and state in ('UPLOADED', 'PROBING', 'ENCODING')
                 order by uploaded_at
                """)
                .param("studio", studio.value())
                .query((row, n) -> new FilmId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Bytes of all originals, those on their way included: what the quota counts. */
    long bytesKept(StudioId studio) {
        return db.sql("""
                select coalesce((select sum(bytes) from film.film where studio_id = :studio), 0)
                     + coalesce((select sum(bytes) from film.upload where studio_id = :studio), 0)
                """).param("studio", studio.value()).query(Long.class).single();
    }

    private Film film(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        var playback = row.getString("footage");
        return new Film(
                new FilmId(row.getObject("film_id", UUID.class)),
                row.getString("slug"),
                documents.read(row.getString("title"), Words.class),
                documents.read(row.getString("story"), Words.class),
                row.getString("design"),
                List.of(documents.read(row.getString("hotspots"), Hotspot[].class)),
                FilmState.valueOf(row.getString("state")),
                refusal == null ? null : Rejection.valueOf(refusal),
                row.getInt("progress"),
                row.getLong("bytes"),
                playback == null ? null : documents.read(playback, Playback.class),
                row.getString("poster"),
                row.getObject("uploaded_at", java.time.OffsetDateTime.class).toInstant(),
                instant(row, "published_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, java.time.OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
