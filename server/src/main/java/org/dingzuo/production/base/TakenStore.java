package org.dingzuo.production.base;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which order took which finished piece. */
@Repository
class TakenStore {
    private final JdbcClient db;
    private final Documents documents;

    TakenStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** Pieces of these designs of which some lie there.
     *  @param lock until the end of the transaction, in the order of their ids */
    List<BasePiece> lying(StudioId studio, List<DesignId> designs, boolean lock) {
        return db.sql("""
                select *
                  from production.base_piece
                 where studio_id = :studio and design_id = any (:designs) and on_shelf > 0
                 order by piece_id
                """ + (lock ? "for update" : ""))
                .param("studio", studio.value())
                .param("designs", designs.stream().map(DesignId::value).toArray(UUID[]::new))
                .query((row, n) -> BaseStore.pieceOf(row, documents))
                .list();
    }

    /** Of which some piece lies there. */
    Set<DesignId> designsLying(StudioId studio) {
        return db.sql("select distinct design_id from production.base_piece where studio_id = :studio and on_shelf > 0")
                .param("studio", studio.value())
                .query((row, n) -> new DesignId(row.getObject(1, UUID.class)))
                .set();
    }

    void note(StudioId studio, OrderId order, UUID piece, int quantity) {
        db.sql("""
                insert into production.base_taken (studio_id, order_id, piece_id, quantity)
                values (:studio, :order, :piece, :quantity)
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("piece", piece)
                .param("quantity", quantity)
                .update();
    }

    /** @return by piece, what it had taken */
    Map<UUID, Integer> forget(StudioId studio, OrderId order) {
        var given = new HashMap<UUID, Integer>();
        db.sql("""
                delete from production.base_taken
                 where studio_id = :studio and order_id = :order
             returning piece_id, quantity
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query(row -> {
                    given.put(row.getObject("piece_id", UUID.class), row.getInt("quantity"));
                });
        return given;
    }
}
