package org.dingzuo.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dingzuo.catalog.StepVariant;
import org.dingzuo.planner.Belief;
import org.dingzuo.promise.HabitLedger.Sums;
import org.jspecify.annotations.Nullable;

/** How long a step takes for the choices that touch it. A variant is believed to be like its step, which is worth as much as {@link #WORTH}
 *  timings of its own, so a rare choice is never sure of itself (one more level of the normal-inverse-gamma of {@link Belief}; Gelman and
 *  others, Bayesian Data Analysis, 5.4). */
final class VariantHabits {
    private static final double WORTH = 8;

    /** By kind of step. */
    private final Map<String, Map<StepVariant, Belief>> beliefs;

    private VariantHabits(Map<String, Map<StepVariant, Belief>> beliefs) {
        this.beliefs = beliefs;
    }

    /** @param all sums at the usual pace
     *  @param ofSteps by kind of step */
    static VariantHabits of(List<Sums> all, Map<String, Belief> ofSteps) {
        var beliefs = new HashMap<String, Map<StepVariant, Belief>>();
        byVariant(all).forEach((step, variants) -> {
            var ofStep = ofSteps.get(step);
            if (ofStep != null) {
                var known = new HashMap<StepVariant, Belief>();
                variants.forEach((variant, sums) -> known.put(variant, seen(ofStep.asPrior(WORTH), sums)));
                beliefs.put(step, known);
            }
        });
        return new VariantHabits(beliefs);
    }

    /** Empty: it was never timed so. */
    Optional<Belief> at(String kind, @Nullable StepVariant variant) {
        return variant == null
                ? Optional.empty()
                : Optional.ofNullable(beliefs.getOrDefault(kind, Map.of()).get(variant));
    }

    /** What was seen, as it would have been had the choices taken no more and no less than their step: what is left is the person's. */
    List<Sums> without(List<Sums> all, Map<String, Belief> ofSteps) {
        return all.stream()
                .map(sums -> at(sums.step(), sums.variant())
                        .flatMap(belief -> Optional.ofNullable(ofSteps.get(sums.step()))
                                .map(ofStep -> sums.less(belief.mean() - ofStep.mean())))
                        .orElse(sums))
                .toList();
    }

    /** By kind of step, those that choices touch. */
    static Map<String, Map<StepVariant, List<Sums>>> byVariant(List<Sums> all) {
        var byVariant = new LinkedHashMap<String, Map<StepVariant, List<Sums>>>();
        for (var sums : all) {
            var variant = sums.variant();
            if (variant != null) {
                byVariant
                        .computeIfAbsent(sums.step(), step -> new LinkedHashMap<>())
                        .computeIfAbsent(variant, each -> new ArrayList<>())
                        .add(sums);
            }
        }
        return byVariant;
    }

    static Belief seen(Belief before, List<Sums> sums) {
        return before.seenShares(
                sums.stream().mapToInt(Sums::seen).sum(),
                sums.stream().mapToDouble(Sums::logSum).sum(),
                sums.stream().mapToDouble(Sums::logSquares).sum());
    }
}
