package org.dingzuo.campaign.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.StudioId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The three counters of a round (places, a design's places, minutes) and who stands behind them. */
@Repository
class PlaceStore {
    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    /** @param early by how much booking opens to this buyer before the others */
    record Hour(Instant now, Duration early) {}

    /** One place of the design and of the round and so many minutes, if all three are there and booking is open: decided and written in
     *  one statement. */
    boolean take(StudioId studio, CycleId cycle, String design, int minutes, UUID order, Hour hour) {
        return db.sql("""
                with of_round as (
                    update campaign.cycle
                       set taken = taken + 1, minutes_taken = minutes_taken + :minutes
                     where studio_id = :studio and cycle_id = :cycle
                   and phase in ('FIX', 'BOOK') and not paused and book_at <= :opened and make_at > :now
                       and taken < places and minutes_taken + :minutes <= minutes
                       and exists (select 1
                                     from campaign.cycle_design
                                    where studio_id = :studio and cycle_id = :cycle and design = :design and taken < places)
                 returning cycle_id),
                of_design as (
                    update campaign.cycle_design
                       set taken = taken + 1
                     where studio_id = :studio and design = :design and cycle_id in (select cycle_id from of_round)
                 returning cycle_id)
                insert into campaign.cycle_place as p (studio_id, order_id, cycle_id, design, minutes, taken_at)
                select :studio, :order, cycle_id, :design, :minutes, :now
                  from of_design
                    on conflict (studio_id, order_id) do update
                   set given_at = null, taken_at = excluded.taken_at
                """)
                        .param("studio", studio.value())
                        .param("cycle", cycle.value())
                        .param("design", design)
                        .param("minutes", minutes)
                        .param("order", order)
                        .param("now", hour.now().atOffset(ZoneOffset.UTC))
                        .param("opened", hour.now().plus(hour.early()).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The order stands in it no more. While booking is open exactly what it took is for sale again; false when it took nothing here. */
    boolean giveBack(StudioId studio, CycleId cycle, UUID order, Instant now) {
        return db.sql("""
                with given as (
                    update campaign.cycle_place
                       set given_at = :now
                     where studio_id = :studio and order_id = :order and cycle_id = :cycle and given_at is null
                 returning design, minutes),
                of_round as (
                    update campaign.cycle
                       set taken = taken - 1, minutes_taken = minutes_taken - given.minutes, sold_out_at = null
                      from given
                 where studio_id = :studio and cycle_id = :cycle and phase in ('FIX', 'BOOK')
                 returning given.design),
                of_design as (
                    update campaign.cycle_design d
                       set taken = d.taken - 1
                      from of_round
                     where d.studio_id = :studio and d.cycle_id = :cycle and d.design = of_round.design
                 returning d.design)
                select count(*) from given
                """)
                        .param("studio", studio.value())
                        .param("cycle", cycle.value())
                        .param("order", order)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** A place that was taken in one name is another's. */
    void handOver(StudioId studio, CycleId cycle, UUID from, UUID to) {
        db.sql("""
                update campaign.cycle_place
                   set order_id = :to
                 where studio_id = :studio and cycle_id = :cycle and order_id = :from and given_at is null
                """)
                .param("to", to)
                .param("studio", studio.value())
                .param("cycle", cycle.value())
                .param("from", from)
                .update();
    }

    /** Orders that took a place and still stand in it. */
    List<UUID> standing(StudioId studio, CycleId cycle) {
        return db.sql("""
                select order_id from campaign.cycle_place
                 where studio_id = :studio and cycle_id = :cycle and given_at is null
                 order by taken_at, order_id
                """)
                .param("studio", studio.value())
                .param("cycle", cycle.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How often a place was taken, also by those who let it go. */
    int everTaken(StudioId studio, CycleId cycle) {
        return db.sql("select count(*) from campaign.cycle_place where studio_id = :studio and cycle_id = :cycle")
                .param("studio", studio.value())
                .param("cycle", cycle.value())
                .query(Integer.class)
                .single();
    }
}
