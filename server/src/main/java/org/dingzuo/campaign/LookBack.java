package org.dingzuo.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.campaign.LoadRule.Act;
import org.dingzuo.promise.Workload;

/** How rules would have gone: an estimate. The load of a past day is all hands-on minutes of the orders in hand that day, over as much
 *  making time as lies ahead now.
 *  @param days one per day, the oldest first
 *  @param acts what each rule would have done */
public record LookBack(List<Day> days, Map<Act, Done> acts) {
    static final int DAYS = 90;

    /** @param on rules that would have held */
    public record Day(LocalDate day, int percent, Set<Act> on) {}

    /** @param days on which it would have held
     *  @param times that it would have been switched on
     *  @param orders that came on those days, as they came */
    public record Done(int days, int times, List<UUID> orders) {}

    /** @param making minutes of the window that the rules look at */
    static LookBack over(LoadRules rules, int making, List<Workload.Carried> carried, LocalDate today, ZoneId zone) {
        var days = new ArrayList<Day>();
        Set<Act> on = EnumSet.noneOf(Act.class);
        for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
            var percent = percent(carried, day, making, zone);
            on = new LoadRules(rules.weeks(), rules.rules(), on, 0).at(percent);
            days.add(new Day(day, percent, on));
        }
        var acts = new EnumMap<Act, Done>(Act.class);
        rules.rules().forEach(rule -> acts.put(rule.act(), done(rule.act(), days, carried, zone)));
        return new LookBack(days, acts);
    }

    private static int percent(List<Workload.Carried> carried, LocalDate day, int making, ZoneId zone) {
        var minutes = carried.stream()
                .filter(order -> !day(order, zone).isAfter(day) && order.until().isAfter(day))
                .mapToInt(Workload.Carried::minutes)
                .sum();
        return new Workload.Booked(making, minutes).percent();
    }

    private static Done done(Act act, List<Day> days, List<Workload.Carried> carried, ZoneId zone) {
        var held = new ArrayList<LocalDate>();
        var times = 0;
        var before = false;
        for (var day : days) {
            var holds = day.on().contains(act);
            if (holds) {
                held.add(day.day());
            }
            if (holds && !before) {
                times++;
            }
            before = holds;
        }
        var orders = carried.stream()
                .filter(order -> held.contains(day(order, zone)))
                .map(Workload.Carried::order)
                .toList();
        return new Done(held.size(), times, orders);
    }

    private static LocalDate day(Workload.Carried order, ZoneId zone) {
        return LocalDate.ofInstant(order.since(), zone);
    }
}
