package org.dingzuo.production.repricing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Design;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.EditOutcome;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.pricing.Repriced;
import org.dingzuo.pricing.Repricing;
import org.dingzuo.promise.Habit;
import org.dingzuo.promise.Surety;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what the floor has taught of the steps of a design beside what the design says, and puts it right. */
@Service
@Transactional
public class RealMinutes {
    /** Fewer timings say more of the day than of the step. */
    static final int ENOUGH = 5;
    /** A tenth is no reason for another price. */
    private static final int TENTH = 10;

    private final Drafts drafts;
    private final Surety surety;
    private final Repricing repricing;

    RealMinutes(Drafts drafts, Surety surety, Repricing repricing) {
        this.drafts = drafts;
        this.surety = surety;
        this.repricing = repricing;
    }

    /** @param written minutes of one piece in the draft
     *  @param usually what half of all take no longer than; {@code mostly} four of five
     *  @param against average of the minutes that were written when it was timed
     *  @param seen how often this kind of step was timed
     *  @param people who did it often enough to have a pace of their own
     *  @param choices the same for the choices of this design that touch it */
    public record Timed(
            String step,
            Words label,
            int written,
            int usually,
            int mostly,
            int against,
            int seen,
            List<Habit.Pace> people,
            List<TimedChoice> choices) {
        /** Whether it is known well enough, and far enough from what is written, to change the price. What was timed against other minutes
         *  than these, as after a change, says nothing yet. */
        public boolean tells() {
            return seen >= ENOUGH && isFar(usually) && !isFar(against);
        }

        private boolean isFar(int minutes) {
            return Math.abs(minutes - written) * TENTH >= written;
        }
    }

    /** @param choices as its maker named them */
    public record TimedChoice(List<Words> choices, int written, int usually, int mostly, int seen) {}

    /** @param price null: nothing to change */
    public record Standing(List<Timed> steps, Optional<Repriced> price) {}

    public sealed interface Outcome {
        /** @param onSale whether it is on sale with it already */
        record Done(boolean onSale) implements Outcome {}

        record NoSuchDesign() implements Outcome {}

        /** By now it would be another price, or none. */
        record Otherwise() implements Outcome {}

        record Stale() implements Outcome {}
    }

    /** Empty: there is no such design. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(DesignId id) {
        return drafts.find(id).map(this::standing);
    }

    private Standing standing(Design design) {
        var habits = surety.habits().stream().collect(Collectors.toMap(Habit::step, habit -> habit));
        var timed = design.draft().routing().stream()
                .filter(step -> step.kind() == RoutingStep.Kind.ATTENDED)
                .flatMap(step ->
                        Optional.ofNullable(habits.get(step.key())).map(habit -> timed(design, step, habit)).stream())
                .toList();
        return new Standing(timed, repricing.of(design, real(timed)));
    }

    /** A habit is of a kind of step, whichever design it is of: its share of what is written counts. */
    private static Timed timed(Design design, RoutingStep step, Habit habit) {
        return new Timed(
                step.key(),
                step.name(),
                step.minutes(),
                share(step.minutes(), habit.taken(), habit.written()),
                share(step.minutes(), habit.mostly(), habit.written()),
                habit.written(),
                habit.seen(),
                habit.people(),
                habit.choices().stream()
                        .filter(each -> each.variant().design().equals(design.id()))
                        .flatMap(each -> ChosenMinutes.of(design.draft(), step, each).stream())
                        .toList());
    }

    private static int share(int minutes, int taken, int written) {
        return written <= 0 ? minutes : Math.max(1, Math.round((float) minutes * taken / written));
    }

    private static Map<String, Integer> real(List<Timed> steps) {
        var real = new HashMap<String, Integer>();
        steps.stream().filter(Timed::tells).forEach(step -> real.put(step.step(), step.usually()));
        return real;
    }

    /** Writes the real minutes and the price that keeps the hour into the draft; a design on sale whose draft says nothing else goes on sale
     *  with it as its next revision. What was ordered keeps its own.
     *  @param next as its maker saw it
     *  @param seen version of the draft that was looked at */
    public Outcome reprice(DesignId id, Money next, long seen) {
        var design = drafts.find(id).orElse(null);
        if (design == null) {
            return new Outcome.NoSuchDesign();
        }
        var standing = standing(design);
        if (standing.price().filter(price -> price.next().equals(next)).isEmpty()) {
            return new Outcome.Otherwise();
        }
        var draft = design.draft().taking(real(standing.steps())).costing(next);
        if (!(drafts.edit(id, draft, seen) instanceof EditOutcome.Done)) {
            return new Outcome.Stale();
        }
        var isOnSale = design.state() == Design.State.PUBLISHED && !design.changed();
        if (isOnSale) {
            drafts.publish(id);
        }
        return new Outcome.Done(isOnSale);
    }
}
