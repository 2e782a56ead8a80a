package org.dingzuo.fulfilment.packing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far an order is packed.
 *  @param photo key of a closed picture of the packed parcel; null: none yet
 *  @param card what the maker wrote to this buyer; empty: the studio's usual words */
public record Packing(List<Thing> things, @Nullable String photo, String card) {

    /** Something that goes in.
     *  @param key stable while the order and the studio's list say the same */
    public record Thing(String key, String words, boolean ticked) {}

    public boolean isComplete() {
        return things.stream().allMatch(Thing::ticked);
    }

    /** A card is written to a person and belongs into no log. */
    @Override
    public String toString() {
        return "Packing" + things;
    }
}
