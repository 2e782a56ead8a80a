package org.dingzuo.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is free and which loads stand, for every resource of a roster. Changing a fork copies only the resources that
 * change.
 */
final class Board {

    final Roster roster;
    final Lane[] lanes;
    final Loads[] loads;
    final Sessions[] sessions;
    private final boolean[] laneIsOurs;
    private final boolean[] loadsAreOurs;
    private final boolean[] sessionsAreOurs;

    private Board(Roster roster, Lane[] lanes, Loads[] loads, Sessions[] sessions) {
        this.roster = roster;
        this.lanes = lanes;
        this.loads = loads;
        this.sessions = sessions;
        laneIsOurs = new boolean[lanes.length];
        loadsAreOurs = new boolean[lanes.length];
        sessionsAreOurs = new boolean[lanes.length];
    }

    static Board empty(Roster roster) {
        Loads[] loads = new Loads[roster.calendar.length];
        for (int r = 0; r < loads.length; r++) {
            loads[r] = new Loads();
        }
        Sessions[] sessions = new Sessions[loads.length];
        Arrays.fill(sessions, Sessions.NONE);
        return new Board(roster, roster.calendar.clone(), loads, sessions);
    }

    Board fork() {
        return new Board(roster, lanes.clone(), loads.clone(), sessions.clone());
    }

    /** Shows exactly what another shows, to be changed a little in thought; the same roster's. */
    void become(Board other) {
        System.arraycopy(other.lanes, 0, lanes, 0, lanes.length);
        System.arraycopy(other.loads, 0, loads, 0, loads.length);
        System.arraycopy(other.sessions, 0, sessions, 0, sessions.length);
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

    Sessions sessions(int holder) {
        if (!sessionsAreOurs[holder]) {
            sessions[holder] = sessions[holder].copy();
            sessionsAreOurs[holder] = true;
        }
        return sessions[holder];
    }

    void take(Placement placement) {
        if (placement.person() != null) {
            cut(roster.person(placement.person()), placement.parts());
        }
        Around around = Around.of(placement, roster);
        Placement.Session session = placement.session();
        if (session != null && around != null) {
            seat(holder(placement), session.key(), session.family(), around, placement.end());
        }
        if (placement.machine() == null) {
            return;
        }
        int machine = roster.machine(placement.machine());
        String load = placement.load();
        if (load == null) {
            cut(machine, placement.parts());
        } else {
            enter(
                    machine,
                    load,
                    familyOf(placement),
                    placement.fired(),
                    placement.parts().getFirst().until(),
                    placement.size(),
                    around);
        }
    }

    /** Takes what was just found for a job. */
    void take(Insertion found) {
        OwnWork own = found.own;
        for (int i = 0; i < own.count; i++) {
            lane(own.resource[i]).cut(own.from[i], own.until[i]);
        }
        for (int s = 0; s < found.steps; s++) {
            if (found.machine[s] != Roster.NONE || found.person[s] != Roster.NONE) {
                take(
                        found.route.steps[s],
                        found.person[s],
                        found.machine[s],
                        found.start[s],
                        found.end[s],
                        found.around[s]);
            }
        }
    }

    /**
     * Puts a step into its load or its session; the time of its own hands is cut elsewhere.
     *
     * @return true when a load was opened for it
     */
    boolean take(Step step, int person, int machine, int start, int end, @Nullable Around around) {
        if (step instanceof Step.Batch batch && machine != Roster.NONE) {
            return around == null
                    ? enter(machine, "", batch.family(), start, end, batch.size(), null)
                    : enter(machine, "", batch.family(), around.from(), around.until(), batch.size(), around);
        }
        if (around != null && step instanceof Step.Active active && active.setup() != null) {
            int holder = machine == Roster.NONE ? person : machine;
            // The key is written only when the plan is; inside the search a session is its holder and its beginning.
            seat(holder, "", active.setup().family(), around, end);
        }
        return false;
    }

    /**
     * Takes it out again.
     *
     * @return true when its load is gone
     */
    boolean free(Step step, int person, int machine, int start, int end, @Nullable Around around) {
        if (step instanceof Step.Batch batch && machine != Roster.NONE) {
            return leave(machine, loads[machine].at(around == null ? start : around.from()), batch.size(), around);
        }
        if (around != null && step instanceof Step.Active active && active.setup() != null) {
            unseat(machine == Roster.NONE ? person : machine, around.beforeFrom(), end);
        }
        return false;
    }

    void free(Placement placement) {
        if (placement.person() != null) {
            give(roster.person(placement.person()), placement.parts());
        }
        if (placement.session() != null) {
            unseat(holder(placement), placement.session().setup().from(), placement.end());
        }
        if (placement.machine() == null) {
            return;
        }
        int machine = roster.machine(placement.machine());
        if (placement.load() == null) {
            give(machine, placement.parts());
            return;
        }
        leave(machine, loads[machine].indexOf(placement.load()), placement.size(), Around.of(placement, roster));
    }

    /** Takes a person's setups and hands at machines out of a lane: others rely on them, whatever the person is spared. */
    void cutShared(int person, Lane lane) {
        for (int r = 0; r < lanes.length; r++) {
            for (int i = 0; i < sessions[r].count; i++) {
                if (sessions[r].person[i] == person) {
                    lane.cut(sessions[r].from[i], sessions[r].ready[i]);
                }
            }
            for (int i = 0; loads[r].tended > 0 && i < loads[r].count; i++) {
                loads[r].cutHands(i, person, lane);
            }
        }
    }

    private boolean enter(
            int machine, String key, String family, int from, int until, int size, @Nullable Around around) {
        Loads standing = loads(machine);
        int load = standing.at(from);
        boolean opens = load < 0;
        if (opens) {
            standing.open(key, family, from, until, size, around);
            load = standing.at(from);
        } else {
            standing.join(load, size, around);
        }
        if (opens || (around != null && around.perPiece())) {
            lane(machine).cut(standing.heldFrom(load), standing.heldUntil(load));
            if (around != null) {
                around.cutHands(this);
            }
        }
        return opens;
    }

    private boolean leave(int machine, int load, int size, @Nullable Around around) {
        Loads standing = loads(machine);
        int heldFrom = standing.heldFrom(load);
        int heldUntil = standing.heldUntil(load);
        boolean gone = standing.leave(load, size, around);
        if (gone) {
            give(machine, heldFrom, heldUntil);
        } else if (around != null && around.perPiece()) {
            give(machine, heldFrom, standing.heldFrom(load));
            give(machine, standing.heldUntil(load), heldUntil);
        }
        if (around != null && (gone || around.perPiece())) {
            around.giveHands(this);
        }
        return gone;
    }

    private void seat(int holder, String key, String family, Around setup, int end) {
        Sessions standing = sessions(holder);
        int session = standing.at(setup.beforeFrom());
        if (session >= 0) {
            standing.join(session, end);
            return;
        }
        standing.open(key, family, setup.before(), setup.beforeFrom(), setup.beforeUntil(), end);
        lane(setup.before()).cut(setup.beforeFrom(), setup.beforeUntil());
        lane(holder).cut(setup.beforeFrom(), setup.beforeUntil());
    }

    private void unseat(int holder, int setupFrom, int end) {
        Sessions standing = sessions(holder);
        int session = standing.at(setupFrom);
        int person = standing.person[session];
        int ready = standing.ready[session];
        if (standing.leave(session, end)) {
            give(person, setupFrom, ready);
            if (holder != person) {
                give(holder, setupFrom, ready);
            }
        }
    }

    /** Why a placement cannot be added, or null when it can. */
    @Nullable
    String objection(Placement placement) {
        return Objections.to(this, placement);
    }

    /** On what a setup for this placement stands: the machine, or where none is needed the person. */
    int holder(Placement placement) {
        String machine = placement.machine();
        return machine == null ? roster.person(Objects.requireNonNull(placement.person())) : roster.machine(machine);
    }

    private void cut(int resource, List<Window> parts) {
        for (Window part : parts) {
            lane(resource).cut(part.from(), part.until());
        }
    }

    private void give(int resource, List<Window> parts) {
        for (Window part : parts) {
            give(resource, part.from(), part.until());
        }
    }

    void give(int resource, int from, int until) {
        lane(resource).give(from, until, roster.calendar[resource]);
    }

    private static String familyOf(Placement placement) {
        String family = placement.family();
        return family == null ? "" : family;
    }
}
