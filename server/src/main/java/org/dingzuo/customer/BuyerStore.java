package org.dingzuo.customer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BuyerStore {
    private final JdbcClient db;
    private final PersonalSeal seal;
    private final Documents documents;

    BuyerStore(JdbcClient db, PersonalSeal seal, Documents documents) {
        this.db = db;
        this.seal = seal;
        this.documents = documents;
    }

    BuyerId upsert(StudioId studio, BuyerId fresh, Buyer buyer, UUID reference, Instant now) {
        return new BuyerId(db.sql("""
            with known as (
                insert into customer.buyer (studio_id, buyer_id, phone_mark, sealed, since)
                values (:studio, :buyer, :mark, :sealed, :now)
                    on conflict (studio_id, phone_mark) do update set sealed = excluded.sealed
             returning buyer_id),
            addressed as (
                insert into customer.recipient (studio_id, reference, buyer_id, sealed)
                select :studio, :reference, buyer_id, :sealed
                  from known)
            select buyer_id from known
            """)
                .param("studio", studio.value())
                .param("buyer", fresh.value())
                .param("mark", seal.mark(studio, buyer.phone()))
                .param("sealed", seal.seal(studio, documents.write(buyer)))
                .param("reference", reference)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    }

    /** Empty once it was erased; locked, so that no order comes in between. */
    Optional<Buyer> lock(StudioId studio, BuyerId id) {
        return db.sql("""
            select sealed
              from customer.buyer
             where studio_id = :studio and buyer_id = :buyer and sealed is not null
               for update
            """)
                .param("studio", studio.value())
                .param("buyer", id.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> opened(studio, bytes));
    }

    Optional<BuyerId> withPhone(StudioId studio, String phone) {
        return db.sql("select buyer_id from customer.buyer where studio_id = :studio and phone_mark = :mark")
                .param("studio", studio.value())
                .param("mark", seal.mark(studio, phone))
                .query(UUID.class)
                .optional()
                .map(BuyerId::new);
    }

    Map<UUID, Buyer> recipients(StudioId studio, Collection<UUID> references) {
        var found = new HashMap<UUID, Buyer>();
        db.sql("""
            select reference, sealed
              from customer.recipient
             where studio_id = :studio and reference = any (:references)
            """)
                .param("studio", studio.value())
                .param("references", references.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("reference", UUID.class), opened(studio, row.getBytes("sealed")));
                });
        return found;
    }

    boolean redirect(StudioId studio, UUID reference, Buyer to) {
        return db.sql("""
            update customer.recipient
               set sealed = :sealed
             where studio_id = :studio and reference = :reference
            """)
                        .param("studio", studio.value())
                        .param("reference", reference)
                        .param("sealed", seal.seal(studio, documents.write(to)))
                        .update()
                == 1;
    }

    /** The row stays, without a word in it: orders and money point at it. */
    void erase(StudioId studio, BuyerId id) {
        db.sql("""
            with gone as (
                delete from customer.recipient
                 where studio_id = :studio and buyer_id = :buyer)
            update customer.buyer
               set phone_mark = null, sealed = null
             where studio_id = :studio and buyer_id = :buyer
            """).param("studio", studio.value()).param("buyer", id.value()).update();
    }

    private Buyer opened(StudioId studio, byte[] sealed) {
        return documents.read(seal.open(studio, sealed), Buyer.class);
    }
}
