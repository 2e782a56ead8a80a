package org.dingzuo.production.repricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.repricing.RealMinutes.TimedChoice;
import org.dingzuo.promise.Habit;

/** What the floor has taught of some choices, beside what a draft writes for them. */
final class ChosenMinutes {
    private static final int PERCENT = 100;

    private ChosenMinutes() {}

    /** Empty: the draft has one of these choices no longer. */
    static Optional<TimedChoice> of(Blueprint draft, RoutingStep step, Habit.Chosen seen) {
        var names = new ArrayList<Words>();
        var written = step.minutes();
        for (var choice : List.of(seen.variant().choices().split(","))) {
            var name = name(draft, choice);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
            written += step.extraMinutes().getOrDefault(choice, 0);
        }
        written = Math.max(1, written);
        return Optional.of(new TimedChoice(
                names, written, share(written, seen.usually()), share(written, seen.mostly()), seen.seen()));
    }

    private static Optional<Words> name(Blueprint draft, String groupAndChoice) {
        var cut = groupAndChoice.indexOf('=');
        var key = groupAndChoice.substring(cut + 1);
        return draft.group(groupAndChoice.substring(0, cut))
                .flatMap(group -> group.choices().stream()
                        .filter(choice -> choice.key().equals(key))
                        .findFirst())
                .map(choice -> choice.name());
    }

    private static int share(int minutes, int percent) {
        return Math.max(1, Math.round((float) minutes * percent / PERCENT));
    }
}
