package org.dingzuo.ordering;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of what was agreed. Only ever added to; a trigger refuses a link that does not follow the last one. */
@Repository
class AgreementLedger {
    private final JdbcClient db;
    private final Documents documents;

    AgreementLedger(JdbcClient db, Documents documents) {
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
    List<Agreement> of(StudioId studio, OrderId order) {
        return db.sql("""
                select 0 as agreement_no, encode(offer_hash, 'hex') as fingerprint, null as follows, null::smallint as amendment_no,
                       placed_at as agreed_at, offer::text as document, offer
                  from ordering.orders
                 where studio_id = :studio and order_id = :order
                 union all
                select agreement_no, encode(hash, 'hex'), encode(follows, 'hex'), amendment_no, agreed_at, document::text, document -> 'offer'
                  from ordering.agreement
                 where studio_id = :studio and order_id = :order
                 order by agreement_no
                """)
                .param("studio", studio.value())
                .param("order", order.value())
                .query((row, n) -> new Agreement(
                        row.getInt("agreement_no"),
                        row.getString("fingerprint"),
                        row.getString("follows"),
                        row.getObject("amendment_no", Integer.class),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                        row.getString("document"),
                        documents.read(row.getString("offer"), Offer.class)))
                .list();
    }

    /** What both agreed to as a change. The order is locked. */
    void append(StudioId studio, OrderId order, Amendment amendment, Offer offer, Instant now) {
        var follows = of(studio, order).getLast();
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
    void append(StudioId studio, OrderId order, String because, Offer offer, Instant now) {
        var follows = of(studio, order).getLast();
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
