package org.dingzuo.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Changes that were asked of orders, each with what became of it. One is open at a time. */
@Repository
@NamedInterface("rooms")
public class AmendmentStore {
    /** The latest of each order, answered or not. */
    static final Reading<Amendment> LATEST = new Reading<>("""
            select distinct on (order_id) order_id as of, amendment_no as no, asked_by as "askedBy", wish, words, asked_at as "askedAt",
                   state, lapses_at as "lapsesAt", price, extra, because, ship_by as "shipBy", settled
              from ordering.amendment
             where studio_id = :studio and order_id = any (:ids)
             order by order_id, amendment_no desc
            """, Amendment.class);

    /** Orders whose buyers ask for a change and have no answer, the longest waiting first. */
    static final Reading<Unanswered.Asked> UNANSWERED = new Reading<>("""
            select a.studio_id as of, a.order_id as order
              from ordering.amendment a
              join ordering.orders o using (studio_id, order_id)
             where a.studio_id = :studio and a.studio_id = any (:ids) and a.state = 'ASKED' and o.state in ('CONFIRMED', 'MAKING')
             order by a.asked_at, a.order_id
            """, Unanswered.Asked.class);

    private final JdbcClient db;
    private final Documents documents;
    private final ReadingStore readings;

    AmendmentStore(JdbcClient db, Documents documents, ReadingStore readings) {
        this.db = db;
        this.documents = documents;
        this.readings = readings;
    }

    /** Answered or not. */
    public Optional<Amendment> latest(OrderId order) {
        return readings.one(order.value(), LATEST);
    }

    /** The order is locked, and no other one is open. */
    public void insert(StudioId studio, OrderId order, Amendment asked) {
        db.sql("""
                insert into ordering.amendment (studio_id, order_id, amendment_no, asked_by, wish, words, asked_at, state, lapses_at,
                                                price, difference, extra, because, ship_by, settled)
                values (:studio, :order, :no, :by, :wish::jsonb, :words, :at, :state, :lapses,
                        :price::jsonb, :difference, :extra, :because, :shipBy, :settled)
                """)
                .param("by", asked.askedBy().name())
                .param("wish", documents.write(asked.wish()))
                .param("words", asked.words())
                .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                .params(terms(studio, order, asked))
                .update();
    }

    /** The maker has looked at it: what it comes to now. False when it no longer waits for that. */
    public boolean offer(StudioId studio, OrderId order, Amendment offered) {
        return db.sql("""
                update ordering.amendment
                   set state = :state, lapses_at = :lapses, price = :price::jsonb, difference = :difference, extra = :extra,
                       because = :because, ship_by = :shipBy, settled = :settled
                 where studio_id = :studio and order_id = :order and amendment_no = :no and state = 'ASKED'
                """).params(terms(studio, order, offered)).update() == 1;
    }

    private Map<String, @Nullable Object> terms(StudioId studio, OrderId order, Amendment one) {
        var terms = new HashMap<String, @Nullable Object>();
        terms.put("studio", studio.value());
        terms.put("order", order.value());
        terms.put("no", one.no());
        terms.put("state", one.state().name());
        terms.put("lapses", one.lapsesAt().atOffset(ZoneOffset.UTC));
        terms.put("price", documents.write(one.price()));
        terms.put("difference", one.difference().minor());
        terms.put("extra", one.extra().minor());
        terms.put("because", one.because());
        terms.put("shipBy", one.shipBy());
        terms.put("settled", one.settled());
        return terms;
    }

    /** The plan went on meanwhile: it could only leave later. */
    public void moveDay(StudioId studio, OrderId order, int no, LocalDate shipBy) {
        db.sql("""
                update ordering.amendment
                   set ship_by = :shipBy
                 where studio_id = :studio and order_id = :order and amendment_no = :no and state = 'OFFERED'
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("no", no)
                .param("shipBy", shipBy)
                .update();
    }

    /** False when it was answered before. @param because the maker's words; null: what was said stays */
    public boolean answer(
            StudioId studio, OrderId order, int no, Amendment.State state, @Nullable String because, Instant now) {
        return db.sql("""
                update ordering.amendment
                   set state = :state, because = coalesce(cast(:because as text), because), answered_at = :now
                 where studio_id = :studio and order_id = :order and amendment_no = :no and answered_at is null
                """)
                        .param("studio", studio.value())
                        .param("order", order.value())
                        .param("no", no)
                        .param("state", state.name())
                        .param("because", because)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
