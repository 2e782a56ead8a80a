package org.dingzuo.ordering.lookback;

import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.MadeBefore;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What arrived was made. */
@Repository
class DeliveredDesignStore implements MadeBefore {
    private final JdbcClient db;

    DeliveredDesignStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean isMade(DesignId design, String slug) {
        return db.sql("""
                select exists (select 1
                                 from ordering.orders
                                where studio_id = :studio and state in ('DELIVERED', 'CLOSED')
                                  and offer -> 'lines' @> jsonb_build_array(jsonb_build_object('design', cast(:design as text))))
                """)
                .param("studio", StudioScope.studio().value())
                .param("design", slug)
                .query(Boolean.class)
                .single();
    }
}
