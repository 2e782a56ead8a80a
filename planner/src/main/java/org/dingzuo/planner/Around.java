package org.dingzuo.planner;

import org.jspecify.annotations.Nullable;

/**
 * The hands around a step that others may share: a setup before it, or loading and unloading of its load.
 *
 * @param from when the load itself begins; for a setup, when the step does
 * @param until when it ends
 * @param before index of who loads or sets up, {@link Roster#NONE} for nobody
 * @param after index of who unloads, {@link Roster#NONE} for nobody
 * @param perPiece true when loading and unloading are this piece's own and not the load's
 */
record Around(
        int from,
        int until,
        int before,
        int beforeFrom,
        int beforeUntil,
        int after,
        int afterFrom,
        int afterUntil,
        boolean perPiece) {

    /** A setup: {@code [from, until)} of this person's time. */
    static Around setup(int person, int from, int until) {
        return new Around(until, until, person, from, until, Roster.NONE, until, until, false);
    }

    /** Reads what a placement says, or null when it says nothing. */
    static @Nullable Around of(Placement placement, Roster roster) {
        Placement.Session session = placement.session();
        if (session != null) {
            return setup(
                    roster.person(session.person()),
                    session.setup().from(),
                    session.setup().until());
        }
        Placement.Tended tended = placement.tended();
        if (tended == null) {
            return null;
        }
        Window run = placement.parts().getFirst();
        Placement.Sitting loading = tended.loading();
        Placement.Sitting unloading = tended.unloading();
        return new Around(
                run.from(),
                run.until(),
                loading == null ? Roster.NONE : roster.person(loading.person()),
                loading == null ? run.from() : loading.at().from(),
                loading == null ? run.from() : loading.at().until(),
                unloading == null ? Roster.NONE : roster.person(unloading.person()),
                unloading == null ? run.until() : unloading.at().from(),
                unloading == null ? run.until() : unloading.at().until(),
                tended.perPiece());
    }

    Placement.Session session(String key, String family, Roster roster) {
        return new Placement.Session(key, family, roster.key(before), new Window(beforeFrom, beforeUntil));
    }

    Placement.Tended tended(Roster roster) {
        return new Placement.Tended(
                sitting(roster, before, beforeFrom, beforeUntil),
                sitting(roster, after, afterFrom, afterUntil),
                perPiece);
    }

    private static Placement.@Nullable Sitting sitting(Roster roster, int person, int from, int until) {
        return person == Roster.NONE ? null : new Placement.Sitting(roster.key(person), new Window(from, until));
    }

    /** Cuts the hands' own time out of their lanes. */
    void cutHands(Board board) {
        if (before != Roster.NONE) {
            board.lane(before).cut(beforeFrom, beforeUntil);
        }
        if (after != Roster.NONE) {
            board.lane(after).cut(afterFrom, afterUntil);
        }
    }

    void giveHands(Board board) {
        if (before != Roster.NONE) {
            board.give(before, beforeFrom, beforeUntil);
        }
        if (after != Roster.NONE) {
            board.give(after, afterFrom, afterUntil);
        }
    }
}
