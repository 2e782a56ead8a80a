package org.dingzuo.planner;

import java.util.List;
import java.util.Map;
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
     * @param setup what has to be made ready before, once for a session of similar work; null: nothing
     * @param paces by person, how many minutes this very work takes them for a hundred written ones; who is not named
     *     works at the pace that is theirs at the skill
     * @param block in which kind of a person's blocks it may land ({@link Person#blocks}); null: in any free time
     * @param work what kind of work it is, with which not everybody is trusted ({@link Person#trusted}); null: of none
     */
    record Active(
            String key,
            List<String> after,
            int minutes,
            @Nullable String skill,
            @Nullable String machineKind,
            boolean splittable,
            int leastChunk,
            @Nullable Setup setup,
            Map<String, Integer> paces,
            @Nullable String block,
            @Nullable String work)
            implements Step {

        public Active {
            after = List.copyOf(after);
            paces = Map.copyOf(paces);
            require(key, "minutes", minutes, 1);
            require(key, "leastChunk", leastChunk, 0);
            for (int pace : paces.values()) {
                require(key, "a pace", pace, 1);
            }
        }

        /** Work that may land in any free time, of no kind that asks for trust. */
        public Active(
                String key,
                List<String> after,
                int minutes,
                @Nullable String skill,
                @Nullable String machineKind,
                boolean splittable,
                int leastChunk,
                @Nullable Setup setup,
                Map<String, Integer> paces) {
            this(key, after, minutes, skill, machineKind, splittable, leastChunk, setup, paces, null, null);
        }

        /** Work in which nobody has a pace of their own. */
        public Active(
                String key,
                List<String> after,
                int minutes,
                @Nullable String skill,
                @Nullable String machineKind,
                boolean splittable,
                int leastChunk,
                @Nullable Setup setup) {
            this(key, after, minutes, skill, machineKind, splittable, leastChunk, setup, Map.of());
        }

        /** Work that needs nothing made ready. */
        public Active(
                String key,
                List<String> after,
                int minutes,
                @Nullable String skill,
                @Nullable String machineKind,
                boolean splittable,
                int leastChunk) {
            this(key, after, minutes, skill, machineKind, splittable, leastChunk, null);
        }

        /** The same work in other minutes, at least 1. */
        public Active lasting(int otherMinutes) {
            return new Active(
                    key, after, otherMinutes, skill, machineKind, splittable, leastChunk, setup, paces, block, work);
        }

        /** The same work, only in blocks of a kind; null: in any. */
        public Active within(@Nullable String kind) {
            return new Active(
                    key, after, minutes, skill, machineKind, splittable, leastChunk, setup, paces, kind, work);
        }

        /** The same work, each at a pace of their own. */
        public Active at(Map<String, Integer> otherPaces) {
            return new Active(
                    key, after, minutes, skill, machineKind, splittable, leastChunk, setup, otherPaces, block, work);
        }

        /** The same work as it was placed: in the minutes set aside for it, with its setup as far as it is in a session. */
        public Active asPlaced(Placement there) {
            int placed = there.parts().stream().mapToInt(Window::minutes).sum();
            Integer pace = there.person() == null ? null : paces.get(there.person());
            Setup made = there.session() == null ? null : setup;
            return (pace == null ? minutes : Math.ceilDiv(minutes * pace, Person.USUAL_PACE)) == placed
                    ? new Active(
                            key, after, minutes, skill, machineKind, splittable, leastChunk, made, paces, block, work)
                    : new Active(
                            key,
                            after,
                            placed,
                            skill,
                            machineKind,
                            splittable,
                            leastChunk,
                            made,
                            Map.of(),
                            block,
                            work);
        }

        /** The same work, of a kind with which not everybody is trusted; null: of none. */
        public Active of(@Nullable String kind) {
            return new Active(
                    key, after, minutes, skill, machineKind, splittable, leastChunk, setup, paces, block, kind);
        }

        Active inSittings(int chunk) {
            return new Active(key, after, minutes, skill, machineKind, true, chunk, setup, paces, block, work);
        }

        Active withoutSetup() {
            return new Active(
                    key, after, minutes, skill, machineKind, splittable, leastChunk, null, paces, block, work);
        }
    }

    /**
     * What hands make ready before work of a kind: a dye bath of a colour, a plate on the press. It stands on the machine
     * where the step needs one, else at the person's own bench, until another is made ready there.
     *
     * @param family what can be made with the same setup: indigo, plate 7
     * @param minutes of hands to make it ready, at least 1; the same for everybody
     * @param keeps clock minutes from being ready within which a piece must have been begun (a bath goes off)
     */
    record Setup(String family, int minutes, int keeps) {

        public Setup {
            require(family, "minutes to set up", minutes, 1);
            require(family, "keeps", keeps, 0);
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
     * It runs by itself; hands are needed before and after where it has a {@link Tending}.
     *
     * @param machineKind which machines can do it
     * @param family what may share a load (the programme): glaze firing, bisque, indigo
     * @param size what it takes of the machine's capacity
     * @param minutes length of the load it would open; it joins only loads at least as long
     * @param tending loading and unloading by hand; null: nobody is needed
     */
    record Batch(
            String key,
            List<String> after,
            String machineKind,
            String family,
            int size,
            int minutes,
            @Nullable Tending tending)
            implements Step {

        public Batch {
            after = List.copyOf(after);
            require(key, "size", size, 1);
            require(key, "minutes", minutes, 1);
        }

        /** A load that nobody has to tend. */
        public Batch(String key, List<String> after, String machineKind, String family, int size, int minutes) {
            this(key, after, machineKind, family, size, minutes, null);
        }

        Batch lasting(int otherMinutes) {
            return new Batch(key, after, machineKind, family, size, otherMinutes, tending);
        }

        Batch untended() {
            return new Batch(key, after, machineKind, family, size, minutes, null);
        }
    }

    /**
     * Hands at the machine, tied to the load: loading ends before it begins, unloading begins when it has ended and
     * somebody is there. The machine is held from the first hand on it to the last, and a piece is back when it has been
     * unloaded.
     *
     * @param skill what whoever does it must be able to do; null: anybody
     * @param loading minutes in one sitting, 0 for none
     * @param unloading minutes in one sitting, 0 for none
     * @param perPiece true: each piece brings these minutes with it; false: once for the load, whatever is in it
     * @param work what kind of work it is, with which not everybody is trusted; null: of none
     */
    record Tending(
            @Nullable String skill,
            int loading,
            int unloading,
            boolean perPiece,
            @Nullable String work) {

        /** Hands of no kind that asks for trust. */
        public Tending(@Nullable String skill, int loading, int unloading, boolean perPiece) {
            this(skill, loading, unloading, perPiece, null);
        }

        public Tending {
            require(skill == null ? "anybody" : skill, "minutes of loading", loading, 0);
            require(skill == null ? "anybody" : skill, "minutes of unloading", unloading, 0);
            if (loading + unloading == 0) {
                throw new IllegalArgumentException("tending without a minute. Leave it out where nobody is needed.");
            }
        }
    }

    private static void require(String key, String what, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    what + " of " + key + " is " + value + ". It must be at least " + least + ".");
        }
    }
}
