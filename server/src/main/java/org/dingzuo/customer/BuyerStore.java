package org.dingzuo.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    /** Who was erased is not among them. */
    Map<UUID, Buyer> latest(StudioId studio, Collection<UUID> buyers) {
        var found = new HashMap<UUID, Buyer>();
        db.sql("""
            select buyer_id, sealed
              from customer.buyer
             where studio_id = :studio and buyer_id = any (:buyers) and sealed is not null
            """)
                .param("studio", studio.value())
                .param("buyers", buyers.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("buyer_id", UUID.class), opened(studio, row.getBytes("sealed")));
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

    /** Everybody who was not erased, the newest first. */
    List<Known> known(StudioId studio, int most) {
        return db.sql("""
            select buyer_id, sealed, since, merged_into
              from customer.buyer
             where studio_id = :studio and sealed is not null
             order by since desc, buyer_id
             limit :most
            """)
                .param("studio", studio.value())
                .param("most", most)
                .query((row, n) -> knownOf(studio, row))
                .list();
    }

    /** Whole families, none of whom is known since {@code moment} or later; who stands for all first. */
    List<Known> familiesBefore(StudioId studio, Instant moment, int most) {
        return db.sql("""
            with named as (
                select buyer_id, sealed, since, merged_into, coalesce(merged_into, buyer_id) as head,
                       max(since) over (partition by coalesce(merged_into, buyer_id)) as newest
                  from customer.buyer
                 where studio_id = :studio and sealed is not null)
            select buyer_id, sealed, since, merged_into
              from named
             where newest < :moment
             order by newest, head, merged_into is not null, since, buyer_id
             limit :most
            """)
                .param("studio", studio.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> knownOf(studio, row))
                .list();
    }

    /** This buyer and whoever is one person with them, who stands for all first; empty: unknown or erased. */
    List<Known> family(StudioId studio, BuyerId id) {
        return db.sql("""
            select f.buyer_id, f.sealed, f.since, f.merged_into
              from customer.buyer b
              join customer.buyer f
                on f.studio_id = b.studio_id
               and coalesce(b.merged_into, b.buyer_id) in (f.buyer_id, f.merged_into)
             where b.studio_id = :studio and b.buyer_id = :buyer and f.sealed is not null
             order by f.merged_into is not null, f.since, f.buyer_id
            """)
                .param("studio", studio.value())
                .param("buyer", id.value())
                .query((row, n) -> knownOf(studio, row))
                .list();
    }

    /** How many of them had phones that nobody here had. */
    int insert(StudioId studio, Map<BuyerId, Buyer> people, Instant now) {
        var entries = List.copyOf(people.entrySet());
        return db.sql("""
            insert into customer.buyer (studio_id, buyer_id, phone_mark, sealed, since)
            select :studio, n.id, n.mark, n.sealed, :now
              from unnest(:ids, :marks, :sealed) as n (id, mark, sealed)
                on conflict do nothing
            """)
                .param("studio", studio.value())
                .param(
                        "ids",
                        entries.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param(
                        "marks",
                        entries.stream()
                                .map(each -> seal.mark(studio, each.getValue().phone()))
                                .toArray(byte[][]::new))
                .param("sealed", sealed(studio, entries))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As they are, locked in one order whoever asks; erased ones are absent. */
    Map<BuyerId, Buyer> lockAll(StudioId studio, Collection<BuyerId> buyers) {
        var locked = new HashMap<BuyerId, Buyer>();
        db.sql("""
            select buyer_id, sealed
              from customer.buyer
             where studio_id = :studio and buyer_id = any (:buyers) and sealed is not null
             order by buyer_id
               for update
            """)
                .param("studio", studio.value())
                .param("buyers", buyers.stream().map(BuyerId::value).toArray(UUID[]::new))
                .query(row -> {
                    locked.put(
                            new BuyerId(row.getObject("buyer_id", UUID.class)), opened(studio, row.getBytes("sealed")));
                });
        return locked;
    }

    /** Other names and addresses under the same phones. They are locked. */
    void say(StudioId studio, Map<BuyerId, Buyer> people) {
        var entries = List.copyOf(people.entrySet());
        db.sql("""
            update customer.buyer b
               set sealed = n.sealed
              from unnest(:ids, :sealed) as n (id, sealed)
             where b.studio_id = :studio and b.buyer_id = n.id
            """)
                .param("studio", studio.value())
                .param(
                        "ids",
                        entries.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param("sealed", sealed(studio, entries))
                .update();
    }

    private byte[][] sealed(StudioId studio, List<Map.Entry<BuyerId, Buyer>> people) {
        return people.stream()
                .map(each -> seal.seal(studio, documents.write(each.getValue())))
                .toArray(byte[][]::new);
    }

    /** Locks these rows in one order whoever asks. */
    int lockLiving(StudioId studio, Collection<BuyerId> buyers) {
        return db.sql("""
            select buyer_id
              from customer.buyer
             where studio_id = :studio and buyer_id = any (:buyers) and sealed is not null
             order by buyer_id
               for update
            """)
                .param("studio", studio.value())
                .param("buyers", buyers.stream().map(BuyerId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .size();
    }

    /** False when one of them is part of others already. Both are locked. */
    boolean merge(StudioId studio, BuyerId from, BuyerId into) {
        return db.sql("""
            update customer.buyer
               set merged_into = :into
             where studio_id = :studio and buyer_id = :from and merged_into is null
               and not exists (select from customer.buyer
                                where studio_id = :studio
                                  and (merged_into = :from or buyer_id = :into and merged_into is not null))
            """)
                        .param("studio", studio.value())
                        .param("from", from.value())
                        .param("into", into.value())
                        .update()
                == 1;
    }

    boolean separate(StudioId studio, BuyerId id) {
        return db.sql("""
            update customer.buyer
               set merged_into = null
             where studio_id = :studio and buyer_id = :buyer and merged_into is not null
            """)
                        .param("studio", studio.value())
                        .param("buyer", id.value())
                        .update()
                == 1;
    }

    private Known knownOf(StudioId studio, ResultSet row) throws SQLException {
        var mergedInto = row.getObject("merged_into", UUID.class);
        return new Known(
                new BuyerId(row.getObject("buyer_id", UUID.class)),
                opened(studio, row.getBytes("sealed")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                mergedInto == null ? null : new BuyerId(mergedInto));
    }

    /** The row stays, without a word in it: orders and money point at it. */
    void erase(StudioId studio, BuyerId id) {
        db.sql("""
            with gone as (
                delete from customer.recipient
                 where studio_id = :studio and buyer_id = :buyer),
            remarks as (
                delete from customer.remark
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
