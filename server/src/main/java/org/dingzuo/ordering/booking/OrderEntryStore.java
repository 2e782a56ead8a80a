package org.dingzuo.ordering.booking;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.customer.BuyerId;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How an order comes into the book: numbered, once per key, with what was consented to. */
@Repository
public class OrderEntryStore {
    private final JdbcClient db;
    private final Documents documents;
    private final Phrases phrases;

    OrderEntryStore(JdbcClient db, Documents documents, Phrases phrases) {
        this.db = db;
        this.documents = documents;
        this.phrases = phrases;
    }

    record Keyed(OrderId order, byte[] fingerprint) {}

    Optional<Keyed> byKey(StudioId studio, String key) {
        return db.sql("""
                select order_id, fingerprint
                  from ordering.idempotency
                 where studio_id = :studio and key = :key
                """)
                .param("studio", studio.value())
                .param("key", key)
                .query((row, n) -> new Keyed(new OrderId(row.getObject(1, UUID.class)), row.getBytes(2)))
                .optional();
    }

    /** Those of the keys under which an order was placed. */
    public Set<String> ordered(StudioId studio, Set<String> keys) {
        return Set.copyOf(db.sql("""
                select key
                  from ordering.idempotency
                 where studio_id = :studio and key = any (:keys)
                """)
                .param("studio", studio.value())
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Order, number, key, consents and instalments in one statement. A key that came before breaks it: its unique row decides. */
    public void insert(
            StudioId studio,
            OrderId order,
            PlaceOrder acceptance,
            Offer offer,
            BuyerId buyer,
            Instant now,
            Instant expiresAt) {
        db.sql("""
                    with numbered as (
                        insert into ordering.numbering as n (studio_id, last_number)
                        values (:studio, 1)
                            on conflict (studio_id) do update set last_number = n.last_number + 1
                     returning last_number),
                    placed as (
                insert into ordering.orders (studio_id, order_id, number, state, buyer_id, offer, total, ship_by,
                                                     source, language, placed_at, hold_expires_at, booking)
                select :studio, :order, numbered.last_number, 'HELD', :buyer, :offer::jsonb, :total, :shipBy,
                               cast(:source as jsonb), :language, :now, :expires, cast(:booking as uuid)
                          from numbered),
                    keyed as (
                        insert into ordering.idempotency (studio_id, key, fingerprint, order_id)
                        values (:studio, :key, :fingerprint, :order)),
                    consented as (
                        insert into ordering.consent (studio_id, order_id, line, kind, version, words, words_hash, given_at)
                        select :studio, :order, c.line, c.kind, c.version, c.words, sha256(convert_to(c.words, 'UTF8')), :now
                          from unnest(:consentLines, :consentKinds, :consentVersions, :consentWords) as c (line, kind, version, words)),
                    agreed as (
                        insert into ordering.instalment (studio_id, order_id, instalment_no, kind, amount, due, step, step_name,
                                                         agreed_at, due_since)
                        select :studio, :order, p.no, p.kind, p.amount, p.due, p.step, p.step_name::jsonb, :now,
                               case when p.due = 'NOW' then cast(:now as timestamptz) end
                          from unnest(:partKinds, :partAmounts, :partDues, :partSteps, :partStepNames)
                               with ordinality as p (kind, amount, due, step, step_name, no))
                    insert into ordering.happening (studio_id, order_id, at, kind, parameters)
                    values (:studio, :order, :now, 'placed', '{}')
                    """)
                .param("studio", studio.value())
                .param("order", order.value())
                .param("buyer", buyer.value())
                .param("offer", documents.write(offer))
                .param("total", offer.total().minor())
                .param("shipBy", offer.promise().shipBy())
                .param(
                        "source",
                        acceptance.wish().source() == null
                                ? null
                                : documents.write(acceptance.wish().source()))
                .param("booking", acceptance.wish().booking())
                .param("language", acceptance.language().tag())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .param("key", acceptance.key())
                .param("fingerprint", acceptance.fingerprint())
                .param(
                        "consentLines",
                        offer.consents().stream().map(Offer.ConsentAsked::line).toArray(Integer[]::new))
                .param(
                        "consentKinds",
                        offer.consents().stream()
                                .map(consent -> consent.kind().name())
                                .toArray(String[]::new))
                .param(
                        "consentVersions",
                        offer.consents().stream()
                                .map(Offer.ConsentAsked::version)
                                .toArray(String[]::new))
                .param(
                        "consentWords",
                        offer.consents().stream()
                                .map(consent -> phrases.say(acceptance.language(), "consent." + consent.kind()))
                                .toArray(String[]::new))
                .params(parts(offer.instalments()))
                .update();
    }

    private Map<String, Object> parts(List<Offer.Instalment> parts) {
        return Map.of(
                "partKinds",
                parts.stream().map(part -> part.kind().name()).toArray(String[]::new),
                "partAmounts",
                parts.stream().map(part -> part.amount().minor()).toArray(Long[]::new),
                "partDues",
                parts.stream().map(part -> part.due().name()).toArray(String[]::new),
                "partSteps",
                parts.stream().map(Offer.Instalment::step).toArray(String[]::new),
                "partStepNames",
                parts.stream()
                        .map(part -> part.stepName() == null ? null : documents.write(part.stepName()))
                        .toArray(String[]::new));
    }
}
