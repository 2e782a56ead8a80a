package org.dingzuo.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of the way from order to finished work. It may begin when every step named in {@link #after} has ended. */
public sealed interface Step {

    /** Unique within the job. */
    String key();

    /** Keys of the steps that must have ended. */
    List<String> after();

    /**
     * Work of hands.
     *
     * @param minutes working time, at least 1
     * @param skill what the person must be able to do; null: anybody
     * @param machineKind a machine needed as long as the hands work (it is free during the breaks); null: none
     * @param splittable may be laid down at the end of a free window and taken up in a later one
     * @param leastChunk when splittable, the shortest sitting worth beginning, in minutes; only the sitting that ends
     *     the step may be shorter
     */
    record Active(
            String key,
            List<String> after,
            int minutes,
            @Nullable String skill,
            @Nullable String machineKind,
            boolean splittable,
            int leastChunk)
            implements Step {

        public Active {
            after = List.copyOf(after);
            require(key, "minutes", minutes, 1);
            require(key, "leastChunk", leastChunk, 0);
        }
    }

    /**
     * Drying, curing, resting: clock time that needs nobody. Begins the moment its predecessors have ended.
     *
     * @param leastWait clock minutes before what follows may begin
     * @param longestWait clock minutes, counted like leastWait from the beginning of the wait, by which what follows
     *     must have begun (leather-hard clay does not wait); null: waits for ever
     */
    record Passive(
            String key,
            List<String> after,
            int leastWait,
            @Nullable Integer longestWait) implements Step {

        public Passive {
            after = List.copyOf(after);
            require(key, "leastWait", leastWait, 0);
            if (longestWait != null) {
                require(key, "longestWait", longestWait, leastWait);
            }
        }
    }

    /**
     * A firing or a dye bath: joins a load of the same family that begins when the piece is there, or opens one.
     * Needs no person; loading and unloading are {@link Active} steps around it.
     *
     * @param machineKind which machines can do it
     * @param family what may share a load (the programme): glaze firing, bisque, indigo
     * @param size what it takes of the machine's capacity
     * @param minutes length of the load it would open; it joins only loads at least as long
     */
    record Batch(String key, List<String> after, String machineKind, String family, int size, int minutes)
            implements Step {

        public Batch {
            after = List.copyOf(after);
            require(key, "size", size, 1);
            require(key, "minutes", minutes, 1);
        }
    }

    private static void require(String key, String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    what + " of step " + key + " is " + value + ". It must be at least " + least + ".");
        }
    }
}
