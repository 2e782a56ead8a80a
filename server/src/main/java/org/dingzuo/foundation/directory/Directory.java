package org.dingzuo.foundation.directory;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the studio behind what the outside knows: a shop's slug, a buyer's token, a payment. The only look-up before a scope is
 *  open; its tables carry no row level security. An entry is never handed to another studio, which is why slugs and payments may be
 *  remembered. */
@Component
public class Directory {
    private static final int REMEMBERED = 10_000;

    private final JdbcClient db;
    private final Clock clock;
    private final Map<String, StudioId> bySlug = new ConcurrentHashMap<>();
    private final Map<UUID, StudioId> byPayment = new ConcurrentHashMap<>();

    Directory(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Which order of which studio a buyer's token opens. */
    public record OrderLocation(StudioId studio, UUID order) {}

    /** Takes the slug for the studio; false when another studio has it. */
    public boolean registerShop(String slug, StudioId studio) {
        db.sql("""
                insert into directory.studio (studio_id, opened_at)
                values (:studio, :now)
                    on conflict do nothing
                """)
                .param("studio", studio.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("""
                insert into directory.shop (slug, studio_id)
                values (:slug, :studio)
                    on conflict do nothing
                """).param("slug", slug).param("studio", studio.value()).update() == 1;
    }

    public Optional<StudioId> studioOfShop(String slug) {
        var known = bySlug.get(slug);
        if (known != null) {
            return Optional.of(known);
        }
        var found = db.sql("select studio_id from directory.shop where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .optional()
                .map(StudioId::new);
        found.ifPresent(studio -> bySlug.put(slug, studio));
        return found;
    }

    /** The slugs of these studios, for one's own addresses. */
    public Map<StudioId, String> slugsOf(Collection<StudioId> studios) {
        return db
                .sql("select studio_id, slug from directory.shop where studio_id = any (:studios)")
                .param("studios", studios.stream().map(StudioId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(new StudioId(row.getObject("studio_id", UUID.class)), row.getString("slug")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void registerOrderToken(byte[] tokenHash, StudioId studio, UUID order) {
        db.sql("""
                insert into directory.order_token (token_hash, studio_id, order_id)
                values (:hash, :studio, :order)
                """)
                .param("hash", tokenHash)
                .param("studio", studio.value())
                .param("order", order)
                .update();
    }

    public Optional<OrderLocation> orderOfToken(byte[] tokenHash) {
        return db.sql("select studio_id, order_id from directory.order_token where token_hash = :hash")
                .param("hash", tokenHash)
                .query((row, n) ->
                        new OrderLocation(new StudioId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                .optional();
    }

    public void registerPayment(UUID payment, StudioId studio) {
        db.sql("insert into directory.payment (payment_id, studio_id) values (:payment, :studio)")
                .param("payment", payment)
                .param("studio", studio.value())
                .update();
        // Most are paid within minutes. Should this transaction be rolled back, the studio will say that it has no such
        // payment.
        if (byPayment.size() >= REMEMBERED) {
            byPayment.clear();
        }
        byPayment.put(payment, studio);
    }

    public Optional<StudioId> studioOfPayment(UUID payment) {
        var known = byPayment.get(payment);
        if (known != null) {
            return Optional.of(known);
        }
        return db.sql("select studio_id from directory.payment where payment_id = :payment")
                .param("payment", payment)
                .query(UUID.class)
                .optional()
                .map(StudioId::new);
    }

    /** Every studio on this server, oldest first: for jobs that visit each. */
    public List<StudioId> studios() {
        return db.sql("select studio_id from directory.studio order by opened_at, studio_id")
                .query((row, n) -> new StudioId(row.getObject(1, UUID.class)))
                .list();
    }
}
