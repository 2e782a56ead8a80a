package org.dingzuo.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Why an order ended early and the account that was made of it, line by line. */
@Repository
@NamedInterface("rooms")
public class SettlementStore {
    /** With the costs that the buyer has shown last. */
    static final Reading<Settled> ALL = new Reading<>("""
            select distinct on (s.order_id) s.order_id as of, s.ending,
                   json_build_object('kept', s.kept, 'back', s.back, 'payout', s.payout, 'lines', s.lines) as closing,
                   case when c.cost_no is not null
                        then json_build_object('amount', c.amount, 'words', c.words, 'picture', c.picture, 'shownAt', c.shown_at,
                                               'state', c.state, 'pays', c.pays, 'answer', c.answer)
                         end as shown
              from ordering.settlement s
              left join ordering.necessary_cost c on c.studio_id = s.studio_id and c.order_id = s.order_id
             where s.studio_id = :studio and s.order_id = any (:ids)
             order by s.order_id, c.cost_no desc
            """, Settled.class);

    private final JdbcClient db;
    private final Documents documents;

    SettlementStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** An order that was paid late may end a second time; it keeps its first account. */
    public void write(StudioId studio, OrderId order, Ending ending, Settlement settled, Instant now) {
        db.sql("""
                insert into ordering.settlement (studio_id, order_id, ending, kept, back, payout, lines, settled_at)
                values (:studio, :order, :ending, :kept, :back, :payout, :lines::jsonb, :now)
                    on conflict do nothing
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("ending", ending.name())
                .param("kept", settled.kept().minor())
                .param("back", settled.back().minor())
                .param("payout", settled.payout().minor())
                .param("lines", documents.write(settled.lines()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
