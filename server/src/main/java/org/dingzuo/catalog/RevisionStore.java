package org.dingzuo.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.kernel.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revisions: written once, read often. */
@Repository
class RevisionStore {
    /** Revisions never change, so a read one is kept; past this many the memory starts over. */
    private static final int REMEMBERED = 5_000;

    private static final String ON_SALE = """
            select d.design_id, d.slug, d.revision,
                   (select jsonb_agg(jsonb_build_object('group', s.option_group, 'choice', s.choice, 'because', s.because))
                      from catalog.sold_out s
                     where s.studio_id = d.studio_id and s.design_id = d.design_id) as sold_out
              from catalog.design d
             where d.studio_id = :studio and d.state = 'PUBLISHED'
            """;

    private final JdbcClient db;
    private final Documents documents;
    private final ConcurrentMap<RevisionKey, Blueprint> revisions = new ConcurrentHashMap<>();

    private record RevisionKey(StudioId studio, DesignId design, int revision) {}

    RevisionStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void insert(StudioId studio, DesignId id, int revision, Blueprint blueprint, Instant now) {
        var document = documents.write(blueprint);
        db.sql("""
                insert into catalog.revision (studio_id, design_id, revision, blueprint, hash, published_at)
                values (:studio, :design, :revision, :blueprint::jsonb, :hash, :now)
                """)
                .param("studio", studio.value())
                .param("design", id.value())
                .param("revision", revision)
                .param("blueprint", document)
                .param("hash", Documents.hash(document))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<PublishedDesign> onSale(StudioId studio) {
        return db.sql(ON_SALE + " order by d.position, d.slug")
                .param("studio", studio.value())
                .query((row, n) -> published(studio, row, row.getInt("revision")))
                .list();
    }

    Optional<PublishedDesign> onSale(StudioId studio, String slug) {
        return db.sql(ON_SALE + " and d.slug = :slug")
                .param("studio", studio.value())
                .param("slug", slug)
                .query((row, n) -> published(studio, row, row.getInt("revision")))
                .optional();
    }

    /** The design on sale now, as it was just before {@code moment}. */
    Optional<PublishedDesign> onSaleBefore(StudioId studio, String slug, Instant moment) {
        return db.sql("""
                select asof.revision as earlier, now.*
                  from (%s and d.slug = :slug) now
                  join lateral (select max(r.revision) as revision
                                  from catalog.revision r
                                 where r.studio_id = :studio and r.design_id = now.design_id
                                   and r.published_at < :moment) asof on asof.revision is not null
                """.formatted(ON_SALE))
                .param("studio", studio.value())
                .param("slug", slug)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, n) -> published(studio, row, row.getInt("earlier")))
                .optional();
    }

    /** When these designs got a new revision, the latest moment first. */
    List<Instant> publishedSince(StudioId studio, Collection<String> slugs, Instant since) {
        return db.sql("""
                select distinct r.published_at
                  from catalog.revision r
                  join catalog.design d on d.studio_id = r.studio_id and d.design_id = r.design_id
                 where r.studio_id = :studio and d.slug = any (:slugs)
                   and r.published_at > :since and r.revision > 1
                 order by r.published_at desc
                """)
                .param("studio", studio.value())
                .param("slugs", slugs.toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        row.getObject("published_at", OffsetDateTime.class).toInstant())
                .list();
    }

    List<Revision> all(StudioId studio, DesignId design) {
        return db.sql("""
                select revision, published_at
                  from catalog.revision
                 where studio_id = :studio and design_id = :design
                 order by revision desc
                """)
                .param("studio", studio.value())
                .param("design", design.value())
                .query((row, n) -> new Revision(
                        row.getInt("revision"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        blueprint(studio, design, row.getInt("revision"))))
                .list();
    }

    List<SoldOut> soldOut(StudioId studio, DesignId design) {
        return db.sql("""
                select option_group, choice, because
                  from catalog.sold_out
                 where studio_id = :studio and design_id = :design
                """)
                .param("studio", studio.value())
                .param("design", design.value())
                .query((row, n) -> new SoldOut(
                        row.getString("option_group"),
                        row.getString("choice"),
                        documents.read(row.getString("because"), Words.class)))
                .list();
    }

    Blueprint blueprint(StudioId studio, DesignId design, int revision) {
        if (revisions.size() > REMEMBERED) {
            revisions.clear();
        }
        return revisions.computeIfAbsent(new RevisionKey(studio, design, revision), this::read);
    }

    private Blueprint read(RevisionKey key) {
        return db.sql("""
                select blueprint
                  from catalog.revision
                 where studio_id = :studio and design_id = :design and revision = :revision
                """)
                .param("studio", key.studio().value())
                .param("design", key.design().value())
                .param("revision", key.revision())
                .query((row, n) -> documents.read(row.getString(1), Blueprint.class))
                .single();
    }

    private PublishedDesign published(StudioId studio, ResultSet row, int revision) throws SQLException {
        var id = new DesignId(row.getObject("design_id", UUID.class));
        var soldOut = row.getString("sold_out");
        var blueprint = blueprint(studio, id, revision);
        return new PublishedDesign(
                id,
                row.getString("slug"),
                revision,
                soldOut == null
                        ? blueprint
                        : SoldOut.laidOver(blueprint, List.of(documents.read(soldOut, SoldOut[].class))));
    }
}
