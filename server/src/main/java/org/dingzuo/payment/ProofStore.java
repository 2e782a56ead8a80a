package org.dingzuo.payment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProofStore {
    /** The latest of each payment that waits for the maker's look, the payment asked for longest first. */
    static final Reading<Shown> WAITING = new Reading<>("""
            select p.studio_id as of,
                   json_build_object('id', p.payment_id, 'reference', p.reference, 'amount', p.amount, 'state', p.state) as payment,
                   json_build_object('payment', p.payment_id, 'media', l.media, 'shownAt', l.shown_at,
                                     'refusedBecause', l.refused_because) as proof
              from payment.payment p
             cross join lateral (select media, shown_at, refused_because
                                   from payment.proof
                                  where studio_id = p.studio_id and payment_id = p.payment_id
                                  order by proof_no desc
                                  limit 1) l
             where p.studio_id = :studio and p.studio_id = any (:ids) and p.state = 'PROVEN'
             order by p.opened_at, p.payment_id
             limit 200
            """, Shown.class);

    private final JdbcClient db;

    ProofStore(JdbcClient db) {
        this.db = db;
    }

    void insert(StudioId studio, PaymentId payment, String media, Instant now) {
        db.sql("""
                insert into payment.proof (studio_id, payment_id, proof_no, media, shown_at)
                select :studio, :payment, coalesce(max(proof_no), 0) + 1, :media, :now
                  from payment.proof
                 where studio_id = :studio and payment_id = :payment
                """)
                .param("studio", studio.value())
                .param("payment", payment.value())
                .param("media", media)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void refuse(StudioId studio, PaymentId payment, String because) {
        db.sql("""
                update payment.proof
                   set refused_because = :because
                 where studio_id = :studio and payment_id = :payment and refused_because is null
                """)
                .param("studio", studio.value())
                .param("payment", payment.value())
                .param("because", because)
                .update();
    }

    List<Proof> of(StudioId studio, PaymentId payment) {
        return db.sql("""
                select media, shown_at, refused_because
                  from payment.proof
                 where studio_id = :studio and payment_id = :payment
                 order by proof_no
                """)
                .param("studio", studio.value())
                .param("payment", payment.value())
                .query((row, n) -> new Proof(
                        payment,
                        row.getString("media"),
                        row.getObject("shown_at", OffsetDateTime.class).toInstant(),
                        row.getString("refused_because")))
                .list();
    }
}
