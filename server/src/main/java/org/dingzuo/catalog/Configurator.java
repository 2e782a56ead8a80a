package org.dingzuo.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dingzuo.catalog.Makeability.Makeable;
import org.dingzuo.catalog.Makeability.Malformed;
import org.dingzuo.catalog.Makeability.NotMakeable;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** The only judge of what goes together. Pure: a revision and a wish in, a verdict out. */
final class Configurator {
    private static final Words UNAVAILABLE = Words.of("暂时无法制作", "Cannot be made at the moment");

    private Configurator() {}

    /** With advice: what would fit instead. */
    static Makeability check(DesignId design, String slug, int revision, Blueprint blueprint, Choosing choosing) {
        var faults = new Faults();
        var item = new MakeableItem(design, slug, revision, blueprint, read(blueprint, choosing.values(), faults));
        if (!faults.isEmpty()) {
            return new Malformed(faults.found());
        }
        var refusal = firstRefusal(item, choosing.pieces());
        return refusal == null ? new Makeable(item) : refusal.with(Nearest.to(item, choosing));
    }

    /** A single piece of it, without a word where it cannot be made: for those who try many. */
    static Optional<MakeableItem> made(DesignId design, String slug, Blueprint blueprint, Map<String, ?> wish) {
        var faults = new Faults();
        var item = new MakeableItem(design, slug, 0, blueprint, read(blueprint, wish, faults));
        return faults.isEmpty() && firstRefusal(item, 1) == null ? Optional.of(item) : Optional.empty();
    }

    private static Configuration read(Blueprint blueprint, Map<String, ?> wish, Faults faults) {
        var values = new TreeMap<String, Object>();
        for (var group : wish.keySet()) {
            if (blueprint.group(group).isEmpty()) {
                faults.add(group, "unknown", "This design has no option '" + abridged(group) + "'");
            }
        }
        for (var group : blueprint.optionGroups()) {
            var value = ValueShapes.read(group, wish.get(group.key()), faults);
            if (value != null) {
                values.put(group.key(), value);
            }
        }
        return new Configuration(values);
    }

    private static @Nullable NotMakeable firstRefusal(MakeableItem item, int pieces) {
        for (var group : item.blueprint().optionGroups()) {
            for (var key : item.configuration().picked(group)) {
                var choice = group.choice(key).orElseThrow();
                if (!choice.available()) {
                    var because = choice.because() == null ? UNAVAILABLE : choice.because();
                    return new NotMakeable(
                            group.key(), key, "unavailable", because, null, wouldFit(item, group, pieces), null);
                }
            }
            var refusal = ValueShapes.beyondTheTools(group, item.configuration().value(group.key()));
            if (refusal != null) {
                return refusal;
            }
        }
        for (var rule : item.blueprint().rules()) {
            if (rule.isBroken(item.configuration(), item.blueprint(), pieces)) {
                return refusalOf(rule, item, pieces);
            }
        }
        return null;
    }

    private static NotMakeable refusalOf(Rule rule, MakeableItem item, int pieces) {
        var mended = item.blueprint().group(mendedIn(rule, item));
        return new NotMakeable(
                mended.map(OptionGroup::key).orElse(""),
                mended.flatMap(group ->
                                item.configuration().picked(group).stream().min(Comparator.naturalOrder()))
                        .orElse(null),
                rule.code(),
                rule.because(),
                RuleWords.of(rule, item.blueprint()),
                mended.map(group -> wouldFit(item, group, pieces)).orElse(List.of()),
                null);
    }

    /** The group in which a broken rule asks for something else. */
    private static String mendedIn(Rule rule, MakeableItem item) {
        return switch (rule) {
            case Rule.Needs needs -> needs.then().group();
            case Rule.Excludes excludes -> excludes.then().group();
            case Rule.OneOf oneOf ->
                oneOf.of().stream()
                        .filter(each -> item.configuration().meets(each, item.blueprint()))
                        .reduce((one, later) -> later)
                        .orElse(oneOf.of().getFirst())
                        .group();
            case Rule.Within within -> within.group();
            case Rule.Only only -> only.group();
            case Rule.Pieces pieces -> "";
        };
    }

    /** Choices of this group with which the configuration breaks no rule. */
    private static List<String> wouldFit(MakeableItem item, OptionGroup group, int pieces) {
        return group.choices().stream()
                .filter(OptionGroup.Choice::available)
                .map(OptionGroup.Choice::key)
                .filter(key -> {
                    var values = new TreeMap<>(item.configuration().values());
                    values.put(group.key(), group.kind() == OptionGroup.Kind.CHOICES ? List.of(key) : key);
                    var tried = new Configuration(values);
                    return item.blueprint().rules().stream()
                            .noneMatch(rule -> rule.isBroken(tried, item.blueprint(), pieces));
                })
                .toList();
    }

    static String abridged(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
