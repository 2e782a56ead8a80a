package org.dingzuo.planner;

import java.util.Arrays;
import org.dingzuo.planner.Binding.Kind;
import org.dingzuo.planner.Insertion.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one thing that binds a date: walks back from the last step over what held each step up, takes the longest
 * hold-up away in thought, then the next, and names the first whose absence gives an earlier date. Usually that is the
 * first, so a reason costs about as much as the quote. Reused between quotes.
 */
final class Reason {

    private final Insertion done;
    private final Suspects suspects = new Suspects();
    private final Relief relief;
    private final Insertion again;
    private Blocks blocks = Blocks.NONE;
    private boolean[] seen = new boolean[16];

    Reason(Insertion done) {
        this.done = done;
        relief = new Relief(done);
        again = new Insertion(done.board);
    }

    /** What binds the finish that was just found. */
    Binding ofFinish(Blocks kept) {
        suspects.clear();
        blocks = kept;
        relief.read(kept);
        followBack();
        suspects.sort();
        for (int i = 0; i < suspects.count; i++) {
            relief.from(suspects, i);
            Outcome outcome = again.place(relief.board, relief.route);
            if (outcome == Outcome.PLACED && again.finish < done.finish) {
                return binding(i);
            }
        }
        // Two branches that end together: neither alone is to blame, so the longer piece of work stands for both.
        return binding(0);
    }

    static Binding ofRefusal(Insertion failed, Outcome outcome) {
        Step step = failed.route.steps[failed.failed];
        int from = Math.max(failed.ready[failed.failed], failed.board.roster.from);
        int until = Math.max(from, failed.board.roster.until);
        Kind kind = switch (outcome) {
            case NO_SKILL -> Kind.NO_SKILL;
            case NOT_TRUSTED -> Kind.NOT_TRUSTED;
            case NO_MACHINE -> Kind.NO_MACHINE;
            case TOO_LARGE -> Kind.TOO_LARGE;
            case WAIT_TOO_LONG -> Kind.WAIT;
            case NO_ROOM, PLACED -> Kind.HORIZON;
        };
        return new Binding(kind, step.key(), null, from, until);
    }

    private void followBack() {
        int step = 0;
        for (int s = 1; s < done.steps; s++) {
            step = done.end[s] > done.end[step] ? s : step;
        }
        if (seen.length < done.steps) {
            seen = new boolean[done.steps];
        }
        Arrays.fill(seen, false);
        int release = Math.max(done.route.release, done.board.roster.from);
        while (!seen[step]) {
            seen[step] = true;
            suspectsOf(step);
            int before = step;
            for (int i = done.route.firstBefore(step); i < done.route.endBefore(step); i++) {
                int p = done.route.before(i);
                before = before == step || done.end[p] > done.end[before] ? p : before;
            }
            if (before == step && done.route.release > done.board.roster.from) {
                int now = done.board.roster.from;
                suspects.add(Kind.RELEASE, Suspects.NO_STEP, Roster.NONE, now, release, release - now);
            }
            step = before;
        }
    }

    private void suspectsOf(int s) {
        switch (done.route.steps[s]) {
            case Step.Active active -> {
                suspectPerson(s, active);
                if (done.machine[s] != Roster.NONE) {
                    suspectMachine(s, done.machine[s], done.end[s]);
                }
                suspectLength(s, Kind.WORK, active.minutes());
                suspectSetup(s, done.around[s]);
                suspectBlocks(s, done.person[s], active.splittable() ? done.end[s] : done.start[s]);
                suspectBlocks(s, done.machine[s], active.splittable() ? done.end[s] : done.start[s]);
            }
            case Step.Passive passive -> suspectLength(s, Kind.WAIT, passive.leastWait());
            case Step.Batch batch -> {
                suspectMachine(s, done.machine[s], done.start[s]);
                suspectLength(s, Kind.WORK, batch.minutes());
                if (batch.tending() != null) {
                    int firing = done.firedUntil(s) - done.fired(s);
                    suspects.add(
                            Kind.TENDING,
                            s,
                            done.machine[s],
                            done.ready[s],
                            done.end[s],
                            done.end[s] - done.ready[s] - firing);
                }
                suspectBlocks(s, done.machine[s], done.start[s]);
            }
        }
    }

    private void suspectPerson(int s, Step.Active active) {
        int p = done.person[s];
        int from = done.ready[s];
        int until = active.splittable() ? done.end[s] : done.start[s];
        int making = done.board.roster.calendar[p].minutesBetween(from, until);
        int busy = making - done.board.lanes[p].minutesBetween(from, until);
        int away = until - from - making;
        if (busy > 0) {
            suspects.add(Kind.PERSON_BUSY, s, p, from, until, busy + away);
        }
        if (away > 0) {
            suspects.add(Kind.PERSON_AWAY, s, p, from, until, away);
        }
        Lane blocks = done.board.roster.blocks(p, active.block());
        if (blocks != null) {
            // One more than the time itself: of two equal names it is the truer one.
            int unfit = until - from - blocks.minutesBetween(from, until);
            suspects.add(Kind.UNFIT_BLOCK, s, p, from, until, unfit + 1);
        }
    }

    private void suspectMachine(int s, int m, int until) {
        int from = done.ready[s];
        if (until > from && !done.board.lanes[m].covers(from, until)) {
            boolean joins = done.joined[s] && done.route.steps[s] instanceof Step.Batch;
            suspects.add(joins ? Kind.LOAD : Kind.MACHINE_BUSY, s, m, from, until, until - from);
        }
    }

    /** The setup's own minutes, or the wait for a session to join. */
    private void suspectSetup(int s, @Nullable Around setup) {
        if (setup != null) {
            int from = done.joined[s] ? done.ready[s] : setup.beforeFrom();
            suspects.add(Kind.SETUP, s, Roster.NONE, from, done.start[s], done.start[s] - from);
        }
    }

    /** A series that is in the way is a truer name than the person it keeps busy. */
    private void suspectBlocks(int s, int resource, int until) {
        for (int b = 0; resource != Roster.NONE && b < blocks.count(); b++) {
            if (blocks.touches(b, resource, done.ready[s], until)) {
                suspects.add(Kind.BLOCK, s, b, done.ready[s], until, until - done.ready[s] + 1);
            }
        }
    }

    private void suspectLength(int s, Kind kind, int minutes) {
        suspects.add(kind, s, Roster.NONE, done.start[s], done.end[s], minutes);
    }

    private Binding binding(int i) {
        int s = suspects.step[i];
        int resource = suspects.resource[i];
        Kind kind = suspects.kind[i];
        String step = s == Suspects.NO_STEP ? null : done.route.steps[s].key();
        String name = resource == Roster.NONE
                ? null
                : switch (kind) {
                    case LOAD -> loadKey(s, resource);
                    case BLOCK -> blocks.key(resource);
                    case RELEASE,
                            PERSON_BUSY,
                            PERSON_AWAY,
                            UNFIT_BLOCK,
                            MACHINE_BUSY,
                            SETUP,
                            TENDING,
                            CAP,
                            WAIT,
                            WORK,
                            NO_SKILL,
                            NOT_TRUSTED,
                            NO_MACHINE,
                            TOO_LARGE,
                            HORIZON -> done.board.roster.key(resource);
                };
        return new Binding(kind, step, name, suspects.from[i], suspects.until[i]);
    }

    private String loadKey(int s, int m) {
        Loads loads = done.board.loads[m];
        int i = loads.at(done.fired(s));
        return i >= 0 ? loads.key[i] : done.board.roster.key(m) + "@" + done.fired(s);
    }
}
