package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a finished insertion down as placements. */
final class Placing {

    private Placing() {}

    static List<Placement> of(Insertion done) {
        List<Placement> placements = new ArrayList<>(done.steps);
        for (int s = 0; s < done.steps; s++) {
            placements.add(placement(done, s));
        }
        return placements;
    }

    private static Placement placement(Insertion done, int s) {
        Roster roster = done.board.roster;
        String job = done.route.job.key();
        return switch (done.route.steps[s]) {
            case Step.Active active ->
                new Placement(
                        job,
                        active.key(),
                        name(roster, done.person[s]),
                        name(roster, done.machine[s]),
                        null,
                        null,
                        0,
                        parts(done, s),
                        session(done, s, active),
                        null);
            case Step.Passive passive ->
                new Placement(
                        job, passive.key(), null, null, null, null, 0, List.of(new Window(done.start[s], done.end[s])));
            case Step.Batch batch -> {
                String machine = roster.key(done.machine[s]);
                Around tended = done.around[s];
                yield new Placement(
                        job,
                        batch.key(),
                        null,
                        machine,
                        loadKey(done, s, machine),
                        batch.family(),
                        batch.size(),
                        List.of(new Window(done.fired(s), done.firedUntil(s))),
                        null,
                        tended == null ? null : tended.tended(roster));
            }
        };
    }

    private static String loadKey(Insertion done, int s, String machine) {
        Loads standing = done.board.loads[done.machine[s]];
        int i = standing.at(done.fired(s));
        return done.joined[s] && i >= 0 ? standing.key[i] : machine + "@" + done.fired(s);
    }

    private static Placement.@Nullable Session session(Insertion done, int s, Step.Active active) {
        Around setup = done.around[s];
        if (setup == null || active.setup() == null) {
            return null;
        }
        int holder = done.machine[s] == Roster.NONE ? done.person[s] : done.machine[s];
        Sessions standing = done.board.sessions[holder];
        int i = standing.at(setup.beforeFrom());
        String key = i >= 0 ? standing.key[i] : done.board.roster.key(holder) + "@" + setup.beforeFrom();
        return setup.session(key, active.setup().family(), done.board.roster);
    }

    private static @Nullable String name(Roster roster, int resource) {
        return resource == Roster.NONE ? null : roster.key(resource);
    }

    private static List<Window> parts(Insertion done, int s) {
        OwnWork own = done.own;
        List<Window> parts = new ArrayList<>(1);
        for (int i = 0; i < own.count; i++) {
            if (own.step[i] == s && own.resource[i] == done.person[s] && !own.around[i]) {
                parts.add(new Window(own.from[i], own.until[i]));
            }
        }
        return parts;
    }
}
