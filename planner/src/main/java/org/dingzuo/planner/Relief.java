package org.dingzuo.planner;

import java.util.List;

/** The world with one hold-up taken away in thought. */
final class Relief {

    private static final Lane NEVER = Lane.of(List.of(), 0, 0);

    private final Insertion done;
    private Blocks blocks = Blocks.NONE;
    Board board;
    final Route route;
    private final Lane relieved = NEVER.copy();
    private final Lane present = NEVER.copy();

    Relief(Insertion done) {
        this.done = done;
        board = done.board.fork();
        route = new Route(done.route.job);
    }

    void read(Blocks those) {
        blocks = those;
    }

    /** Makes {@link #board} and {@link #route} what they would be without this suspect. */
    void from(Suspects suspects, int i) {
        if (board.roster == done.board.roster) {
            board.become(done.board);
        } else {
            board = done.board.fork();
        }
        route.become(done.route);
        int s = suspects.step[i];
        int r = suspects.resource[i];
        int from = suspects.from[i];
        int until = suspects.until[i];
        switch (suspects.kind[i]) {
            case RELEASE -> route.release = from;
            case PERSON_BUSY -> {
                relieve(r, from, until, board.roster.calendar[r]);
                done.board.cutShared(r, relieved);
            }
            case PERSON_AWAY -> relieve(r, from, until, alwaysThere(r, from, until));
            case UNFIT_BLOCK -> route.steps[s] = ((Step.Active) route.steps[s]).within(null);
            case MACHINE_BUSY -> relieve(r, from, until, open(from, until));
            case LOAD -> relieve(r, from, done.end[s], open(from, done.end[s]));
            case WAIT, WORK -> shorten(s);
            case SETUP -> route.steps[s] = ((Step.Active) route.steps[s]).withoutSetup();
            case TENDING -> {
                route.steps[s] = ((Step.Batch) route.steps[s]).untended();
                // Without hands it would not go into the tended load but beside it.
                relieve(r, from, until, open(from, until));
            }
            case BLOCK -> board = blocks.withoutBlock(r);
            case NO_SKILL, NOT_TRUSTED, NO_MACHINE, TOO_LARGE, HORIZON, CAP ->
                throw new IllegalStateException(suspects.kind[i] + " refuses a job, it does not hold one up");
        }
    }

    private void relieve(int resource, int from, int until, Lane inside) {
        relieved.become(done.board.lanes[resource], from, until, inside);
        board.lanes[resource] = relieved;
    }

    private Lane open(int from, int until) {
        present.become(NEVER);
        present.open(from, until);
        return present;
    }

    /** The person's free time if they were there all the time, though no less busy. */
    private Lane alwaysThere(int p, int from, int until) {
        Lane calendar = done.board.roster.calendar[p];
        Lane free = done.board.lanes[p];
        present.become(NEVER);
        int away = from;
        int gap = free.indexAfter(from);
        for (int i = calendar.indexAfter(from); away < until; i++) {
            boolean more = i < calendar.count && calendar.from[i] < until;
            int back = more ? calendar.from[i] : until;
            present.openLast(away, back);
            away = more ? calendar.until[i] : until;
            for (; gap < free.count && free.from[gap] < away; gap++) {
                present.openLast(Math.max(free.from[gap], from), Math.min(free.until[gap], until));
            }
        }
        return present;
    }

    private void shorten(int s) {
        Step step = route.steps[s];
        route.steps[s] = shortest(step);
        if (step instanceof Step.Batch) {
            // A shorter firing would not run in the standing load but beside it.
            relieve(done.machine[s], done.start[s], done.end[s], open(done.start[s], done.end[s]));
        }
    }

    private static Step shortest(Step step) {
        return switch (step) {
            case Step.Active a -> a.lasting(1);
            case Step.Passive p -> new Step.Passive(p.key(), p.after(), 0, p.longestWait());
            case Step.Batch b -> b.lasting(1);
        };
    }
}
