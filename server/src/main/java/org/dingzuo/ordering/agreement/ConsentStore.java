package org.dingzuo.ordering.agreement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.reading.Reading;
import org.dingzuo.foundation.reading.ReadingStore;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consents that came with an order and with its changes. */
@Repository
public class ConsentStore {
    public static final Reading<Consented> GIVEN = new Reading<>("""
            select order_id as of, kind, line, version, words, given_at as "givenAt"
              from ordering.consent
             where studio_id = :studio and order_id = any (:ids)
             order by line, kind
            """, Consented.class);

    private final JdbcClient db;
    private final ReadingStore readings;
    private final Phrases phrases;

    ConsentStore(JdbcClient db, Phrases phrases, ReadingStore readings) {
        this.readings = readings;
        this.db = db;
        this.phrases = phrases;
    }

    /** What the buyer agreed to with a change, in the words that stood there. */
    public void add(StudioId studio, OrderId order, List<Offer.ConsentAsked> given, Language language, Instant now) {
        if (given.isEmpty()) {
            return;
        }
        db.sql("""
            insert into ordering.consent (studio_id, order_id, line, kind, version, words, words_hash, given_at)
            select :studio, :order, c.line, c.kind, c.version, c.words, sha256(convert_to(c.words, 'UTF8')), :now
              from unnest(:lines, :kinds, :versions, :words) as c (line, kind, version, words)
                on conflict (studio_id, order_id, line, kind) do nothing
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("lines", given.stream().map(Offer.ConsentAsked::line).toArray(Integer[]::new))
                .param("kinds", given.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param(
                        "versions",
                        given.stream().map(Offer.ConsentAsked::version).toArray(String[]::new))
                .param(
                        "words",
                        given.stream()
                                .map(each -> phrases.say(language, "consent." + each.kind()))
                                .toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lines have fallen away: what was agreed to about each that stays is found under its new number, too.
     *  @param stays former numbers of the lines that stay, rising */
    public void renumber(StudioId studio, OrderId order, List<Integer> stays) {
        db.sql("""
            insert into ordering.consent (studio_id, order_id, line, kind, version, words, words_hash, given_at)
            select c.studio_id, c.order_id, s.line - 1, c.kind, c.version, c.words, c.words_hash, c.given_at
              from ordering.consent c
              join unnest(:stays) with ordinality as s (former, line) on s.former = c.line
             where c.studio_id = :studio and c.order_id = :order
                on conflict (studio_id, order_id, line, kind) do nothing
            """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("stays", stays.toArray(Integer[]::new))
                .update();
    }

    /** When each kind was agreed to last with each of these orders; one without any is absent. */
    public Map<UUID, Map<Offer.ConsentKind, Instant>> latest(StudioId studio, Collection<UUID> orders) {
        var latest = new HashMap<UUID, Map<Offer.ConsentKind, Instant>>();
        db.sql("""
            select order_id, kind, max(given_at) as at
              from ordering.consent
             where studio_id = :studio and order_id = any (:orders)
             group by order_id, kind
            """)
                .param("studio", studio.value())
                .param("orders", orders.toArray(UUID[]::new))
                .query(row -> {
                    latest.computeIfAbsent(
                                    row.getObject("order_id", UUID.class),
                                    none -> new EnumMap<>(Offer.ConsentKind.class))
                            .put(
                                    Offer.ConsentKind.valueOf(row.getString("kind")),
                                    row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return latest;
    }

    /** In the words that were read then. */
    public List<Consented> of(OrderId order) {
        return readings.all(order.value(), GIVEN);
    }
}
