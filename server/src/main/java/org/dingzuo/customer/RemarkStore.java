package org.dingzuo.customer;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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

    void insert(StudioId studio, BuyerId buyer, Remark remark) {
        db.sql("""
            insert into customer.remark (studio_id, buyer_id, remark_id, kind, sealed, at)
            values (:studio, :buyer, :remark, :kind, :sealed, :at)
            """)
                .param("studio", studio.value())
                .param("buyer", buyer.value())
                .param("remark", remark.id())
                .param("kind", remark.kind().name())
                .param("sealed", seal.seal(studio, remark.words()))
                .param("at", remark.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Remark> of(StudioId studio, Collection<BuyerId> buyers) {
        return db.sql("""
            select remark_id, kind, sealed, at
              from customer.remark
             where studio_id = :studio and buyer_id = any (:buyers)
             order by at desc, remark_id desc
            """)
                .param("studio", studio.value())
                .param("buyers", buyers.stream().map(BuyerId::value).toArray(UUID[]::new))
                .query((row, n) -> new Remark(
                        row.getObject("remark_id", UUID.class),
                        Remark.Kind.valueOf(row.getString("kind")),
                        seal.open(studio, row.getBytes("sealed")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean delete(StudioId studio, UUID remark) {
        return db.sql("delete from customer.remark where studio_id = :studio and remark_id = :remark")
                        .param("studio", studio.value())
                        .param("remark", remark)
                        .update()
                == 1;
    }
}
