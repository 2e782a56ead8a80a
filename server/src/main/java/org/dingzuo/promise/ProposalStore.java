package org.dingzuo.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalStore {
    private final JdbcClient db;
    private final Documents documents;

    ProposalStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** @param settledAt null: open */
    record Row(
            UUID id,
            PlanProposal.Kind kind,
            PlanProposal.State state,
            long version,
            Instant madeAt,
            @Nullable Instant settledAt,
            @Nullable Supposition supposition,
            List<Move> moves,
            Gain gain,
            @Nullable Effect effect) {}

    void insert(StudioId studio, Row row) {
        var supposition = row.supposition();
        db.sql("""
                insert into promise.proposal (studio_id, proposal_id, kind, state, plan_version, made_at, supposition, moves, gain)
                values (:studio, :id, :kind, :state, :version, :at, :supposition::jsonb, :moves::jsonb, :gain::jsonb)
                """)
                .param("studio", studio.value())
                .param("id", row.id())
                .param("kind", row.kind().name())
                .param("state", row.state().name())
                .param("version", row.version())
                .param("at", row.madeAt().atOffset(ZoneOffset.UTC))
                .param("supposition", supposition == null ? null : documents.write(supposition))
                .param("moves", documents.write(row.moves()))
                .param("gain", documents.write(row.gain()))
                .update();
    }

    /** Open ones and applied ones, the newest first. */
    List<Row> current(StudioId studio, Instant since) {
        return db.sql("""
                select *
                  from promise.proposal
                 where studio_id = :studio and state in ('OPEN', 'APPLIED') and made_at >= :since
                 order by made_at desc, proposal_id desc
                """)
                .param("studio", studio.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> rowOf(row))
                .list();
    }

    Optional<Row> lock(StudioId studio, UUID id) {
        return db.sql("select * from promise.proposal where studio_id = :studio and proposal_id = :id for update")
                .param("studio", studio.value())
                .param("id", id)
                .query((row, n) -> rowOf(row))
                .optional();
    }

    void settle(StudioId studio, UUID id, PlanProposal.State state, Instant now, @Nullable Effect effect) {
        db.sql("""
                update promise.proposal
                   set state = :state, settled_at = :now, effect = coalesce(:effect::jsonb, effect)
                 where studio_id = :studio and proposal_id = :id
                """)
                .param("studio", studio.value())
                .param("id", id)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("effect", effect == null ? null : documents.write(effect))
                .update();
    }

    /** Open proposals of these kinds make way for newer ones. */
    void overtake(StudioId studio, List<PlanProposal.Kind> kinds, Instant now) {
        db.sql("""
                update promise.proposal
                   set state = 'STALE', settled_at = :now
                 where studio_id = :studio and state = 'OPEN' and kind = any (:kinds)
                """)
                .param("studio", studio.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Row rowOf(ResultSet row) throws SQLException {
        var supposition = row.getString("supposition");
        var effect = row.getString("effect");
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Row(
                row.getObject("proposal_id", UUID.class),
                PlanProposal.Kind.valueOf(row.getString("kind")),
                PlanProposal.State.valueOf(row.getString("state")),
                row.getLong("plan_version"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant(),
                supposition == null ? null : documents.read(supposition, Supposition.class),
                List.of(documents.read(row.getString("moves"), Move[].class)),
                documents.read(row.getString("gain"), Gain.class),
                effect == null ? null : documents.read(effect, Effect.class));
    }
}
