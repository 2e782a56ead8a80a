package org.dingzuo.production.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BaseStore {
    private final JdbcClient db;
    private final Documents documents;
    private final LyingDesigns lying;
    private final Clock clock;

    BaseStore(JdbcClient db, Documents documents, LyingDesigns lying, Clock clock) {
        this.db = db;
        this.documents = documents;
        this.lying = lying;
        this.clock = clock;
    }

    List<BasePiece> pieces(StudioId studio) {
        return db.sql("select * from production.base_piece where studio_id = :studio order by piece_id")
                .param("studio", studio.value())
                .query((row, n) -> pieceOf(row, documents))
                .list();
    }

    Optional<BasePiece> lock(StudioId studio, UUID piece) {
        return db.sql("select * from production.base_piece where studio_id = :studio and piece_id = :piece for update")
                .param("studio", studio.value())
                .param("piece", piece)
                .query((row, n) -> pieceOf(row, documents))
                .optional();
    }

    /** False when this configuration is there already. */
    boolean insert(StudioId studio, BasePiece piece) {
        return db.sql("""
                insert into production.base_piece (studio_id, piece_id, design_id, design, configuration, target)
                values (:studio, :piece, :id, :design, :configuration::jsonb, :target)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("piece", piece.id())
                        .param("id", piece.designId().value())
                        .param("design", piece.design())
                        .param("configuration", documents.write(piece.configuration()))
                        .param("target", piece.target())
                        .update()
                == 1;
    }

    boolean aim(StudioId studio, UUID piece, int target, long seen) {
        return db.sql("""
                update production.base_piece
                   set target = :target, version = version + 1
                 where studio_id = :studio and piece_id = :piece and version = :seen
                """)
                        .param("studio", studio.value())
                        .param("piece", piece)
                        .param("target", target)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    boolean delete(StudioId studio, UUID piece, long seen) {
        return db.sql("""
                delete from production.base_piece
                 where studio_id = :studio and piece_id = :piece and version = :seen
                """)
                        .param("studio", studio.value())
                        .param("piece", piece)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    List<BaseRun> open(StudioId studio) {
        return db.sql("""
                select run_id, piece_id, quantity, revision
                  from production.base_run
                 where studio_id = :studio and state = 'OPEN'
                 order by taken_at, run_id
                """)
                .param("studio", studio.value())
                .query((row, n) -> runOf(row))
                .list();
    }

    Optional<BaseRun> lockOpen(StudioId studio, UUID run) {
        return db.sql("""
                select run_id, piece_id, quantity, revision
                  from production.base_run
                 where studio_id = :studio and run_id = :run and state = 'OPEN'
                   for update
                """)
                .param("studio", studio.value())
                .param("run", run)
                .query((row, n) -> runOf(row))
                .optional();
    }

    void insert(StudioId studio, BaseRun run) {
        db.sql("""
                insert into production.base_run (studio_id, run_id, piece_id, quantity, revision, state, taken_at)
                values (:studio, :run, :piece, :quantity, :revision, 'OPEN', :now)
                """)
                .param("studio", studio.value())
                .param("run", run.id())
                .param("piece", run.piece())
                .param("quantity", run.quantity())
                .param("revision", run.revision())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param made 0: it was dropped */
    void end(StudioId studio, UUID run, int made) {
        db.sql("""
                update production.base_run
                   set state = case when :made > 0 then 'DONE' else 'DROPPED' end, made = nullif(:made, 0), ended_at = :now
                 where studio_id = :studio and run_id = :run and state = 'OPEN'
                """)
                .param("studio", studio.value())
                .param("run", run)
                .param("made", made)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The move and the new balance in one statement. False when the shelf has fewer than go off it. */
    boolean move(StudioId studio, UUID piece, String kind, int quantity, String reason) {
        lying.forget(studio);
        return db.sql("""
                with changed as (
                    update production.base_piece
                       set on_shelf = on_shelf + :quantity
                     where studio_id = :studio and piece_id = :piece and on_shelf + :quantity between 0 and 100000
                 returning on_shelf)
                insert into production.base_move
                       (studio_id, move_id, piece_id, kind, quantity, on_shelf_after, reason, moved_at)
                select :studio, :move, :piece, :kind, :quantity, on_shelf, :reason, :now from changed
                """)
                        .param("studio", studio.value())
                        .param("piece", piece)
                        .param("move", Ids.next(clock))
                        .param("kind", kind)
                        .param("quantity", quantity)
                        .param("reason", reason)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    static BasePiece pieceOf(ResultSet row, Documents documents) throws SQLException {
        return new BasePiece(
                row.getObject("piece_id", UUID.class),
                new DesignId(row.getObject("design_id", UUID.class)),
                row.getString("design"),
                documents.read(row.getString("configuration"), Configuration.class),
                row.getInt("target"),
                row.getInt("on_shelf"),
                row.getLong("version"));
    }

    private static BaseRun runOf(ResultSet row) throws SQLException {
        return new BaseRun(
                row.getObject("run_id", UUID.class),
                row.getObject("piece_id", UUID.class),
                row.getInt("quantity"),
                row.getInt("revision"));
    }
}
