package org.dingzuo.customer;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.sealing.PersonalSeal;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RemarkStore {
    private final JdbcClient db;
    private final PersonalSeal seal;

    RemarkStore(JdbcClient db, PersonalSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    void insert(StudioId studio, Map<BuyerId, List<Remark>> remarks) {
        var buyers = new ArrayList<UUID>();
        var all = new ArrayList<Remark>();
        remarks.forEach((buyer, said) -> said.forEach(remark -> {
            buyers.add(buyer.value());
            all.add(remark);
        }));
        db.sql("""
            insert into customer.remark (studio_id, buyer_id, remark_id, kind, sealed, at)
            select :studio, n.buyer, n.id, n.kind, n.sealed, n.at::timestamptz
              from unnest(:buyers, :ids, :kinds, :sealed, :ats) as n (buyer, id, kind, sealed, at)
            """)
                .param("studio", studio.value())
                .param("buyers", buyers.toArray(UUID[]::new))
                .param("ids", all.stream().map(Remark::id).toArray(UUID[]::new))
                .param("kinds", all.stream().map(remark -> remark.kind().name()).toArray(String[]::new))
                .param(
                        "sealed",
                        all.stream()
                                .map(remark -> seal.seal(studio, remark.words()))
                                .toArray(byte[][]::new))
                .param("ats", all.stream().map(remark -> remark.at().toString()).toArray(String[]::new))
                .update();
    }

    /** What was written down about each of these, the newest first; about whom nothing was is absent. */
    Map<BuyerId, List<Remark>> of(StudioId studio, Collection<BuyerId> buyers) {
        var found = new HashMap<BuyerId, List<Remark>>();
        db.sql("""
            select buyer_id, remark_id, kind, sealed, at
              from customer.remark
             where studio_id = :studio and buyer_id = any (:buyers)
             order by at desc, remark_id desc
            """)
                .param("studio", studio.value())
                .param("buyers", buyers.stream().map(BuyerId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(new BuyerId(row.getObject("buyer_id", UUID.class)), none -> new ArrayList<>())
                            .add(new Remark(
                                    row.getObject("remark_id", UUID.class),
                                    Remark.Kind.valueOf(row.getString("kind")),
                                    seal.open(studio, row.getBytes("sealed")),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return found;
    }

    boolean delete(StudioId studio, UUID remark) {
        return db.sql("delete from customer.remark where studio_id = :studio and remark_id = :remark")
                        .param("studio", studio.value())
                        .param("remark", remark)
                        .update()
                == 1;
    }
}
