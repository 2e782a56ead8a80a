package org.dingzuo.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is free and which loads stand, for every resource of a roster. Changing a fork copies only the resources that
 * change.
 */
final class Board {

    final Roster roster;
    final Lane[] lanes;
    final Loads[] loads;
    private final boolean[] laneIsOurs;
    private final boolean[] loadsAreOurs;

    private Board(Roster roster, Lane[] lanes, Loads[] loads) {
        this.roster = roster;
        this.lanes = lanes;
        this.loads = loads;
        laneIsOurs = new boolean[lanes.length];
        loadsAreOurs = new boolean[lanes.length];
    }

    static Board empty(Roster roster) {
        Loads[] loads = new Loads[roster.calendar.length];
        for (int r = 0; r < loads.length; r++) {
            loads[r] = new Loads();
        }
        return new Board(roster, roster.calendar.clone(), loads);
    }

    Board fork() {
        return new Board(roster, lanes.clone(), loads.clone());
    }

    /** Shows exactly what another shows, to be changed a little in thought; the same roster's. */
    void become(Board other) {
        System.arraycopy(other.lanes, 0, lanes, 0, lanes.length);
        System.arraycopy(other.loads, 0, loads, 0, loads.length);
    }

    /** Says that it will not change any more, and makes reading what did quicker. */
    void seal() {
        for (int r = 0; r < lanes.length; r++) {
            if (laneIsOurs[r]) {
                lanes[r].seal();
            }
            if (loadsAreOurs[r]) {
                loads[r].seal();
            }
        }
    }

    Lane lane(int resource) {
        if (!laneIsOurs[resource]) {
            lanes[resource] = lanes[resource].copy();
            laneIsOurs[resource] = true;
        }
        return lanes[resource];
    }

    Loads loads(int machine) {
        if (!loadsAreOurs[machine]) {
            loads[machine] = loads[machine].copy();
            loadsAreOurs[machine] = true;
        }
        return loads[machine];
    }

    void take(Placement placement) {
        if (placement.person() != null) {
            cut(roster.person(placement.person()), placement.parts());
        }
        if (placement.machine() == null) {
            return;
        }
        int machine = roster.machine(placement.machine());
        if (placement.load() == null) {
            cut(machine, placement.parts());
            return;
        }
        Loads standing = loads(machine);
        int load = standing.indexOf(placement.load());
        if (load >= 0) {
            standing.join(load, placement.size());
        } else {
            standing.open(placement.load(), familyOf(placement), placement.start(), placement.end(), placement.size());
            cut(machine, placement.parts());
        }
    }

    /** Takes what was just found for a job. */
    void take(Insertion found) {
        OwnWork own = found.own;
        for (int i = 0; i < own.count; i++) {
            lane(own.resource[i]).cut(own.from[i], own.until[i]);
        }
        for (int s = 0; s < found.steps; s++) {
            if (found.route.steps[s] instanceof Step.Batch batch && found.machine[s] != Roster.NONE) {
                Loads standing = loads(found.machine[s]);
                int load = standing.indexFrom(found.start[s]);
                if (load < standing.count && standing.start[load] == found.start[s]) {
                    standing.join(load, batch.size());
                } else {
                    standing.open("", batch.family(), found.start[s], found.end[s], batch.size());
                }
            }
        }
    }

    void free(Placement placement) {
        if (placement.person() != null) {
            give(roster.person(placement.person()), placement.parts());
        }
        if (placement.machine() == null) {
            return;
        }
        int machine = roster.machine(placement.machine());
        if (placement.load() == null) {
            give(machine, placement.parts());
            return;
        }
        Loads standing = loads(machine);
        if (standing.leave(standing.indexOf(placement.load()), placement.size())) {
            give(machine, placement.parts());
        }
    }

    /** Why a placement cannot be added, or null when it can. */
    @Nullable
    String objection(Placement placement) {
        int from = roster.from;
        int until = roster.until;
        for (Window part : placement.parts()) {
            int start = Math.max(part.from(), from);
            int end = Math.min(part.until(), until);
            if (placement.person() != null && !lanes[roster.person(placement.person())].covers(start, end)) {
                return "person " + placement.person() + " is not free in " + part;
            }
            if (placement.machine() == null) {
                continue;
            }
            int machine = roster.machine(placement.machine());
            int load = placement.load() == null ? -1 : loads[machine].indexOf(placement.load());
            if (load < 0 && !lanes[machine].covers(start, end)) {
                return "machine " + placement.machine() + " is not free in " + part;
            }
            if (placement.load() != null) {
                return loadObjection(placement, machine, load);
            }
        }
        return null;
    }

    @Nullable
    String loadObjection(Placement placement, int machine, int load) {
        Loads standing = loads[machine];
        int capacity = roster.capacity(machine);
        int used = load < 0 ? 0 : standing.used[load];
        if (used + placement.size() > capacity) {
            return "load " + placement.load() + " would hold " + (used + placement.size()) + " of " + capacity;
        }
        if (load >= 0
                && (!standing.family[load].equals(placement.family())
                        || standing.start[load] != placement.start()
                        || standing.end[load] != placement.end())) {
            return "load " + placement.load() + " carries " + standing.family[load] + " from " + standing.start[load]
                    + " until " + standing.end[load];
        }
        return null;
    }

    private void cut(int resource, List<Window> parts) {
        for (Window part : parts) {
            lane(resource).cut(part.from(), part.until());
        }
    }

    private void give(int resource, List<Window> parts) {
        for (Window part : parts) {
            lane(resource).give(part.from(), part.until(), roster.calendar[resource]);
        }
    }

    private static String familyOf(Placement placement) {
        String family = placement.family();
        return family == null ? "" : family;
    }
}
