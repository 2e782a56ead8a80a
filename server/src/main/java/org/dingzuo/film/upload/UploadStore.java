package org.dingzuo.film.upload;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadStore {
    private final JdbcClient db;

    UploadStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, Upload upload) {
        db.sql("""
                insert into film.upload (studio_id, upload_id, bytes, file_name, expires_at)
                values (:studio, :upload, :bytes, :name, :expires)
                """)
                .param("studio", studio.value())
                .param("upload", upload.id())
                .param("bytes", upload.bytes())
                .param("name", upload.fileName())
                .param("expires", upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(StudioId studio, UUID id) {
        return db.sql("""
                select upload_id, bytes, file_name, expires_at
                  from film.upload
                 where studio_id = :studio and upload_id = :upload
                """)
                .param("studio", studio.value())
                .param("upload", id)
                .query((row, n) -> new Upload(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .optional();
    }

    int unfinished(StudioId studio) {
        return db.sql("select count(*) from film.upload where studio_id = :studio")
                .param("studio", studio.value())
                .query(Integer.class)
                .single();
    }

    /** False when another was faster: an upload is finished or given up once. */
    boolean delete(StudioId studio, UUID id) {
        return db.sql("delete from film.upload where studio_id = :studio and upload_id = :upload")
                        .param("studio", studio.value())
                        .param("upload", id)
                        .update()
                == 1;
    }
}
