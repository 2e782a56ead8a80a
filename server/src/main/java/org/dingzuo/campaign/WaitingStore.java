package org.dingzuo.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list itself. What is offered, taken or over is decided by guarded updates, in turn of the plan. */
@Repository
class WaitingStore {
    private static final String ENTRY = """
            select waiting_id, group_id, booking_id, lines, minutes, wished_by, needed_by, since, state, passed_over,
                   offer_id, offered_at, offer_until, offer_ship_by, offer_goods
              from campaign.waiting
             where studio_id = :studio
            """;

    private final JdbcClient db;
    private final Documents documents;

    WaitingStore(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** Whom to reach. */
    record Reach(byte[] mark, byte[] sealed, String language) {}

    /** @return the group in which the same wish of the same phone waits already; otherwise the entry's own */
    UUID insert(StudioId studio, Waiting entry, Reach reach) {
        var booking = entry.booking();
        var lines = documents.write(entry.lines());
        return db.sql("""
                insert into campaign.waiting as w (studio_id, waiting_id, group_id, booking_id, lines, wish_hash, minutes, wished_by, needed_by,
                                                   phone_mark, phone, language, since, state)
                values (:studio, :id, :group, cast(:booking as uuid), :lines::jsonb, :hash, :minutes, cast(:wished as date),
                        cast(:needed as date), :mark, :phone, :language, :since, 'WAITING')
                    on conflict (studio_id, phone_mark, wish_hash) where state in ('WAITING', 'OFFERED')
                    do update set wished_by = excluded.wished_by, needed_by = excluded.needed_by
             returning group_id
                """)
                .param("studio", studio.value())
                .param("id", entry.id().value())
                .param("group", entry.group())
                .param("booking", booking == null ? null : booking.value())
                .param("lines", lines)
                .param("hash", Documents.hash(lines + booking))
                .param("minutes", entry.minutes())
                .param("wished", entry.wishedBy())
                .param("needed", entry.neededBy())
                .param("mark", reach.mark())
                .param("phone", reach.sealed())
                .param("language", reach.language())
                .param("since", at(entry.since()))
                .query(UUID.class)
                .single();
    }

    int openOf(StudioId studio, byte[] mark) {
        return db.sql("""
                select count(*)::int from campaign.waiting
                 where studio_id = :studio and phone_mark = :mark and state in ('WAITING', 'OFFERED')
                """)
                .param("studio", studio.value())
                .param("mark", mark)
                .query(Integer.class)
                .single();
    }

    boolean anybodyWaits(StudioId studio) {
        return db.sql("select exists (select from campaign.waiting where studio_id = :studio and state = 'WAITING')")
                .param("studio", studio.value())
                .query(Boolean.class)
                .single();
    }

    /** In these states, who waits longest first. */
    List<Waiting> in(StudioId studio, List<Waiting.State> states) {
        return db.sql(ENTRY + "and state = any (:states) order by since, waiting_id limit 500")
                .param("studio", studio.value())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .query((row, n) -> entryOf(row))
                .list();
    }

    List<Waiting> ofGroup(StudioId studio, UUID group) {
        return db.sql(ENTRY + "and group_id = :group order by since, waiting_id")
                .param("studio", studio.value())
                .param("group", group)
                .query((row, n) -> entryOf(row))
                .list();
    }

    Optional<Waiting> find(StudioId studio, WaitingId id) {
        return db.sql(ENTRY + "and waiting_id = :id")
                .param("studio", studio.value())
                .param("id", id.value())
                .query((row, n) -> entryOf(row))
                .optional();
    }

    Optional<Waiting> ofOffer(StudioId studio, UUID offer) {
        return db.sql(ENTRY + "and offer_id = :offer")
                .param("studio", studio.value())
                .param("offer", offer)
                .query((row, n) -> entryOf(row))
                .optional();
    }

    Optional<byte[]> phone(StudioId studio, WaitingId id) {
        return db.sql(
                        "select phone from campaign.waiting where studio_id = :studio and waiting_id = :id and phone is not null")
                .param("studio", studio.value())
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    void offer(StudioId studio, WaitingId id, Waiting.Offered offer) {
        db.sql("""
                update campaign.waiting
                   set state = 'OFFERED', offer_id = :offer, offered_at = :at, offer_until = :until, offer_ship_by = :shipBy, offer_goods = :goods
                 where studio_id = :studio and waiting_id = :id and state = 'WAITING'
                """)
                .param("offer", offer.id())
                .param("at", at(offer.at()))
                .param("until", at(offer.until()))
                .param("shipBy", offer.shipBy())
                .param("goods", offer.goods().minor())
                .param("studio", studio.value())
                .param("id", id.value())
                .update();
    }

    /** The offer is taken, if it still stands. Decided and written in one statement. */
    boolean take(StudioId studio, UUID offer, Instant now) {
        return db.sql("""
                update campaign.waiting
                   set state = 'TAKEN', phone = null, phone_mark = null
                 where studio_id = :studio and offer_id = :offer and state = 'OFFERED' and offer_until > :now
                """)
                        .param("studio", studio.value())
                        .param("offer", offer)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    boolean turn(StudioId studio, WaitingId id, List<Waiting.State> from, Waiting.State to) {
        return db.sql(
                                "update campaign.waiting set state = :to where studio_id = :studio and waiting_id = :id and state = any (:from)")
                        .param("to", to.name())
                        .param("studio", studio.value())
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** At the end of the list again. */
    void again(StudioId studio, WaitingId id, Instant now) {
        db.sql("""
                update campaign.waiting
                   set state = 'WAITING', since = :now, passed_over = 0, offer_id = null, offered_at = null, offer_until = null, offer_ship_by = null
                 where studio_id = :studio and waiting_id = :id and state = 'LAPSED' and phone is not null
                   and not exists (select from campaign.waiting o
                                    where o.studio_id = :studio and o.state in ('WAITING', 'OFFERED')
                                      and (o.phone_mark, o.wish_hash) = (waiting.phone_mark, waiting.wish_hash))
                """)
                .param("now", at(now))
                .param("studio", studio.value())
                .param("id", id.value())
                .update();
    }

    void wish(StudioId studio, WaitingId id, @Nullable LocalDate wishedBy, @Nullable LocalDate neededBy) {
        db.sql("""
                update campaign.waiting
                   set wished_by = cast(:wished as date), needed_by = cast(:needed as date)
                 where studio_id = :studio and waiting_id = :id and state = 'WAITING'
                """)
                .param("wished", wishedBy)
                .param("needed", neededBy)
                .param("studio", studio.value())
                .param("id", id.value())
                .update();
    }

    void forget(StudioId studio, WaitingId id) {
        db.sql(
                        "update campaign.waiting set phone = null, phone_mark = null where studio_id = :studio and waiting_id = :id")
                .param("studio", studio.value())
                .param("id", id.value())
                .update();
    }

    /** Wherever a phone waits or waited and is not forgotten yet, the oldest first. */
    List<Waiting> withPhone(StudioId studio, byte[] mark) {
        return db.sql(ENTRY + "and phone_mark = :mark order by since, waiting_id")
                .param("studio", studio.value())
                .param("mark", mark)
                .query((row, n) -> entryOf(row))
                .list();
    }

    /** Marks of the phones that wait, are offered something, or began to wait at or after {@code since}. */
    List<byte[]> heardOf(StudioId studio, Instant since) {
        return db.sql("""
            select distinct phone_mark
              from campaign.waiting
             where studio_id = :studio and phone_mark is not null
               and (state in ('WAITING', 'OFFERED') or since >= :since)
            """)
                .param("studio", studio.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBytes("phone_mark"))
                .list();
    }

    /** @param passed whether it would have fitted */
    void skipped(StudioId studio, WaitingId id, Skip skip, boolean passed) {
        db.sql("""
                with counted as (
                    update campaign.waiting set passed_over = passed_over + :passed where studio_id = :studio and waiting_id = :id)
                insert into campaign.waiting_skip (studio_id, waiting_id, skip_no, at, code, parameters)
                select :studio, :id, coalesce(max(skip_no), 0) + 1, :at, :code, :parameters::jsonb
                  from campaign.waiting_skip
                 where studio_id = :studio and waiting_id = :id
                """)
                .param("passed", passed ? 1 : 0)
                .param("studio", studio.value())
                .param("id", id.value())
                .param("at", at(skip.at()))
                .param("code", skip.code())
                .param("parameters", documents.write(skip.parameters()))
                .update();
    }

    /** Newest first. */
    List<Skip> skips(StudioId studio, WaitingId id, int most) {
        return db.sql("""
                select at, code, parameters
                  from campaign.waiting_skip
                 where studio_id = :studio and waiting_id = :id
                 order by skip_no desc
                 limit :most
                """)
                .param("studio", studio.value())
                .param("id", id.value())
                .param("most", most)
                .query((row, n) -> new Skip(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("code"),
                        documents.read(row.getString("parameters"), Parameters.class)))
                .list();
    }

    private static final class Parameters extends java.util.TreeMap<String, String> {}

    private Waiting entryOf(ResultSet row) throws SQLException {
        var booking = row.getObject("booking_id", UUID.class);
        return new Waiting(
                new WaitingId(row.getObject("waiting_id", UUID.class)),
                row.getObject("group_id", UUID.class),
                booking == null ? null : new BookingId(booking),
                List.of(documents.read(row.getString("lines"), Waiting.Line[].class)),
                row.getInt("minutes"),
                row.getObject("wished_by", LocalDate.class),
                row.getObject("needed_by", LocalDate.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Waiting.State.valueOf(row.getString("state")),
                row.getInt("passed_over"),
                offerOf(row));
    }

    private static Waiting.@Nullable Offered offerOf(ResultSet row) throws SQLException {
        var id = row.getObject("offer_id", UUID.class);
        return id == null
                ? null
                : new Waiting.Offered(
                        id,
                        row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("offer_until", OffsetDateTime.class).toInstant(),
                        row.getObject("offer_ship_by", LocalDate.class),
                        Money.of(row.getLong("offer_goods")));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
