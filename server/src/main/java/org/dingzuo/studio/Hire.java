package org.dingzuo.studio;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;

/** On what terms a machine can be had: a kiln that is shared or rented costs something, and is not there every day.
 *  @param days of the week on which it may run; empty: every day
 *  @param perLoad for each time it runs
 *  @param perHour for each hour that it runs, a begun fen counting as none */
public record Hire(Set<DayOfWeek> days, Money perLoad, Money perHour) {
    /** It stands here and costs nothing. */
    public static final Hire OURS = new Hire(Set.of(), Money.ZERO, Money.ZERO);

    public Hire {
        days = Set.copyOf(days);
    }

    /** No days named: every day. */
    public boolean isOn(DayOfWeek day) {
        return days.isEmpty() || days.contains(day);
    }

    /** Of one load that runs so long. */
    public Money cost(Duration lasts) {
        return perLoad.plus(
                Money.of(Rounding.DOWN.divide(perHour.times(lasts.toMinutes()).minor(), 60)));
    }
}
