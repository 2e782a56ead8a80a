package org.dingzuo.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DesignStore {
    /** Revisions never change, so a read one is kept; past this many the memory starts over. */
    private static final int REMEMBERED = 5_000;

    private final JdbcClient db;
    private final Documents documents;
    private final ConcurrentMap<RevisionKey, Blueprint> revisions = new ConcurrentHashMap<>();

    private record RevisionKey(StudioId studio, DesignId design, int revision) {}

    DesignStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    void insert(StudioId studio, DesignId id, String slug, Blueprint draft) {
        db.sql("""
                insert into catalog.design (studio_id, design_id, slug, state, draft, position)
                values (:studio, :design, :slug, 'DRAFT', :draft::jsonb,
                        (select count(*) from catalog.design where studio_id = :studio))
                """)
                .param("studio", studio.value())
                .param("design", id.value())
                .param("slug", slug)
                .param("draft", documents.write(draft))
                .update();
    }

    Design lock(StudioId studio, DesignId id) {
        return db.sql("""
                select design_id, slug, state, draft, revision, version
                  from catalog.design
                 where studio_id = :studio and design_id = :design
                   for update
                """)
                .param("studio", studio.value())
                .param("design", id.value())
                .query((row, n) -> designOf(row))
                .single();
    }

    void insertRevision(StudioId studio, DesignId id, int revision, Blueprint blueprint, Instant now) {
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
        db.sql("""
                update catalog.design
                   set revision = :revision, state = 'PUBLISHED', version = version + 1
                 where studio_id = :studio and design_id = :design
                """)
                .param("studio", studio.value())
                .param("design", id.value())
                .param("revision", revision)
                .update();
    }

    List<PublishedDesign> onSale(StudioId studio) {
        return db.sql("""
                select design_id, slug, revision
                  from catalog.design
                 where studio_id = :studio and state = 'PUBLISHED'
                 order by position, slug
                """)
                .param("studio", studio.value())
                .query((row, n) -> published(studio, row))
                .list();
    }

    Optional<PublishedDesign> onSale(StudioId studio, String slug) {
        return db.sql("""
                select design_id, slug, revision
                  from catalog.design
                 where studio_id = :studio and slug = :slug and state = 'PUBLISHED'
                """)
                .param("studio", studio.value())
                .param("slug", slug)
                .query((row, n) -> published(studio, row))
                .optional();
    }

    private PublishedDesign published(StudioId studio, ResultSet row) throws SQLException {
        var id = new DesignId(row.getObject("design_id", UUID.class));
        var revision = row.getInt("revision");
        return new PublishedDesign(id, row.getString("slug"), revision, blueprint(studio, id, revision));
    }

    Blueprint blueprint(StudioId studio, DesignId design, int revision) {
        if (revisions.size() > REMEMBERED) {
            revisions.clear();
        }
        return revisions.computeIfAbsent(
                new RevisionKey(studio, design, revision),
                key -> db.sql("""
                select blueprint
                  from catalog.revision
                 where studio_id = :studio and design_id = :design and revision = :revision
                """)
                        .param("studio", studio.value())
                        .param("design", design.value())
                        .param("revision", revision)
                        .query((row, n) -> documents.read(row.getString(1), Blueprint.class))
                        .single());
    }

    private Design designOf(ResultSet row) throws SQLException {
        return new Design(
                new DesignId(row.getObject("design_id", UUID.class)),
                row.getString("slug"),
                Design.State.valueOf(row.getString("state")),
                documents.read(row.getString("draft"), Blueprint.class),
                row.getObject("revision", Integer.class),
                row.getLong("version"));
    }
}
