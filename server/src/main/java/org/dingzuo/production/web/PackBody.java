package org.dingzuo.production.web;

import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.quality.Defect;
import org.dingzuo.studio.Energy;
import org.jspecify.annotations.Nullable;

/** All that whoever makes a design has to know.
 *  @param learners who works here; a step's kind is its sop's
 *  @param films of the design */
record PackBody(
        UUID design,
        Words name,
        List<Station> steps,
        List<LearnerBody> learners,
        List<Ingredient> bill,
        List<Reel> films) {

    /** @param minutes as the design says: hands-on, least waiting, or one load
     *  @param usual what half of all took no longer than; null: never timed
     *  @param mostly what four of five took no longer than; null: never timed
     *  @param seen how often it was timed
     *  @param always false: only with some choices
     *  @param machines by name, on which it can be done
     *  @param hands names of whom it can be given to; empty: it needs no hands, or nobody here can do it
     *  @param programme of a load; null: none is named
     *  @param longestWait minutes by which the next step must have begun; null: it can wait
     *  @param setup minutes to make ready once for a session; 0: nothing
     *  @param loading minutes of hands at the machine, as unloading is */
    record Station(
            String key,
            Words name,
            RoutingStep.Kind kind,
            int minutes,
            @Nullable Integer usual,
            @Nullable Integer mostly,
            int seen,
            boolean always,
            @Nullable String skill,
            @Nullable String machineKind,
            List<Words> machines,
            List<String> hands,
            @Nullable String programme,
            @Nullable Integer longestWait,
            @Nullable Energy energy,
            int setup,
            int loading,
            int unloading,
            List<Trouble> troubles,
            SopBody sop) {}

    /** What goes wrong here again and again.
     *  @param pieces of the last year
     *  @param words as it was told last */
    record Trouble(Defect.Cause cause, long pieces, String words) {}

    /** @param item key of the stock item
     *  @param quantity for one piece, in the item's smallest unit
     *  @param unit null: the store-room keeps no book of it, as with onHand
     *  @param always false: only with some choices */
    record Ingredient(
            String item,
            @Nullable Words name,
            long quantity,
            @Nullable Words unit,
            @Nullable Long onHand,
            boolean always,
            List<Lot> lots,
            List<String> suppliers) {}

    /** @param label what stands on it @param quantity what lies there */
    record Lot(String label, long quantity, String note) {}

    /** @param url where it plays */
    record Reel(Words title, String url) {}
}
