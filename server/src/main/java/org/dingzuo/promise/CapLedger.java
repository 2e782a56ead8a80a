package org.dingzuo.promise;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.foundation.json.Documents;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.studio.Carriers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much is promised into the periods of caps. All of it in turn of the plan; a check of the database is the last word. */
@Repository
class CapLedger {
    private final JdbcClient db;
    private final Documents documents;

    CapLedger(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** The first day from {@code earliest} on that has room under every cap and on which carriers run: that day, the first of a later
     *  period, or the first after a stop.
     *  @param given a day that was promised already and stays good, whenever they run */
    LeavingDay room(StudioId studio, Page page, Portion portion, LocalDate earliest, LocalDate given) {
        var asked = asked(page, portion);
        Map<UUID, Map<LocalDate, Integer>> taken = asked.isEmpty() ? Map.of() : taken(studio, asked, earliest);
        return room(asked, taken, page.workforce().carriers(), portion, earliest, given);
    }

    private static List<Cap> asked(Page page, Portion portion) {
        return page.caps().stream().filter(cap -> portion.of(cap) > 0).toList();
    }

    private static LeavingDay room(
            List<Cap> asked,
            Map<UUID, Map<LocalDate, Integer>> taken,
            Carriers carriers,
            Portion portion,
            LocalDate earliest,
            LocalDate given) {
        var last = earliest.plusDays(PlanDrawing.DAYS_AHEAD);
        var day = earliest;
        Because because = null;
        while (true) {
            var stop = day.equals(given) ? null : carriers.stopOn(day).orElse(null);
            var full = stop == null ? fullAt(asked, taken, portion, day) : null;
            if (stop != null) {
                day = stop.to().plusDays(1);
                because = LeavingDay.because(stop);
            } else if (full == null) {
                return new LeavingDay(day, because);
            } else {
                day = full.period().after(full.period().of(day));
                if (portion.of(full) > full.most() || day.isAfter(last)) {
                    return new LeavingDay(null, null);
                }
                because = full.because(day);
            }
        }
    }

    /** The same for an order that is counted already: its own share is given back first, in thought. */
    LeavingDay room(StudioId studio, Page page, Portion portion, LocalDate earliest, PromiseLedger.Standing own) {
        var asked = asked(page, portion);
        var taken = asked.isEmpty() ? new HashMap<UUID, Map<LocalDate, Integer>>() : taken(studio, asked, earliest);
        for (var cap : asked) {
            var counted = taken.get(cap.id().value());
            if (counted != null) {
                counted.computeIfPresent(
                        cap.period().of(own.day()),
                        (day, sum) -> sum - own.portion().of(cap));
            }
        }
        return room(asked, taken, page.workforce().carriers(), portion, earliest, own.day());
    }

    private static @Nullable Cap fullAt(
            List<Cap> caps, Map<UUID, Map<LocalDate, Integer>> taken, Portion portion, LocalDate day) {
        // Of several full ones the one that lasts longest says why.
        return caps.stream()
                .filter(cap -> taken.getOrDefault(cap.id().value(), Map.of())
                                        .getOrDefault(cap.period().of(day), 0)
                                + portion.of(cap)
                        > cap.most())
                .max(Comparator.comparing(cap -> cap.period().after(cap.period().of(day))))
                .orElse(null);
    }

    /** By cap and first day of the period, from the one that {@code day} is in. */
    Map<UUID, Map<LocalDate, Integer>> taken(StudioId studio, List<Cap> caps, LocalDate day) {
        var found = new HashMap<UUID, Map<LocalDate, Integer>>();
        db.sql("""
                select cap_id, period, taken
                  from promise.cap_count
                 where studio_id = :studio and cap_id = any (:caps) and period >= :from and taken > 0
                """)
                .param("studio", studio.value())
                .param("caps", caps.stream().map(cap -> cap.id().value()).toArray(UUID[]::new))
                .param("from", Cap.Period.WEEK.of(day))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), cap -> new HashMap<>())
                            .put(row.getObject(2, LocalDate.class), row.getInt(3));
                });
        return found;
    }

    /** Counts what is promised whether there is room or not: a day that the buyer agreed to, places that are reserved. */
    void add(StudioId studio, List<Cap> caps, LocalDate day, Portion portion) {
        write(studio, Taking.of(caps, day, portion), """
                insert into promise.cap_count as c (studio_id, cap_id, period, taken, most)
                select :studio, n.cap, n.period, n.amount, greatest(n.most, n.amount)
                  from unnest(:caps, :periods, :amounts, :mosts) as n (cap, period, amount, most)
                    on conflict (studio_id, cap_id, period) do update
                   set taken = c.taken + excluded.taken, most = greatest(excluded.most, c.taken + excluded.taken)
                """);
    }

    void giveBack(StudioId studio, List<Cap> caps, LocalDate day, Portion portion) {
        write(studio, Taking.of(caps, day, portion), """
                update promise.cap_count c
                   set taken = c.taken - n.amount, most = greatest(n.most, c.taken - n.amount)
                  from unnest(:caps, :periods, :amounts, :mosts) as n (cap, period, amount, most)
                 where c.studio_id = :studio and c.cap_id = n.cap and c.period = n.period
                """);
    }

    private void write(StudioId studio, Taking taking, String sql) {
        if (!taking.isNothing()) {
            db.sql(sql)
                    .param("studio", studio.value())
                    .param("caps", taking.caps())
                    .param("periods", taking.periods())
                    .param("amounts", taking.amounts())
                    .param("mosts", taking.mosts())
                    .update();
        }
    }

    /** Counts one cap anew from everything that is promised or reserved for its period of {@code day} and later. */
    void recount(StudioId studio, Cap cap, LocalDate day) {
        var taken = new HashMap<LocalDate, Integer>();
        for (var each : standing(studio, cap.period().of(day))) {
            var amount = each.portion().of(cap);
            if (amount > 0) {
                taken.merge(cap.period().of(each.due()), amount, Integer::sum);
            }
        }
        var periods = new ArrayList<>(taken.keySet());
        db.sql("""
                with gone as (
                    delete from promise.cap_count
                     where studio_id = :studio and cap_id = :cap and not period = any (:periods))
                insert into promise.cap_count (studio_id, cap_id, period, taken, most)
                select :studio, :cap, n.period, n.taken, greatest(:most, n.taken)
                  from unnest(:periods, :taken) as n (period, taken)
                    on conflict (studio_id, cap_id, period) do update set taken = excluded.taken, most = excluded.most
                """)
                .param("studio", studio.value())
                .param("cap", cap.id().value())
                .param("most", cap.most())
                .param("periods", periods.stream().map(Date::valueOf).toArray(Date[]::new))
                .param("taken", periods.stream().map(taken::get).toArray(Integer[]::new))
                .update();
    }

    private record Due(LocalDate due, Portion portion) {}

    private List<Due> standing(StudioId studio, LocalDate from) {
        return db.sql("""
                select ship_by as due, portion, pieces, minutes, case when cardinality(designs) = 1 then designs[1] end as design
                  from promise.promised
                 where studio_id = :studio and ship_by >= :from and state <> 'RELEASED'
                 union all
                select due, portion, 1, minutes, null
                  from promise.slice
                 where studio_id = :studio and due >= :from and open and order_id is null
                """)
                .param("studio", studio.value())
                .param("from", from)
                .query((row, n) -> new Due(
                        row.getObject("due", LocalDate.class),
                        Portion.read(
                                documents,
                                row.getString("portion"),
                                row.getObject("design", UUID.class),
                                row.getInt("pieces"),
                                row.getInt("minutes"))))
                .list();
    }
}
