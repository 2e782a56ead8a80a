package org.dingzuo.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Configuration;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.PublishedDesign;
import org.dingzuo.catalog.RoutingStep;

/** The piece that a booking reserves time for: every step of any of its designs, each as long as its longest configuration. Whatever is
 *  ordered fits into it. Pure. */
public final class HeaviestPiece {
    public sealed interface Outcome {
        record Found(MakeableItem piece) implements Outcome {}

        record MadeDifferently(String step) implements Outcome {}
    }

    private final Map<String, RoutingStep> steps = new LinkedHashMap<>();

    private HeaviestPiece() {}

    /** @param designs at least one */
    public static Outcome of(List<PublishedDesign> designs) {
        var heaviest = new HeaviestPiece();
        for (var design : designs) {
            for (var step : design.blueprint().routing()) {
                if (!heaviest.add(step, longest(step, design.blueprint()))) {
                    return new Outcome.MadeDifferently(step.key());
                }
            }
        }
        return new Outcome.Found(heaviest.piece(designs.getFirst()));
    }

    private boolean add(RoutingStep step, int minutes) {
        var known = steps.get(step.key());
        if (known == null) {
            steps.put(step.key(), step.whateverIsChosen(minutes, step.size(), step.after()));
            return true;
        }
        if (!isAlike(known, step)) {
            return false;
        }
        var after = new LinkedHashSet<>(known.after());
        after.addAll(step.after());
        steps.put(
                step.key(),
                known.whateverIsChosen(
                        Math.max(known.minutes(), minutes), Math.max(known.size(), step.size()), List.copyOf(after)));
        return !waitsForItself(step.key());
    }

    private static boolean isAlike(RoutingStep one, RoutingStep other) {
        return one.kind() == other.kind()
                && one.work().equals(other.work())
                && one.splittable() == other.splittable()
                && Objects.equals(one.skill(), other.skill())
                && Objects.equals(one.machineKind(), other.machineKind())
                && Objects.equals(one.family(), other.family())
                && Objects.equals(one.longestWait(), other.longestWait())
                && Objects.equals(one.setup(), other.setup())
                && Objects.equals(one.tending(), other.tending())
                && one.energy() == other.energy();
    }

    private boolean waitsForItself(String key) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayList<>(List.of(key));
        while (!open.isEmpty()) {
            var step = steps.get(open.removeLast());
            for (var before : step == null ? List.<String>of() : step.after()) {
                if (before.equals(key)) {
                    return true;
                }
                if (seen.add(before)) {
                    open.add(before);
                }
            }
        }
        return false;
    }

    /** A setup that hangs on what will be chosen cannot be shared yet. */
    private static RoutingStep ready(RoutingStep step) {
        var setup = step.setup();
        return setup == null || setup.by() == null ? step : step.readiedPieceByPiece();
    }

    /** Of a group where one is chosen its longest choice counts, of the others every one that adds. */
    private static int longest(RoutingStep step, Blueprint blueprint) {
        var perGroup = new LinkedHashMap<String, Integer>();
        step.extraMinutes().forEach((choice, minutes) -> {
            var group = choice.substring(0, Math.max(0, choice.indexOf('=')));
            var one = blueprint
                    .group(group)
                    .map(each -> each.kind() == OptionGroup.Kind.CHOICE)
                    .orElse(false);
            perGroup.merge(group, Math.max(0, minutes), one ? Math::max : Integer::sum);
        });
        return step.minutes()
                + perGroup.values().stream().mapToInt(Integer::intValue).sum();
    }

    private MakeableItem piece(PublishedDesign first) {
        var shown = first.blueprint();
        var blueprint = new Blueprint(
                shown.name(),
                shown.story(),
                shown.basePrice(),
                List.of(),
                List.of(),
                steps.values().stream().map(HeaviestPiece::ready).toList(),
                List.of(),
                List.of(),
                false);
        return new MakeableItem(first.id(), first.slug(), first.revision(), blueprint, new Configuration(Map.of()));
    }
}
