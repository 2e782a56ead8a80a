package org.dingzuo.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and when one step of one job happens.
 *
 * @param person who works, null for waits and loads
 * @param machine which machine, null when none is needed
 * @param load key of the load it is part of; the same key means the same firing. {@code machine@startMinute} when
 *     opened here
 * @param family what the load carries; set exactly when {@code load} is
 * @param size what it takes of the load's capacity; 0 outside loads
 * @param parts sorted, disjoint; more than one only for a split step; of a load, its run without the hands around it
 * @param session what was made ready for it, null when nothing had to be
 * @param tended loading and unloading of the load it is part of, null when nobody is needed
 */
public record Placement(
        String job,
        String step,
        @Nullable String person,
        @Nullable String machine,
        @Nullable String load,
        @Nullable String family,
        int size,
        List<Window> parts,
        @Nullable Session session,
        @Nullable Tended tended) {

    /**
     * A session of similar work, which paid its setup once.
     *
     * @param key the same key on the same machine (or person, where no machine is needed) means the same session
     * @param person who made it ready
     * @param setup when
     */
    public record Session(String key, String family, String person, Window setup) {}

    /** Hands of one person beside a load. */
    public record Sitting(String person, Window at) {}

    /**
     * Hands before and after a load.
     *
     * @param perPiece true: these are this piece's own minutes; false: everybody in the load shares them
     */
    public record Tended(
            @Nullable Sitting loading, @Nullable Sitting unloading, boolean perPiece) {}

    public Placement {
        parts = List.copyOf(parts);
        String name = "placement of step " + step + " of job " + job;
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(name + " has no parts. Give it at least one window.");
        }
        Sorted.require("parts of the " + name, parts);
        if (load != null && (machine == null || family == null || parts.size() != 1)) {
            throw new IllegalArgumentException(name + " is in load " + load + " with machine " + machine + ", family "
                    + family + " and " + parts.size() + " parts. A load has a machine, a family and one part.");
        }
        if (session != null && (person == null || load != null)) {
            throw new IllegalArgumentException(name + " is in session " + session.key() + " with person " + person
                    + " and load " + load + ". Only work of hands is in a session.");
        }
        if (size < 0 || (load == null && (size != 0 || family != null))) {
            throw new IllegalArgumentException(name + " has size " + size + " and family " + family
                    + " without a load, or a size below 0. Only what is in a load has them.");
        }
    }

    /** Without a session and without hands around a load. */
    public Placement(
            String job,
            String step,
            @Nullable String person,
            @Nullable String machine,
            @Nullable String load,
            @Nullable String family,
            int size,
            List<Window> parts) {
        this(job, step, person, machine, load, family, size, parts, null, null);
    }

    /** The same place, taken by another job. */
    public Placement inNameOf(String other) {
        return new Placement(other, step, person, machine, load, family, size, parts, session, tended);
    }

    /** From when the piece is needed: the loading of its load included. */
    public int start() {
        return tended != null && tended.loading() != null
                ? tended.loading().at().from()
                : parts.getFirst().from();
    }

    /** From when the piece is there again: the unloading included. */
    public int end() {
        return tended != null && tended.unloading() != null
                ? tended.unloading().at().until()
                : parts.getLast().until();
    }

    /** When the load itself begins. */
    int fired() {
        return parts.getFirst().from();
    }
}
