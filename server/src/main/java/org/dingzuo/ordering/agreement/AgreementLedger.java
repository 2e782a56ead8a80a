package org.dingzuo.ordering.agreement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.Amendment;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of what was agreed. Only ever added to; a trigger refuses a link that does not follow the last one. */
@Repository
public class AgreementLedger {
    public static final Reading<Agreement> CHAIN = new Reading<>("""
            select order_id as of, 0 as no, encode(offer_hash, 'hex') as fingerprint, null as follows, null::smallint as amendment,
                   placed_at as "agreedAt", offer::text as document, offer
              from ordering.orders
             where studio_id = :studio and order_id = any (:ids)
             union all
            select order_id, agreement_no, encode(hash, 'hex'), encode(follows, 'hex'), amendment_no, agreed_at, document::text, document -> 'offer'
              from ordering.agreement
             where studio_id = :studio and order_id = any (:ids)
             order by no
            """, Agreement.class);

    private final JdbcClient db;
    private final ReadingStore readings;
    private final Documents documents;

    AgreementLedger(JdbcClient db, Documents documents, ReadingStore readings) {
        this.readings = readings;
        this.db = db;
        this.documents = documents;
    }

    /** @param follows fingerprint of the agreement before
     *  @param words of whoever asked @param because the maker's
     *  @param extra as in {@link Amendment}
     *  @param offer the whole order as it is from now on */
    private record Document(
            String follows,
            Amendment.Side askedBy,
            String words,
            Money extra,
            @Nullable String because,
            Offer offer) {}

    /** Every agreement of an order, the accepted offer first. */
    List<Agreement> of(OrderId order) {
        return readings.all(order.value(), CHAIN);
    }

    /** What both agreed to as a change. The order is locked. */
    public void append(StudioId studio, OrderId order, Amendment amendment, Offer offer, Instant now) {
        var follows = of(order).getLast();
        var document = new Document(
                follows.fingerprint(),
                amendment.askedBy(),
                amendment.words(),
                amendment.extra(),
                amendment.because(),
                offer);
        append(studio, order, follows, amendment.no(), document, now);
    }

    /** What the maker asked and the buyer agreed to without a change order. The order is locked. */
    public void append(StudioId studio, OrderId order, String because, Offer offer, Instant now) {
        var follows = of(order).getLast();
        var document = new Document(follows.fingerprint(), Amendment.Side.MAKER, "", Money.ZERO, because, offer);
        append(studio, order, follows, null, document, now);
    }

    private void append(
            StudioId studio,
            OrderId order,
            Agreement follows,
            @Nullable Integer amendment,
            Document document,
            Instant now) {
        db.sql("""
                insert into ordering.agreement (studio_id, order_id, agreement_no, amendment_no, document, follows, agreed_at)
                values (:studio, :order, :no, :amendment, :document::jsonb, :follows, :now)
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("no", follows.no() + 1)
                .param("amendment", amendment)
                .param("document", documents.write(document))
                .param("follows", HexFormat.of().parseHex(follows.fingerprint()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
