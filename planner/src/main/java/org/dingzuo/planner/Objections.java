package org.dingzuo.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a placement cannot be added to a board. */
final class Objections {

    private final Board board;
    private final Roster roster;
    private final Placement placement;
    private final @Nullable Around around;

    private Objections(Board board, Placement placement) {
        this.board = board;
        this.placement = placement;
        roster = board.roster;
        around = Around.of(placement, roster);
    }

    /** The first thing that speaks against it, or null when it can be added. */
    static @Nullable String to(Board board, Placement placement) {
        Objections objections = new Objections(board, placement);
        String load = placement.load();
        return load == null ? objections.toWork() : objections.toLoad(load);
    }

    /** The same of a load that stands, whatever else is taken. */
    static @Nullable String toContents(Board board, Placement placement) {
        String load = placement.load();
        String machine = placement.machine();
        return load == null || machine == null
                ? null
                : new Objections(board, placement).toContents(board.loads[board.roster.machine(machine)], load);
    }

    private @Nullable String toWork() {
        String objection = toHands(placement.person(), placement.parts());
        if (objection == null && placement.machine() != null) {
            objection = toMachine(placement.machine(), placement.parts());
        }
        return objection != null || around == null || placement.session() == null
                ? objection
                : toSession(placement.session(), around);
    }

    private @Nullable String toSession(Placement.Session session, Around setup) {
        Sessions standing = board.sessions[board.holder(placement)];
        int i = standing.at(setup.beforeFrom());
        if (i >= 0) {
            return standing.ready[i] == setup.beforeUntil()
                            && standing.person[i] == setup.before()
                            && standing.family[i].equals(session.family())
                            && placement.end() <= standing.limit(i + 1)
                    ? null
                    : "session " + session.key() + " stands otherwise";
        }
        int next = standing.indexFrom(setup.beforeFrom());
        if (setup.beforeFrom() < standing.freeFrom(next) || placement.end() > standing.limit(next)) {
            return "session " + session.key() + " would undo another setup";
        }
        List<Window> at = List.of(session.setup());
        String objection = toHands(session.person(), at);
        return objection == null && placement.machine() != null ? toMachine(placement.machine(), at) : objection;
    }

    private @Nullable String toLoad(String key) {
        String machine = String.valueOf(placement.machine());
        Loads loads = board.loads[roster.machine(machine)];
        String objection = toContents(loads, key);
        int load = loads.indexOf(key);
        boolean ownHands = load < 0 || (around != null && around.perPiece());
        if (objection != null || !ownHands) {
            return objection;
        }
        int from = placement.start();
        int until = placement.end();
        List<Window> held = load < 0
                ? List.of(new Window(from, until))
                : List.of(
                        new Window(Math.min(from, loads.heldFrom(load)), loads.heldFrom(load)),
                        new Window(loads.heldUntil(load), Math.max(until, loads.heldUntil(load))));
        objection = toMachine(machine, held);
        Placement.Tended tended = placement.tended();
        if (objection == null && tended != null && tended.loading() != null) {
            objection =
                    toHands(tended.loading().person(), List.of(tended.loading().at()));
        }
        if (objection == null && tended != null && tended.unloading() != null) {
            objection = toHands(
                    tended.unloading().person(), List.of(tended.unloading().at()));
        }
        return objection;
    }

    private @Nullable String toContents(Loads loads, String key) {
        int load = loads.indexOf(key);
        int capacity = roster.capacity(roster.machine(String.valueOf(placement.machine())));
        int used = load < 0 ? 0 : loads.used[load];
        if (used + placement.size() > capacity) {
            return "load " + key + " would hold " + (used + placement.size()) + " of " + capacity;
        }
        Window run = placement.parts().getFirst();
        if (load >= 0
                && (!loads.family[load].equals(placement.family())
                        || loads.start[load] != run.from()
                        || loads.end[load] != run.until())) {
            return "load " + key + " carries " + loads.family[load] + " from " + loads.start[load] + " until "
                    + loads.end[load];
        }
        Around theirs = load < 0 ? around : loads.hands(load);
        boolean alike = theirs == null || around == null
                ? theirs == around
                : theirs.perPiece() == around.perPiece() && (around.perPiece() || theirs.equals(around));
        return alike ? null : "load " + key + " is tended otherwise";
    }

    private @Nullable String toHands(@Nullable String person, List<Window> parts) {
        return person == null ? null : toTime("person ", person, roster.person(person), parts);
    }

    private @Nullable String toMachine(String machine, List<Window> parts) {
        return toTime("machine ", machine, roster.machine(machine), parts);
    }

    private @Nullable String toTime(String what, String key, int resource, List<Window> parts) {
        for (Window part : parts) {
            if (!board.lanes[resource].covers(
                    Math.max(part.from(), roster.from), Math.min(part.until(), roster.until))) {
                return what + key + " is not free in " + part;
            }
        }
        return null;
    }
}
