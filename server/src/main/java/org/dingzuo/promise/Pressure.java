package org.dingzuo.promise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a studio that has much to do asks of whoever comes new. What was agreed before is never touched.
 *  @param least total of the goods that it takes on; null: any
 *  @param extraDays added to every new promise
 *  @param heaviest hands-on minutes that a choice may add to one piece; null: any
 *  @param closed nothing new is taken on */
public record Pressure(
        @Nullable Money least, int extraDays, @Nullable Integer heaviest, boolean closed) {
    public static final Pressure NONE = new Pressure(null, 0, null, false);

    /** Why a wish is not taken on now; null: it is. */
    @Nullable
    Because refuses(Money goods, List<WorkLine> lines) {
        if (closed) {
            return new Because("closed-for-now", Map.of());
        }
        for (var line : lines) {
            var blueprint = line.item().blueprint();
            for (var group : blueprint.optionGroups()) {
                for (var choice : group.choices()) {
                    if (line.item().configuration().picked(group).contains(choice.key())
                            && hides(blueprint, group, choice)) {
                        return new Because(
                                "heavy-option",
                                Map.of(
                                        "design", line.item().slug(),
                                        "group", group.key(),
                                        "choice", choice.key(),
                                        "fits", fits(blueprint, group)));
                    }
                }
            }
        }
        return least == null || goods.compareTo(least) >= 0
                ? null
                : new Because("below-minimum", Map.of("minimum", String.valueOf(least.minor())));
    }

    /** Whether a choice is too heavy now. The lightest of a group in which one is chosen never is: something can always be had. */
    public boolean hides(Blueprint blueprint, OptionGroup group, OptionGroup.Choice choice) {
        if (heaviest == null) {
            return false;
        }
        var lightest = group.kind() == OptionGroup.Kind.CHOICE
                ? group.choices().stream()
                        .filter(OptionGroup.Choice::available)
                        .mapToInt(each -> minutes(blueprint, group, each))
                        .min()
                        .orElse(0)
                : 0;
        return minutes(blueprint, group, choice) - lightest > heaviest;
    }

    private String fits(Blueprint blueprint, OptionGroup group) {
        return group.choices().stream()
                .filter(choice -> choice.available() && !hides(blueprint, group, choice))
                .map(OptionGroup.Choice::key)
                .collect(Collectors.joining(","));
    }

    /** Hands-on minutes that only this choice asks for. */
    private static int minutes(Blueprint blueprint, OptionGroup group, OptionGroup.Choice choice) {
        var minutes = 0;
        for (var step : blueprint.routing()) {
            if (step.kind() == RoutingStep.Kind.ATTENDED) {
                minutes += step.extraMinutes().getOrDefault(group.key() + "=" + choice.key(), 0);
                var when = step.when();
                var choices = when == null ? null : when.choices();
                if (when != null
                        && when.group().equals(group.key())
                        && choices != null
                        && choices.contains(choice.key())) {
                    minutes += step.minutes();
                }
            }
        }
        return minutes;
    }
}
