package org.dingzuo.catalog;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A checked configuration of one published revision: everything that pricing and planning need, and nothing that can change. */
public record MakeableItem(
        DesignId design, String slug, int revision, Blueprint blueprint, Configuration configuration) {

    /** The steps of this configuration, their predecessors reduced to steps that it really has. */
    public List<RoutingStep> steps() {
        var routing = blueprint.routing();
        var present = new HashSet<String>();
        for (var step : routing) {
            if (configuration.meets(step.when(), blueprint)) {
                present.add(step.key());
            }
        }
        return Routing.reduce(routing, present);
    }

    /** Minutes of one piece at this step, with what the choices add. Never below one. */
    public int minutes(RoutingStep step) {
        var minutes = step.minutes();
        for (var extra : step.extraMinutes().entrySet()) {
            if (isChosen(extra.getKey())) {
                minutes += extra.getValue();
            }
        }
        return Math.max(1, Math.addExact(minutes, (int) grown(Growth.What.MINUTES, step.key())));
    }

    /** As which variant of the step this piece is made: by its choices in every group that adds minutes to the step. Empty: no choice does. */
    public Optional<StepVariant> variant(RoutingStep step) {
        var groups = step.extraMinutes().keySet().stream()
                .map(key -> key.substring(0, Math.max(0, key.indexOf('='))))
                .distinct();
        var chosen = groups.flatMap(group -> pickedIn(group).stream().map(choice -> group + '=' + choice.key()))
                .sorted()
                .collect(Collectors.joining(","));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new StepVariant(design, chosen));
    }

    private long grown(Growth.What what, String of) {
        return blueprint.growths().stream()
                .filter(growth -> growth.what() == what && of.equals(growth.of()))
                .mapToLong(growth -> growth.of(configuration, blueprint))
                .sum();
    }

    /** What this piece can share a setup with: the family, of the choice that makes its own; empty where nothing is made ready. */
    public Optional<String> setupFamily(RoutingStep step) {
        return Optional.ofNullable(step.setup())
                .map(setup -> Stream.concat(
                                Stream.of(setup.family()),
                                pickedIn(setup.by()).stream().map(Choice::key))
                        .collect(Collectors.joining("=")));
    }

    /** The same as its maker reads it. */
    public Optional<Words> setupName(RoutingStep step) {
        return Optional.ofNullable(step.setup()).map(setup -> {
            var names = new EnumMap<Language, String>(Language.class);
            for (var language : Language.values()) {
                names.put(
                        language,
                        Stream.concat(
                                        Stream.of(setup.family()),
                                        pickedIn(setup.by()).stream()
                                                .map(choice -> choice.name().in(language)))
                                .collect(Collectors.joining(" · ")));
            }
            return new Words(names);
        });
    }

    /** In the order of the group's choices. */
    private List<Choice> pickedIn(@Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(blueprint::group)
                .map(group -> group.choices().stream()
                        .filter(choice -> configuration.picked(group).contains(choice.key()))
                        .toList())
                .orElse(List.of());
    }

    /** Hands-on minutes of one piece. */
    public int attendedMinutes() {
        return steps().stream()
                .filter(step -> step.kind() == RoutingStep.Kind.ATTENDED)
                .mapToInt(this::minutes)
                .sum();
    }

    /** The base model of a draft: what its base price is for. Not checked, for a draft may be incomplete. */
    public static MakeableItem plainest(DesignId design, String slug, Blueprint draft) {
        return new MakeableItem(design, slug, 0, draft, new Configuration(Completeness.plainest(draft)));
    }

    /** Hands-on minutes of one piece beyond those of the base model; never negative. */
    public int minutesBeyondBase() {
        var base = plainest(design, slug, blueprint);
        return Math.max(0, attendedMinutes() - base.attendedMinutes());
    }

    /** What one piece takes from stock: item key to quantity. */
    public Map<String, Long> materials() {
        var needed = new TreeMap<String, Long>();
        for (var line : blueprint.bill()) {
            if (configuration.meets(line.when(), blueprint)) {
                needed.merge(line.item(), line.quantity(), Math::addExact);
            }
        }
        for (var growth : blueprint.growths()) {
            var item = growth.of();
            if (growth.what() == Growth.What.MATERIAL && item != null) {
                needed.merge(item, growth.of(configuration, blueprint), Math::addExact);
            }
        }
        needed.values().removeIf(quantity -> quantity == 0);
        return needed;
    }

    /** The buyer's own pictures in it: group key to artwork. */
    Map<String, UUID> artworks() {
        var artworks = new TreeMap<String, UUID>();
        for (var group : blueprint.optionGroups()) {
            if (group.kind() == OptionGroup.Kind.UPLOAD && configuration.value(group.key()) instanceof String artwork) {
                artworks.put(group.key(), UUID.fromString(artwork));
            }
        }
        return artworks;
    }

    private boolean isChosen(String groupAndChoice) {
        var cut = groupAndChoice.indexOf('=');
        return cut > 0
                && blueprint
                        .group(groupAndChoice.substring(0, cut))
                        .map(group -> configuration.picked(group).contains(groupAndChoice.substring(cut + 1)))
                        .orElse(false);
    }
}
