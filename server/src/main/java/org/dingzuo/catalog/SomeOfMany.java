package org.dingzuo.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A group of which any number may be picked: not its sets are kept, of which there are too many, but which choices are in every one of
 *  them, which in some, and how many there may be.
 *  @param keys of the choices, in the maker's order
 *  @param sure places of those that are picked
 *  @param open places of those that may be picked, the sure ones among them
 *  @param outset places of those that the search sets out from; null: it sets out from nothing */
record SomeOfMany(
        String group,
        List<String> keys,
        BitSet sure,
        BitSet open,
        int least,
        int most,
        @Nullable BitSet outset) implements Slot {

    /** Null when no set is possible. */
    static @Nullable Slot of(
            String group, List<String> keys, BitSet open, int least, int most, @Nullable Set<String> outset) {
        return settled(group, keys, new BitSet(), open, least, most, outset == null ? null : places(keys, outset));
    }

    @Override
    public Truth holds(When when) {
        var fewest = Math.max(least, sure.cardinality());
        var greatest = Math.min(most, open.cardinality());
        var filled = Truth.of(fewest > 0, greatest > 0);
        var chosen = when.choices() == null ? Truth.YES : chosen(places(keys, when.choices()));
        var sized = sized(when, fewest, greatest);
        if (filled == Truth.NO || chosen == Truth.NO || sized == Truth.NO) {
            return Truth.NO;
        }
        return filled == Truth.YES && chosen == Truth.YES && sized == Truth.YES ? Truth.YES : Truth.OPEN;
    }

    private Truth chosen(BitSet wanted) {
        return Truth.of(wanted.intersects(sure), wanted.intersects(open));
    }

    private static Truth sized(When when, int fewest, int greatest) {
        var from = when.from() == null ? 0 : when.from();
        var upTo = when.upTo() == null ? Long.MAX_VALUE : when.upTo();
        return Truth.of(fewest >= from && greatest <= upTo, greatest >= from && fewest <= upTo);
    }

    @Override
    public @Nullable Slot narrowed(When when, boolean holds) {
        return holds ? with(when) : without(when);
    }

    private @Nullable Slot with(When when) {
        var kept = (BitSet) sure.clone();
        if (when.choices() != null) {
            var wanted = places(keys, when.choices());
            wanted.and(open);
            if (wanted.isEmpty()) {
                return null;
            }
            if (wanted.cardinality() == 1) {
                kept.or(wanted);
            }
        }
        var from = Math.max(1, when.from() == null ? 1 : when.from());
        var upTo = when.upTo() == null ? Integer.MAX_VALUE : when.upTo();
        return settled(
                group,
                keys,
                kept,
                open,
                (int) Math.clamp(from, least, Integer.MAX_VALUE),
                (int) Math.clamp(upTo, -1, most),
                outset);
    }

    /** Where several things could be untrue of a set, nothing is ruled out yet. */
    private @Nullable Slot without(When when) {
        var left = (BitSet) open.clone();
        var most = this.most;
        var least = this.least;
        var hasSize = when.from() != null || when.upTo() != null;
        if (when.choices() != null && !hasSize) {
            left.andNot(places(keys, when.choices()));
        } else if (when.choices() == null && when.upTo() == null) {
            most = (int) Math.min(most, Math.max(1, when.from() == null ? 1 : when.from()) - 1);
        } else if (when.choices() == null && when.from() == null && least > 0 && when.upTo() != null) {
            least = (int) Math.clamp(when.upTo() + 1, least, Integer.MAX_VALUE);
        }
        return settled(group, keys, sure, left, least, most, outset);
    }

    @Override
    public boolean isDecided() {
        return sure.equals(open);
    }

    @Override
    public Stream<Slot> ways() {
        var at = firstUndecided();
        var with = (BitSet) sure.clone();
        with.set(at);
        var without = (BitSet) open.clone();
        without.clear(at);
        var ways = new ArrayList<@Nullable Slot>();
        ways.add(settled(group, keys, with, open, least, most, outset));
        ways.add(
                outset != null && outset.get(at) ? ways.size() : 0,
                settled(group, keys, sure, without, least, most, outset));
        return ways.stream().flatMap(Stream::ofNullable);
    }

    private int firstUndecided() {
        var undecided = (BitSet) open.clone();
        undecided.andNot(sure);
        return undecided.nextSetBit(0);
    }

    @Override
    public @Nullable Slot own() {
        if (outset == null || outset.cardinality() < least || outset.cardinality() > most) {
            return null;
        }
        var stray = (BitSet) outset.clone();
        stray.andNot(open);
        var missing = (BitSet) sure.clone();
        missing.andNot(outset);
        return stray.isEmpty() && missing.isEmpty() ? settled(group, keys, outset, outset, least, most, outset) : null;
    }

    @Override
    public @Nullable Object value() {
        return sure.isEmpty() ? null : sure.stream().mapToObj(keys::get).toList();
    }

    @Override
    public boolean allows(String choice) {
        return open.get(keys.indexOf(choice));
    }

    private static @Nullable Slot settled(
            String group, List<String> keys, BitSet sure, BitSet open, int least, int most, @Nullable BitSet outset) {
        var stray = (BitSet) sure.clone();
        stray.andNot(open);
        if (!stray.isEmpty() || least > most || sure.cardinality() > most || open.cardinality() < least) {
            return null;
        }
        var left = sure.cardinality() == most ? sure : open;
        return new SomeOfMany(group, keys, left.cardinality() == least ? left : sure, left, least, most, outset);
    }

    private static BitSet places(List<String> keys, Set<String> named) {
        var places = new BitSet();
        for (int at = 0; at < keys.size(); at++) {
            places.set(at, named.contains(keys.get(at)));
        }
        return places;
    }
}
