package org.dingzuo.campaign;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dingzuo.campaign.LoadRule.Act;
import org.dingzuo.kernel.Money;
import org.dingzuo.promise.Pressure;

/** The rules of one studio, and which of them hold.
 *  @param weeks of making time, from today on, whose booked share decides
 *  @param on those that hold now
 *  @param version that an editor has seen; 0 where none were ever set */
public record LoadRules(int weeks, List<LoadRule> rules, Set<Act> on, long version) {
    static final int FIRST_WEEKS = 4;
    static final LoadRules NONE = new LoadRules(FIRST_WEEKS, List.of(), Set.of(), 0);

    /** A switch as it was thrown. @param percent booked at that time */
    public record Switch(Act act, boolean turnedOn, int percent, Instant at) {}

    /** Which would hold at this load. */
    Set<Act> at(int percent) {
        var then = EnumSet.noneOf(Act.class);
        for (var rule : rules) {
            if (rule.holds(on.contains(rule.act()), percent)) {
                then.add(rule.act());
            }
        }
        return then;
    }

    /** What those that hold together ask of new buyers. */
    Pressure pressure(Set<Act> holding) {
        Money least = null;
        var days = 0;
        Integer heaviest = null;
        var closed = false;
        for (var rule : rules) {
            if (holding.contains(rule.act())) {
                switch (rule.act()) {
                    case MINIMUM -> least = Money.of(rule.amount());
                    case LENGTHEN -> days = Math.toIntExact(rule.amount());
                    case HIDE -> heaviest = Math.toIntExact(rule.amount());
                    case CLOSE -> closed = true;
                }
            }
        }
        return new Pressure(least, days, heaviest, closed);
    }
}
