package org.dingzuo.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {
    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    record Row(Purpose purpose, Instant expiresAt, boolean used) {}

    void insert(Link link, Purpose purpose, Instant now) {
        db.sql("""
                insert into identity.invitation (invitation_id, token_hash, kind, studio_id, role, made_at, expires_at)
                values (:id, :hash, :kind, :studio, :role, :now, :expires)
                """)
                .param("id", link.id())
                .param("hash", Secrets.hash(link.token()))
                .param("kind", kind(purpose))
                .param("studio", studio(purpose))
                .param("role", role(purpose))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> find(byte[] hash) {
        return db.sql("""
                select kind, studio_id, role, expires_at, used_at
                  from identity.invitation
                 where token_hash = :hash
                """)
                .param("hash", hash)
                .query((row, n) -> new Row(
                        purpose(row),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at") != null))
                .optional();
    }

    /** Of several who press at once, exactly one hears true. */
    boolean spend(byte[] hash, Instant now) {
        return db.sql("""
                update identity.invitation
                   set used_at = :now
                 where token_hash = :hash
                   and used_at is null
                   and expires_at > :now
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("hash", hash)
                        .update()
                == 1;
    }

    List<Invitation> open(StudioId studio, Instant now) {
        return db.sql("""
                select invitation_id, role, made_at, expires_at
                  from identity.invitation
                 where studio_id = :studio
                   and used_at is null
                   and expires_at > :now
                 order by invitation_id
                """)
                .param("studio", studio.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Invitation(
                        row.getObject("invitation_id", UUID.class),
                        StudioRole.valueOf(row.getString("role")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean withdraw(StudioId studio, UUID invitation) {
        return db.sql("""
                delete from identity.invitation
                 where studio_id = :studio
                   and invitation_id = :id
                   and used_at is null
                """)
                        .param("studio", studio.value())
                        .param("id", invitation)
                        .update()
                == 1;
    }

    void withdrawFirstOwners() {
        db.sql("delete from identity.invitation where kind = 'FIRST_OWNER' and used_at is null")
                .update();
    }

    private static String kind(Purpose purpose) {
        return switch (purpose) {
            case Purpose.FirstOwner() -> "FIRST_OWNER";
            case Purpose.OpensStudio() -> "OPENS_STUDIO";
            case Purpose.JoinsStudio joins -> "JOINS_STUDIO";
        };
    }

    private static @Nullable UUID studio(Purpose purpose) {
        return purpose instanceof Purpose.JoinsStudio(var studio, var role) ? studio.value() : null;
    }

    private static @Nullable String role(Purpose purpose) {
        return purpose instanceof Purpose.JoinsStudio(var studio, var role) ? role.name() : null;
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return switch (kind) {
            case "FIRST_OWNER" -> new Purpose.FirstOwner();
            case "OPENS_STUDIO" -> new Purpose.OpensStudio();
            case "JOINS_STUDIO" ->
                new Purpose.JoinsStudio(
                        new StudioId(row.getObject("studio_id", UUID.class)),
                        StudioRole.valueOf(row.getString("role")));
            default -> throw new IllegalStateException("An invitation of kind " + kind);
        };
    }
}
