package org.dingzuo.catalog;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A group that has one of several values: a choice, a number, a text or a picture; numbers and texts one for each stretch that the rules
 *  tell apart.
 *  @param values in the order in which they are tried; empty: left out
 *  @param open places of the values that are still possible
 *  @param ownThere whether the first value is what the search sets out from */
record OneOfMany(
        String group,
        List<Optional<Object>> values,
        BitSet open,
        boolean ownThere,
        BiPredicate<When, Optional<Object>> meets)
        implements Slot {

    static OneOfMany of(
            String group, List<Optional<Object>> values, boolean ownThere, BiPredicate<When, Optional<Object>> meets) {
        var open = new BitSet();
        open.set(0, values.size());
        return new OneOfMany(group, values, open, ownThere, meets);
    }

    @Override
    public Truth holds(When when) {
        var yes = false;
        var no = false;
        for (var at = open.nextSetBit(0); at >= 0 && !(yes && no); at = open.nextSetBit(at + 1)) {
            var meets = meets().test(when, values.get(at));
            yes |= meets;
            no |= !meets;
        }
        return Truth.of(yes && !no, yes);
    }

    @Override
    public @Nullable Slot narrowed(When when, boolean holds) {
        var left = new BitSet();
        open.stream().filter(at -> meets().test(when, values.get(at)) == holds).forEach(left::set);
        return left.isEmpty() ? null : with(left);
    }

    @Override
    public boolean isDecided() {
        return open.cardinality() == 1;
    }

    @Override
    public Stream<Slot> ways() {
        return open.stream().mapToObj(this::only);
    }

    @Override
    public @Nullable Slot own() {
        return ownThere && open.get(0) ? only(0) : null;
    }

    @Override
    public @Nullable Object value() {
        return values.get(open.nextSetBit(0)).orElse(null);
    }

    @Override
    public boolean allows(String choice) {
        return open.stream()
                .anyMatch(at -> values.get(at).filter(choice::equals).isPresent());
    }

    private OneOfMany only(int at) {
        var left = new BitSet();
        left.set(at);
        return with(left);
    }

    private OneOfMany with(BitSet left) {
        return left.equals(open) ? this : new OneOfMany(group, values, left, ownThere, meets);
    }
}
