package org.dingzuo.bench.quarter;

import java.time.Instant;
import java.util.PriorityQueue;
import org.dingzuo.bench.ways.Hours;

/** What is going to happen, one after the other, on the house's clock. */
final class Timeline {
    private record Happening(Instant at, long number, Runnable act) implements Comparable<Happening> {
        @Override
        public int compareTo(Happening other) {
            var byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final PriorityQueue<Happening> ahead = new PriorityQueue<>();
    private final Hours hours;
    private Instant now = Instant.EPOCH;
    private long number;

    Timeline(Hours hours) {
        this.hours = hours;
    }

    Instant now() {
        return now;
    }

    /** @param moment one that is over means at once */
    void at(Instant moment, Runnable act) {
        ahead.add(new Happening(moment.isBefore(now) ? now : moment, number++, act));
    }

    /** Lives on until this moment; what is set for it or later has not happened then. */
    void liveUntil(Instant moment) {
        for (var next = ahead.peek(); next != null && next.at().isBefore(moment); next = ahead.peek()) {
            ahead.remove();
            go(next.at());
            next.act().run();
        }
        go(moment);
    }

    /** Waits until what the house has begun is done. */
    void settle() {
        hours.to(now);
    }

    private void go(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
            hours.to(moment);
        }
    }
}
