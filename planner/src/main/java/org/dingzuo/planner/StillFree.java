package org.dingzuo.planner;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is left of a placement on a board on which some of its time is taken. */
final class StillFree {

    private final Board board;
    private final List<Placement> parts = new ArrayList<>();

    StillFree(Board board) {
        this.board = board;
    }

    /** The placement itself where nothing stands in its way, else the free pieces of each person and machine it needs. */
    List<Placement> of(Placement wanted) {
        if (board.objection(wanted) == null) {
            return List.of(wanted);
        }
        String person = wanted.person();
        if (person != null) {
            addHands(wanted, "hands", person, wanted.parts());
        }
        String machine = wanted.machine();
        if (machine != null) {
            List<Window> held =
                    wanted.load() == null ? wanted.parts() : List.of(new Window(wanted.start(), wanted.end()));
            add(wanted, "machine", null, machine, free(board.roster.machine(machine), held));
        }
        Placement.Session session = wanted.session();
        if (session != null) {
            addHands(wanted, "setup", session.person(), List.of(session.setup()));
        }
        Placement.Tended tended = wanted.tended();
        if (tended != null) {
            addSitting(wanted, "loading", tended.loading());
            addSitting(wanted, "unloading", tended.unloading());
        }
        return parts;
    }

    private void addSitting(Placement wanted, String what, Placement.@Nullable Sitting sitting) {
        if (sitting != null) {
            addHands(wanted, what, sitting.person(), List.of(sitting.at()));
        }
    }

    private void addHands(Placement wanted, String what, String person, List<Window> windows) {
        add(wanted, what, person, null, free(board.roster.person(person), windows));
    }

    private List<Window> free(int resource, List<Window> windows) {
        Lane lane = board.lanes[resource];
        List<Window> free = new ArrayList<>();
        for (Window window : windows) {
            for (int i = lane.indexAfter(window.from()); i < lane.count && lane.from[i] < window.until(); i++) {
                int from = Math.max(lane.from[i], window.from());
                int until = Math.min(lane.until[i], window.until());
                if (from < until) {
                    free.add(new Window(from, until));
                }
            }
        }
        return free;
    }

    private void add(
            Placement wanted, String what, @Nullable String person, @Nullable String machine, List<Window> free) {
        if (!free.isEmpty()) {
            String step = wanted.step() + " " + what;
            parts.add(new Placement(wanted.job(), step, person, machine, null, null, 0, free));
        }
    }
}
