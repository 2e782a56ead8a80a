package org.dingzuo.ordering.lookback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.Offer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was really paid for a design's base model: its price in orders that stand, less all that was taken off. */
@Repository
class DealStore {
    private static final String STANDING = """
            select offer
              from ordering.orders
             where studio_id = :studio
               and placed_at < :until
               and state in ('CONFIRMED', 'MAKING', 'READY', 'SHIPPED', 'DELIVERED', 'CLOSED')
               and offer -> 'lines' @> jsonb_build_array(jsonb_build_object('design', cast(:design as text)))
            """;

    private final JdbcClient db;
    private final Documents documents;

    DealStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    List<Money> between(StudioId studio, String design, Instant from, Instant until) {
        return db
                .sql(STANDING + " and placed_at >= :from")
                .param("studio", studio.value())
                .param("design", design)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> documents.read(row.getString(1), Offer.class))
                .list()
                .stream()
                .flatMap(offer -> paid(offer, design))
                .toList();
    }

    List<Money> lastBefore(StudioId studio, String design, Instant until) {
        return db
                .sql(STANDING + " order by placed_at desc limit 1")
                .param("studio", studio.value())
                .param("design", design)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> documents.read(row.getString(1), Offer.class))
                .list()
                .stream()
                .flatMap(offer -> paid(offer, design))
                .toList();
    }

    /** A discount counts whole against the base model: the former price is rather too low than too high. */
    private static Stream<Money> paid(Offer offer, String design) {
        return offer.lines().stream()
                .filter(line -> line.design().equals(design))
                .map(line -> {
                    var base = Money.ZERO;
                    var off = Money.ZERO;
                    for (var price : line.price()) {
                        base = price.code().equals("base") ? base.plus(price.amount()) : base;
                        off = price.amount().isNegative() ? off.plus(price.amount()) : off;
                    }
                    return base.plus(Money.of(Rounding.UP.divide(off.minor(), line.quantity())));
                });
    }
}
