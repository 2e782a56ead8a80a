package org.dingzuo.campaign.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.payment.PaymentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VoteStore {
    private final JdbcClient db;

    VoteStore(JdbcClient db) {
        this.db = db;
    }

    enum State {
        OPEN,
        HELD,
        COUNTED,
        OVER
    }

    record Hold(UUID id, CycleId cycle, String design, Money amount, PaymentId payment, State state) {}

    /** One ballot per voter, and one per phone. False: another voter has this phone. The round is locked where there is one. */
    boolean cast(StudioId studio, CycleId cycle, byte[] voter, byte @Nullable [] phone, Ballot ballot, Instant now) {
        return db.sql("""
                insert into campaign.vote as v (studio_id, cycle_id, voter, phone, likes, ranking, cast_at)
                select :studio, :cycle, :voter, :phone, :likes, :ranking, :now
                 where not exists (select 1
                                     from campaign.vote o
                                    where o.studio_id = :studio and o.cycle_id = :cycle and o.phone = :phone and o.voter <> :voter)
                    on conflict (studio_id, cycle_id, voter) do update
                   set phone = coalesce(excluded.phone, v.phone),
                       likes = excluded.likes, ranking = excluded.ranking, cast_at = excluded.cast_at
                """)
                        .param("studio", studio.value())
                        .param("cycle", cycle.value())
                        .param("voter", voter)
                        .param("phone", phone, Types.BINARY)
                        .param("likes", ballot.likes().toArray(String[]::new))
                        .param("ranking", ballot.ranking().toArray(String[]::new))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Ballot> ballot(StudioId studio, CycleId cycle, byte[] voter) {
        return db.sql("""
                select likes, ranking from campaign.vote
                 where studio_id = :studio and cycle_id = :cycle and voter = :voter
                """)
                .param("studio", studio.value())
                .param("cycle", cycle.value())
                .param("voter", voter)
                .query((row, n) -> new Ballot(texts(row, "likes"), texts(row, "ranking")))
                .optional();
    }

    /** Every ballot and every sum that lies on the table, by person. */
    List<Tally.Voice> voices(StudioId studio, CycleId cycle) {
        var hex = HexFormat.of();
        var voices = new ArrayList<Tally.Voice>();
        db.sql("""
                select coalesce(v.phone, v.voter, h.voter) as person,
                       coalesce(v.likes, '{}') as likes, coalesce(v.ranking, '{}') as ranking, h.design
                  from (select * from campaign.vote where studio_id = :studio and cycle_id = :cycle) v
                  full join (select * from campaign.vote_hold
                              where studio_id = :studio and cycle_id = :cycle and state in ('HELD', 'COUNTED')) h
                    on h.voter = v.voter
                """)
                .param("studio", studio.value())
                .param("cycle", cycle.value())
                .query(row -> {
                    voices.add(new Tally.Voice(
                            hex.formatHex(row.getBytes("person")),
                            new Ballot(texts(row, "likes"), texts(row, "ranking")),
                            row.getString("design")));
                });
        return voices;
    }

    void insert(StudioId studio, Hold hold, byte[] voter, Instant now) {
        db.sql("""
                insert into campaign.vote_hold (studio_id, hold_id, cycle_id, voter, design, amount, payment_id, state, opened_at)
                values (:studio, :hold, :cycle, :voter, :design, :amount, :payment, 'OPEN', :now)
                """)
                .param("studio", studio.value())
                .param("hold", hold.id())
                .param("cycle", hold.cycle().value())
                .param("voter", voter)
                .param("design", hold.design())
                .param("amount", hold.amount().minor())
                .param("payment", hold.payment().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What this person has on the table, paid or not. */
    Optional<Hold> ofVoter(StudioId studio, CycleId cycle, byte[] voter) {
        return db.sql("""
                select * from campaign.vote_hold
                 where studio_id = :studio and cycle_id = :cycle and voter = :voter and state in ('OPEN', 'HELD')
                """)
                .param("studio", studio.value())
                .param("cycle", cycle.value())
                .param("voter", voter)
                .query((row, n) -> holdOf(row))
                .optional();
    }

    /** All that are on the table, the oldest first. */
    List<Hold> onTheTable(StudioId studio, CycleId cycle) {
        return db.sql("""
                select * from campaign.vote_hold
                 where studio_id = :studio and cycle_id = :cycle and state in ('OPEN', 'HELD')
                 order by hold_id
                """)
                .param("studio", studio.value())
                .param("cycle", cycle.value())
                .query((row, n) -> holdOf(row))
                .list();
    }

    Optional<Hold> ofOrder(StudioId studio, UUID order) {
        return db.sql("select * from campaign.vote_hold where studio_id = :studio and order_id = :order")
                .param("studio", studio.value())
                .param("order", order)
                .query((row, n) -> holdOf(row))
                .optional();
    }

    Optional<Hold> hold(StudioId studio, UUID hold) {
        return db.sql("select * from campaign.vote_hold where studio_id = :studio and hold_id = :hold")
                .param("studio", studio.value())
                .param("hold", hold)
                .query((row, n) -> holdOf(row))
                .optional();
    }

    void choose(StudioId studio, UUID hold, String design) {
        db.sql("update campaign.vote_hold set design = :design where studio_id = :studio and hold_id = :hold")
                .param("studio", studio.value())
                .param("hold", hold)
                .param("design", design)
                .update();
    }

    /** @param order which it counts toward; null: none */
    boolean turn(StudioId studio, UUID hold, State from, State to, @Nullable UUID order) {
        return db.sql("""
                update campaign.vote_hold
                   set state = :to, order_id = :order
                 where studio_id = :studio and hold_id = :hold and state = :from
                """)
                        .param("studio", studio.value())
                        .param("hold", hold)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("order", order, Types.OTHER)
                        .update()
                == 1;
    }

    private static Hold holdOf(ResultSet row) throws SQLException {
        return new Hold(
                row.getObject("hold_id", UUID.class),
                new CycleId(row.getObject("cycle_id", UUID.class)),
                row.getString("design"),
                Money.of(row.getLong("amount")),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                State.valueOf(row.getString("state")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
