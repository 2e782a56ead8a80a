package org.dingzuo.aftercare.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class ReviewStore {
    /** With its photos as {@code place=key}, so that any number of reviews is one statement. */
    private static final String REVIEW = """
            r.*, (select array_agg(p.place || '=' || p.photo order by p.place)
                    from aftercare.review_photo p
                   where p.studio_id = r.studio_id and p.order_id = r.order_id and p.line = r.line) as photos
            """;

    private final JdbcClient db;
    private final PersonalSeal seal;
    private final Documents documents;

    ReviewStore(JdbcClient db, PersonalSeal seal, Documents documents) {
        this.db = db;
        this.seal = seal;
        this.documents = documents;
    }

    private record Said(String by, String words) {}

    /** False: there is one already. */
    boolean insert(StudioId studio, ReviewId id, DesignId design, String by, Writing writing, Instant now) {
        return about(studio, id, """
            insert into aftercare.review (studio_id, order_id, line, design_id, stars, said, public, written_at, version)
            values (:studio, :order, :line, :design, :stars, :said, :public, :now, 1)
                on conflict do nothing
            """)
                        .param("design", design.value())
                        .param("stars", writing.stars())
                        .param("said", said(studio, by, writing.words()))
                        .param("public", writing.isPublic())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Other words are judged anew: what was kept back no longer is. False: not this version, or first written before {@code since}. */
    boolean update(StudioId studio, ReviewId id, String by, Writing writing, Instant since, Instant now) {
        return about(studio, id, """
            update aftercare.review
               set stars = :stars, said = :said, public = :public, kept_back = null, edited_at = :now, version = version + 1
             where studio_id = :studio and order_id = :order and line = :line
               and version = :seen and written_at > :since
            """)
                        .param("stars", writing.stars())
                        .param("said", said(studio, by, writing.words()))
                        .param("public", writing.isPublic())
                        .param("seen", writing.seen())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False: there is none, or it stands so already. */
    boolean publish(StudioId studio, ReviewId id, boolean isPublic) {
        return about(studio, id, """
            update aftercare.review
               set public = :public, version = version + 1
             where studio_id = :studio and order_id = :order and line = :line and public <> :public
            """).param("public", isPublic).update() == 1;
    }

    void noteWish(StudioId studio, ReviewId id, boolean given, String wording, Instant now) {
        about(studio, id, """
            insert into aftercare.publicity (studio_id, order_id, line, given, wording, at)
            values (:studio, :order, :line, :given, :wording, :now)
            """)
                .param("given", given)
                .param("wording", wording)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param words null: the answer is taken back */
    boolean answer(StudioId studio, ReviewId id, @Nullable String words, Instant now) {
        return about(studio, id, """
            update aftercare.review
               set answer = cast(:answer as bytea),
                   answered_at = case when cast(:answer as bytea) is null then null else cast(:now as timestamptz) end,
                   version = version + 1
             where studio_id = :studio and order_id = :order and line = :line
            """)
                        .param("answer", words == null ? null : seal.seal(studio, words))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @param why null: it is shown again
     *  @param seen the version that was read; another one is left alone */
    boolean keepBack(StudioId studio, ReviewId id, @Nullable KeptBack why, long seen) {
        return about(studio, id, """
            update aftercare.review
               set kept_back = cast(:why as text), version = version + 1
             where studio_id = :studio and order_id = :order and line = :line and version = :seen
               and kept_back is distinct from cast(:why as text)
            """)
                        .param("why", why == null ? null : why.name())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    Optional<Review> find(StudioId studio, ReviewId id) {
        return about(
                        studio,
                        id,
                        "select " + REVIEW
                                + "from aftercare.review r where studio_id = :studio and order_id = :order and line = :line")
                .query((row, n) -> reviewOf(studio, row))
                .optional();
    }

    /** By order and line. */
    List<Review> of(StudioId studio, Collection<UUID> orders) {
        return db.sql("select " + REVIEW + """
                  from aftercare.review r
                 where studio_id = :studio and order_id = any (:orders)
                 order by order_id, line
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, n) -> reviewOf(studio, row))
                .list();
    }

    /** The latest first. */
    List<Review> page(StudioId studio, int page, int size) {
        return db.sql("select " + REVIEW + """
                  from aftercare.review r
                 where studio_id = :studio
                 order by written_at desc, order_id, line
                 limit :size offset :skip
                """)
                .param("studio", studio.value())
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, n) -> reviewOf(studio, row))
                .list();
    }

    /** @param waiting neither answered nor kept back */
    record Counted(int all, int waiting) {}

    Counted count(StudioId studio) {
        return db.sql("""
                select count(*), count(*) filter (where answer is null and kept_back is null)
                  from aftercare.review
                 where studio_id = :studio
                """)
                .param("studio", studio.value())
                .query((row, n) -> new Counted(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Numbers over all, words of the latest that are shown: one statement. */
    DesignReviews ofDesign(StudioId studio, DesignId design, int most) {
        var shown = new ArrayList<Review>();
        var counted = new int[3];
        db.sql("select " + REVIEW + """
                     , count(*) over () as in_all, sum(stars) over () as stars_in_all,
                       count(kept_back) over () as kept_in_all
                  from aftercare.review r
                 where studio_id = :studio and design_id = :design and public
                 order by kept_back is not null, written_at desc, order_id, line
                 limit :most
                """)
                .param("studio", studio.value())
                .param("design", design.value())
                .param("most", most)
                .query(row -> {
                    counted[0] = row.getInt("in_all");
                    counted[1] = row.getInt("stars_in_all");
                    counted[2] = row.getInt("kept_in_all");
                    var review = reviewOf(studio, row);
                    if (review.isShown()) {
                        shown.add(review);
                    }
                });
        return counted[0] == 0
                ? DesignReviews.NONE
                : new DesignReviews(counted[0], tenths(counted[1], counted[0]), counted[2], List.copyOf(shown));
    }

    /** Half up: 4.25 stars are 43 tenths. */
    private static int tenths(int stars, int count) {
        return (20 * stars + count) / (2 * count);
    }

    void forget(StudioId studio, Collection<UUID> orders) {
        db.sql("delete from aftercare.review where studio_id = :studio and order_id = any (:orders)")
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .update();
    }

    private StatementSpec about(StudioId studio, ReviewId id, String sql) {
        return db.sql(sql)
                .param("studio", studio.value())
                .param("order", id.order().value())
                .param("line", id.line());
    }

    private byte[] said(StudioId studio, String by, String words) {
        return seal.seal(studio, documents.write(new Said(by, words)));
    }

    private Review reviewOf(StudioId studio, ResultSet row) throws SQLException {
        var said = documents.read(seal.open(studio, row.getBytes("said")), Said.class);
        var keptBack = row.getString("kept_back");
        var answer = row.getBytes("answer");
        return new Review(
                new ReviewId(new OrderId(row.getObject("order_id", UUID.class)), row.getInt("line")),
                new DesignId(row.getObject("design_id", UUID.class)),
                row.getInt("stars"),
                said.by(),
                said.words(),
                photos(row),
                row.getBoolean("public"),
                keptBack == null ? null : KeptBack.valueOf(keptBack),
                Objects.requireNonNull(at(row, "written_at")),
                at(row, "edited_at"),
                answer == null ? null : seal.open(studio, answer),
                at(row, "answered_at"),
                row.getLong("version"));
    }

    private static List<Review.Photo> photos(ResultSet row) throws SQLException {
        var array = row.getArray("photos");
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray())
                        .map(each -> each.split("=", 2))
                        .map(each -> new Review.Photo(Integer.parseInt(each[0]), each[1]))
                        .toList();
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Orders of which a line was judged, the oldest first.
     *  @param from inclusive
     *  @param until exclusive */
    List<Judged> judged(StudioId studio, Instant from, Instant until, int most) {
        return db.sql("""
            select order_id, written_at
              from aftercare.review
             where studio_id = :studio and written_at >= :from and written_at < :until
             order by written_at, order_id, line
             limit :most
            """)
                .param("studio", studio.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new Judged(
                        row.getObject("order_id", UUID.class),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    record Judged(UUID order, Instant at) {}
}
