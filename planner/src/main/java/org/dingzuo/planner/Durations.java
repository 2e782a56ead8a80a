package org.dingzuo.planner;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a studio has learnt of how long its work really takes: one {@link Belief} per kind of step, of the share that
 * reality takes of the minutes written down for it. A value; each observation makes a new one.
 */
public final class Durations implements Uncertainty {

    private final Function<Step, String> kind;
    private final Function<Step, Belief> prior;
    private final Map<String, Belief> shares;

    private Durations(Function<Step, String> kind, Function<Step, Belief> prior, Map<String, Belief> shares) {
        this.kind = kind;
        this.prior = prior;
        this.shares = shares;
    }

    /**
     * Nothing seen yet.
     *
     * @param cv spread of what a craft's own estimates miss by; 0.5 when nothing better is known
     * @param kind which steps are alike: the routing's step, perhaps with the size class or the person
     */
    public static Durations unknown(double cv, Function<Step, String> kind) {
        Belief alike = Belief.around(1, cv);
        return new Durations(kind, _ -> alike, Map.of());
    }

    /**
     * What was learnt earlier, from wherever it is kept.
     *
     * @param prior the share believed of a step of whose kind nothing was seen
     * @param shares by kind
     */
    public static Durations known(
            Function<Step, String> kind, Function<Step, Belief> prior, Map<String, Belief> shares) {
        return new Durations(kind, prior, Map.copyOf(shares));
    }

    /** After one step of {@code written} minutes took {@code actual}; what was suspended or corrected is not told. */
    public Durations seen(Step step, int written, int actual) {
        Map<String, Belief> next = new HashMap<>(shares);
        next.put(kind.apply(step), share(step).seenShare((double) Math.max(1, actual) / written));
        return new Durations(kind, prior, next);
    }

    /** The step with the minutes it should be planned with: half of all are done by then. Loads keep their programme. */
    public Step planned(Step step) {
        double median = share(step).median();
        return switch (step) {
            case Step.Active a -> a.lasting((int) Math.max(1, Math.round(a.minutes() * median)));
            case Step.Passive p -> {
                int wait = (int) Math.round(p.leastWait() * median);
                Integer longest = p.longestWait();
                yield new Step.Passive(p.key(), p.after(), wait, longest == null ? null : Math.max(wait, longest));
            }
            case Step.Batch b -> b;
        };
    }

    /** For steps planned by {@link #planned}: how far life may stray from them, what is not known yet included. */
    @Override
    public int minutes(Job job, Step step, double normal) {
        Belief share = share(step);
        return strayed(step, share.minutes(normal) / share.median());
    }

    @Override
    public int minutes(Job job, Step step, int scenario, double normal) {
        Belief share = share(step);
        double habit = Dice.normal(Dice.mix(kind.apply(step).hashCode()), scenario, 0);
        return strayed(step, share.strayed(habit, normal));
    }

    private static int strayed(Step step, double stray) {
        return switch (step) {
            case Step.Active active -> (int) Math.max(1, Math.round(active.minutes() * stray));
            case Step.Passive passive -> (int) Math.round(passive.leastWait() * stray);
            case Step.Batch batch -> batch.minutes();
        };
    }

    private Belief share(Step step) {
        Belief known = shares.get(kind.apply(step));
        return known == null ? prior.apply(step) : known;
    }
}
