package org.dingzuo.planner;

/**
 * The sessions a piece of hand work may take part in at one holder: those that stand and those its own job opened for
 * earlier steps.
 */
final class SessionChoice {

    private final Insertion job;
    private final Sessions withOwn = new Sessions();

    SessionChoice(Insertion job) {
        this.job = job;
    }

    /** As they would stand with the steps of this job placed so far. */
    Sessions at(int holder, int s) {
        Sessions standing = job.board.sessions[holder];
        boolean mixed = false;
        for (int o = 0; o < s; o++) {
            Around setup = job.around[o];
            if (setup == null || job.person[o] == Roster.NONE || holderOf(o) != holder) {
                continue;
            }
            if (!mixed) {
                withOwn.become(standing);
                mixed = true;
            }
            enter((Step.Active) job.route.steps[o], setup, job.end[o]);
        }
        return mixed ? withOwn : standing;
    }

    private int holderOf(int step) {
        return job.machine[step] == Roster.NONE ? job.person[step] : job.machine[step];
    }

    private void enter(Step.Active active, Around setup, int end) {
        int session = withOwn.at(setup.beforeFrom());
        if (session >= 0) {
            withOwn.join(session, end);
        } else if (active.setup() instanceof Step.Setup needed) {
            withOwn.open("", needed.family(), setup.before(), setup.beforeFrom(), setup.beforeUntil(), end);
        }
    }
}
