package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A series that is made when enough have joined. Its block of time is kept from the beginning for as many as may join,
 * and everybody else respects it; who joins gets a place in it and a date that holds if the series runs. A value.
 *
 * @param key unique among series
 * @param least how many must have joined for it to run
 * @param places in the order in which they are given
 */
public record Series(String key, int least, List<Place> places) {

    /**
     * One piece's time in the block.
     *
     * @param job under whose key it stands in the plan: the place's own, or the order's that joined
     * @param finish when it would be finished, epoch minutes
     * @param order who joined, null while nobody has
     */
    public record Place(String job, int finish, @Nullable String order) {}

    /** What came of a wish; the snapshot is the plan with it. */
    public sealed interface Outcome {

        /** The block stands. */
        record Opened(Series series, PlanSnapshot plan) implements Outcome {}

        /** There is no time for so many. */
        record NoRoom(Binding binding) implements Outcome {}

        /**
         * @param finish if the series runs
         * @param runs true when enough have joined: the place is an order's like any other
         */
        record Joined(Series series, PlanSnapshot plan, int finish, boolean runs) implements Outcome {}

        /** Every place is taken. */
        record Full() implements Outcome {}

        /**
         * The block is over: what nobody took, or all of it when too few joined, is free again.
         *
         * @param released who had joined a series that does not run
         */
        record Closed(PlanSnapshot plan, List<String> released) implements Outcome {}
    }

    public Series {
        places = List.copyOf(places);
        if (least < 1 || places.size() < least) {
            throw new IllegalArgumentException("series " + key + " runs from " + least + " with " + places.size()
                    + " places. It needs at least 1, and as many places.");
        }
    }

    /**
     * Keeps a block for {@code most} pieces, each placed after the others. O(most) quotes.
     *
     * @param piece what one place makes; its key is not used
     */
    public static Outcome open(PlanSnapshot snapshot, String key, Job piece, int least, int most) {
        PlanSnapshot plan = snapshot;
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Job place = new Job(key + "#" + i, piece.release(), piece.steps(), null);
            switch (Planner.quote(plan, place)) {
                case Proposal.CannotFit refused -> {
                    return new Outcome.NoRoom(refused.binding());
                }
                case Proposal.Fits fits -> {
                    plan = plan.with(fits.placements());
                    places.add(new Place(place.key(), fits.finish(), null));
                }
            }
        }
        Series series = new Series(key, least, places);
        return new Outcome.Opened(series, series.marked(plan));
    }

    /** Whether enough have joined. */
    public boolean runs() {
        return joined() >= least;
    }

    public int joined() {
        return (int) places.stream().filter(place -> place.order() != null).count();
    }

    /** Gives the earliest place that is left to an order; its time goes over into the order's name. */
    public Outcome join(PlanSnapshot snapshot, String order) {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.order() == null) {
                Series series = with(i, new Place(order, place.finish(), order));
                PlanSnapshot plan = series.marked(renamed(snapshot, place.job(), order));
                return new Outcome.Joined(series, plan, place.finish(), series.runs());
            }
        }
        return new Outcome.Full();
    }

    /** Takes an order back out; the place is free for the next. Joined is not reached again by itself: ask {@link #runs}. */
    public Outcome leave(PlanSnapshot snapshot, String order) {
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (order.equals(place.order())) {
                String own = key + "#" + i;
                Series series = with(i, new Place(own, place.finish(), null));
                return new Outcome.Opened(series, series.marked(renamed(snapshot, order, own)));
            }
        }
        throw new IllegalArgumentException("order " + order + " is not in series " + key + ". Name one that joined.");
    }

    /** Ends the joining: frees what nobody took, and everything when too few joined. */
    public Outcome.Closed close(PlanSnapshot snapshot) {
        PlanSnapshot plan = snapshot;
        List<String> released = new ArrayList<>();
        for (Place place : places) {
            if (runs() && place.order() != null) {
                continue;
            }
            plan = plan.without(place.job());
            if (place.order() != null) {
                released.add(place.order());
            }
        }
        return new Outcome.Closed(plan, released);
    }

    private Series with(int index, Place place) {
        List<Place> next = new ArrayList<>(places);
        next.set(index, place);
        return new Series(key, least, next);
    }

    /** Says to the plan what of it is tentative: all places while too few have joined, those nobody took after that. */
    private PlanSnapshot marked(PlanSnapshot plan) {
        Set<String> ours = new HashSet<>();
        Map<String, String> kept = new HashMap<>(plan.kept());
        kept.values().removeIf(key::equals);
        for (Place place : places) {
            if (!runs() || place.order() == null) {
                ours.add(place.job());
            }
        }
        ours.forEach(job -> kept.put(job, key));
        return plan.keeping(kept);
    }

    private static PlanSnapshot renamed(PlanSnapshot plan, String from, String to) {
        List<Placement> placed =
                plan.placementsOf(from).stream().map(each -> each.inNameOf(to)).toList();
        return plan.without(from).with(placed);
    }
}
