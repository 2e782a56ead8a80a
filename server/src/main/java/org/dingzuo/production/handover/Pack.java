package org.dingzuo.production.handover;

import java.util.List;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Design;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.film.Film;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Supplier;
import org.dingzuo.materials.lot.Lot;
import org.dingzuo.production.quality.Recurring;
import org.dingzuo.production.sop.Sops;
import org.dingzuo.promise.Habit;
import org.dingzuo.studio.Learner;
import org.dingzuo.studio.Machine;
import org.dingzuo.studio.Person;
import org.jspecify.annotations.Nullable;

/** All that is known of making one design, as of now.
 *  @param learners who works here, and how far each is with what
 *  @param films of the design, the newest first
 *  @param quoted films of which the instructions show some seconds, whichever design they are of */
public record Pack(
        Design design,
        List<Station> stations,
        List<Learner> learners,
        List<Ingredient> bill,
        List<Film> films,
        List<Film> quoted) {

    /** One step of the routing.
     *  @param kind with the instructions as they are written now
     *  @param habit what the floor has taught of it; null: it was never timed
     *  @param machines on which it can be done; empty: it needs none, or there is none
     *  @param hands to whom it can be given; empty: it needs no hands, or nobody here can do it
     *  @param troubles what goes wrong here again and again, the most pieces first */
    public record Station(
            RoutingStep step,
            Sops.Kind kind,
            @Nullable Habit habit,
            List<Machine> machines,
            List<Person> hands,
            List<Recurring> troubles) {

        /** Minutes that half of all such work takes no longer than; null: never timed. */
        public @Nullable Integer usual() {
            return habit == null ? null : likeWritten(habit, habit.taken());
        }

        /** Minutes that four of five take no longer than; null: never timed. */
        public @Nullable Integer mostly() {
            return habit == null ? null : likeWritten(habit, habit.mostly());
        }

        /** A habit is of this step in all designs; here it is told for the minutes of this one. */
        private int likeWritten(Habit known, int minutes) {
            return known.written() == 0
                    ? minutes
                    : (int) Math.round((double) minutes * step.minutes() / known.written());
        }
    }

    /** One line of the bill.
     *  @param item null: the store-room keeps no book of it
     *  @param lots in which something lies, the first to come first
     *  @param suppliers who bring it */
    public record Ingredient(BillLine line, @Nullable Item item, List<Lot> lots, List<Supplier> suppliers) {}
}
