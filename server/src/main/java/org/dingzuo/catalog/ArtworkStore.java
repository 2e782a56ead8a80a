package org.dingzuo.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.foundation.media.MediaKey;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArtworkStore {
    private final JdbcClient db;

    ArtworkStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, Artwork artwork, Instant now) {
        db.sql("""
                insert into catalog.artwork (studio_id, artwork_id, medium, width, height, uploaded_at)
                values (:studio, :artwork, :medium, :width, :height, :now)
                """)
                .param("studio", studio.value())
                .param("artwork", artwork.id())
                .param("medium", artwork.medium().value())
                .param("width", artwork.width())
                .param("height", artwork.height())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Artwork> find(StudioId studio, UUID artwork) {
        return db.sql("""
                select artwork_id, medium, width, height
                  from catalog.artwork
                 where studio_id = :studio and artwork_id = :artwork
                """)
                .param("studio", studio.value())
                .param("artwork", artwork)
                .query((row, n) -> new Artwork(
                        row.getObject("artwork_id", UUID.class),
                        new MediaKey(row.getString("medium")),
                        row.getInt("width"),
                        row.getInt("height")))
                .optional();
    }

    /** Which of these are there and stay long enough to be ordered with. */
    Set<UUID> usable(StudioId studio, Collection<UUID> artworks, Instant uploadedAfter) {
        return db.sql("""
                select artwork_id
                  from catalog.artwork
                 where studio_id = :studio and artwork_id = any (:artworks)
                   and (kept or uploaded_at > :after)
                """)
                .param("studio", studio.value())
                .param("artworks", artworks.toArray(UUID[]::new))
                .param("after", uploadedAfter.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("artwork_id", UUID.class))
                .set();
    }

    int keep(StudioId studio, Collection<UUID> artworks) {
        return db.sql("""
                update catalog.artwork
                   set kept = true
                 where studio_id = :studio and artwork_id = any (:artworks)
                """)
                .param("studio", studio.value())
                .param("artworks", artworks.toArray(UUID[]::new))
                .update();
    }

    /** The row goes only while nothing keeps it. */
    Optional<MediaKey> deleteUnkept(StudioId studio, UUID artwork) {
        return db.sql("""
                delete from catalog.artwork
                 where studio_id = :studio and artwork_id = :artwork and not kept
             returning medium
                """)
                .param("studio", studio.value())
                .param("artwork", artwork)
                .query(String.class)
                .optional()
                .map(MediaKey::new);
    }
}
