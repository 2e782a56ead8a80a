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

    BuyerId upsert(StudioId studio, BuyerId fresh, Buyer buyer, Instant now) {
        return new BuyerId(db.sql("""
                insert into customer.buyer (studio_id, buyer_id, phone_mark, sealed, since)
                values (:studio, :buyer, :mark, :sealed, :now)
                    on conflict (studio_id, phone_mark) do update set sealed = excluded.sealed
             returning buyer_id
                """)
                .param("studio", studio.value())
                .param("buyer", fresh.value())
                .param("mark", seal.mark(studio, buyer.phone()))
                .param("sealed", seal.seal(studio, documents.write(buyer)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    }

    Optional<Buyer> find(StudioId studio, BuyerId id) {
        return db.sql("""
                select sealed
                  from customer.buyer
                 where studio_id = :studio and buyer_id = :buyer and sealed is not null
                """)
                .param("studio", studio.value())
                .param("buyer", id.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> documents.read(seal.open(studio, bytes), Buyer.class));
    }

    Optional<BuyerId> withPhone(StudioId studio, String phone) {
        return db.sql("select buyer_id from customer.buyer where studio_id = :studio and phone_mark = :mark")
                .param("studio", studio.value())
                .param("mark", seal.mark(studio, phone))
                .query(UUID.class)
                .optional()
                .map(BuyerId::new);
    }

    Map<BuyerId, Buyer> find(StudioId studio, Collection<BuyerId> ids) {
        var found = new HashMap<BuyerId, Buyer>();
        db.sql("""
                select buyer_id, sealed
                  from customer.buyer
                 where studio_id = :studio and buyer_id = any (:buyers) and sealed is not null
                """)
                .param("studio", studio.value())
                .param("buyers", ids.stream().map(BuyerId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new BuyerId(row.getObject("buyer_id", UUID.class)),
                            documents.read(seal.open(studio, row.getBytes("sealed")), Buyer.class));
                });
        return found;
    }
}
