package org.dingzuo.ordering.buyers;

import java.util.Collection;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Free words of both sides in the rows of an order. That something was asked, and when, and what it came to, is kept; how it was said is not. */
@Repository
class SaidWordsStore {
    private final JdbcClient db;

    SaidWordsStore(JdbcClient db) {
        this.db = db;
    }

    void forget(StudioId studio, Collection<UUID> orders) {
        db.sql("""
                with returned as (
                    update ordering.goods_return set words = '' where studio_id = :studio and order_id = any (:orders)),
                looked as (
                    update ordering.photo_approval set question = '', words = null
                     where studio_id = :studio and order_id = any (:orders)),
                wished as (
                    update ordering.amendment set words = '', because = case when because is not null then '' end
                     where studio_id = :studio and order_id = any (:orders)),
                moved as (
                    update ordering.date_request set reason = '' where studio_id = :studio and order_id = any (:orders))
                update ordering.happening
                   set parameters = parameters - 'because'
                 where studio_id = :studio and order_id = any (:orders) and jsonb_exists(parameters, 'because')
                """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .update();
    }
}
