package org.dingzuo.production.load;

import java.time.ZoneOffset;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.production.StepKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of an order lies in a load. */
@Repository
class PieceStore {
    private final JdbcClient db;

    PieceStore(JdbcClient db) {
        this.db = db;
    }

    /** False: it lies in a load already. */
    boolean put(StudioId studio, LoadId load, Load.Piece piece) {
        return db.sql("""
                insert into production.load_piece (studio_id, load_id, order_id, line, step, pieces, room, put_in_at)
                values (:studio, :load, :order, :line, :step, :pieces, :room, :now)
                    on conflict do nothing
                """)
                        .param("studio", studio.value())
                        .param("load", load.value())
                        .param("order", piece.step().order().value())
                        .param("line", piece.step().line())
                        .param("step", piece.step().step())
                        .param("pieces", piece.pieces())
                        .param("room", piece.room())
                        .param("now", piece.putInAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes a piece out of a load that is open; false: it is not in it, or the load is not open. */
    boolean takeOut(StudioId studio, LoadId load, StepKey step) {
        return db.sql("""
                with gone as (
                    delete from production.load_piece p
                     using production.load l
                     where p.studio_id = :studio and p.load_id = :load and p.order_id = :order and p.line = :line and p.step = :step
                       and l.studio_id = p.studio_id and l.load_id = p.load_id and l.state = 'OPEN'
                 returning p.room)
                update production.load l
                   set used = l.used - gone.room
                  from gone
                 where l.studio_id = :studio and l.load_id = :load
                """)
                        .param("studio", studio.value())
                        .param("load", load.value())
                        .param("order", step.order().value())
                        .param("line", step.line())
                        .param("step", step.step())
                        .update()
                == 1;
    }

    /** What became of one piece. */
    void comeOut(StudioId studio, LoadId load, StepKey step, Load.Fate fate, int failed, String words) {
        db.sql("""
                update production.load_piece
                   set fate = :fate, failed = :failed, words = :words
                 where studio_id = :studio and load_id = :load and order_id = :order and line = :line and step = :step
                """)
                .param("studio", studio.value())
                .param("load", load.value())
                .param("order", step.order().value())
                .param("line", step.line())
                .param("step", step.step())
                .param("fate", fate.name())
                .param("failed", failed)
                .param("words", words)
                .update();
    }
}
