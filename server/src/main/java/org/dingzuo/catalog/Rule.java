package org.dingzuo.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** What goes together: if all of {@code when} hold, then something must. Without a condition a rule always speaks. A size is what
 *  {@link When} calls a size. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Needs.class, name = "needs"),
    @JsonSubTypes.Type(value = Rule.Excludes.class, name = "excludes"),
    @JsonSubTypes.Type(value = Rule.OneOf.class, name = "one-of"),
    @JsonSubTypes.Type(value = Rule.Within.class, name = "within"),
    @JsonSubTypes.Type(value = Rule.Only.class, name = "only"),
    @JsonSubTypes.Type(value = Rule.Pieces.class, name = "pieces")
})
public sealed interface Rule {
    List<When> when();

    /** The maker's reason, shown to the buyer. */
    Words because();

    /** Its name in documents and answers. */
    default String code() {
        return switch (this) {
            case Needs needs -> "needs";
            case Excludes excludes -> "excludes";
            case OneOf oneOf -> "one-of";
            case Within within -> "within";
            case Only only -> "only";
            case Pieces pieces -> "pieces";
        };
    }

    /** This must then hold too. */
    record Needs(List<When> when, When then, Words because) implements Rule {
        public Needs(String group, Set<String> choices, String otherGroup, Set<String> otherChoices, Words because) {
            this(List.of(new When(group, choices)), new When(otherGroup, otherChoices), because);
        }

        /** Revisions of before there were conditions name two groups and their choices. */
        @JsonCreator
        static Needs read(
                @JsonProperty("when") @Nullable List<When> when,
                @JsonProperty("then") @Nullable When then,
                @JsonProperty("group") @Nullable String group,
                @JsonProperty("choices") @Nullable Set<String> choices,
                @JsonProperty("otherGroup") @Nullable String otherGroup,
                @JsonProperty("otherChoices") @Nullable Set<String> otherChoices,
                @JsonProperty("because") Words because) {
            return new Needs(condition(when, group, choices), consequence(then, otherGroup, otherChoices), because);
        }
    }

    /** This must then not hold. */
    record Excludes(List<When> when, When then, Words because) implements Rule {
        public Excludes(String group, Set<String> choices, String otherGroup, Set<String> otherChoices, Words because) {
            this(List.of(new When(group, choices)), new When(otherGroup, otherChoices), because);
        }

        /** As {@link Needs#read}. */
        @JsonCreator
        static Excludes read(
                @JsonProperty("when") @Nullable List<When> when,
                @JsonProperty("then") @Nullable When then,
                @JsonProperty("group") @Nullable String group,
                @JsonProperty("choices") @Nullable Set<String> choices,
                @JsonProperty("otherGroup") @Nullable String otherGroup,
                @JsonProperty("otherChoices") @Nullable Set<String> otherChoices,
                @JsonProperty("because") Words because) {
            return new Excludes(condition(when, group, choices), consequence(then, otherGroup, otherChoices), because);
        }
    }

    /** So many of these must then hold. */
    record OneOf(List<When> when, List<When> of, Many many, Words because) implements Rule {}

    enum Many {
        EXACTLY_ONE,
        AT_LEAST_ONE,
        AT_MOST_ONE;

        boolean admits(long holding) {
            return switch (this) {
                case EXACTLY_ONE -> holding == 1;
                case AT_LEAST_ONE -> holding >= 1;
                case AT_MOST_ONE -> holding <= 1;
            };
        }
    }

    /** If this group is filled in, its size must then lie between these, both inclusive; null: no end. */
    record Within(
            List<When> when,
            String group,
            @Nullable Long from,
            @Nullable Long upTo,
            Words because) implements Rule {}

    /** Of this group only these choices are then offered. */
    record Only(List<When> when, String group, Set<String> choices, Words because) implements Rule {
        public Only {
            choices = Collections.unmodifiableSortedSet(new TreeSet<>(choices));
        }
    }

    /** So many pieces must then be taken at a time, both inclusive; null: no end. */
    record Pieces(
            List<When> when, @Nullable Long from, @Nullable Long upTo, Words because) implements Rule {}

    /** The groups that it speaks of, in the order of the sentence. */
    default Set<String> groups() {
        var groups = new LinkedHashSet<String>();
        when().forEach(condition -> groups.add(condition.group()));
        switch (this) {
            case Needs(var when, var then, var because) -> groups.add(then.group());
            case Excludes(var when, var then, var because) -> groups.add(then.group());
            case OneOf(var when, var of, var many, var because) -> of.forEach(each -> groups.add(each.group()));
            case Within within -> groups.add(within.group());
            case Only only -> groups.add(only.group());
            case Pieces pieces -> {}
        }
        return groups;
    }

    /** @param pieces at least 1 */
    default boolean isBroken(Configuration chosen, Blueprint blueprint, int pieces) {
        if (!when().stream().allMatch(condition -> chosen.meets(condition, blueprint))) {
            return false;
        }
        return switch (this) {
            case Needs(var when, var then, var because) -> !chosen.meets(then, blueprint);
            case Excludes(var when, var then, var because) -> chosen.meets(then, blueprint);
            case OneOf(var when, var of, var many, var because) ->
                !many.admits(of.stream()
                        .filter(each -> chosen.meets(each, blueprint))
                        .count());
            case Within(var when, var group, var from, var upTo, var because) ->
                chosen.fills(group) && !chosen.meets(When.sized(group, from, upTo), blueprint);
            case Only(var when, var group, var choices, var because) ->
                blueprint
                        .group(group)
                        .map(known -> !choices.containsAll(chosen.picked(known)))
                        .orElse(false);
            case Pieces(var when, var from, var upTo, var because) ->
                from != null && pieces < from || upTo != null && pieces > upTo;
        };
    }

    private static List<When> condition(
            @Nullable List<When> when, @Nullable String group, @Nullable Set<String> choices) {
        return when != null ? List.copyOf(when) : List.of(new When(Objects.requireNonNull(group), choices));
    }

    private static When consequence(@Nullable When then, @Nullable String group, @Nullable Set<String> choices) {
        return then != null ? then : new When(Objects.requireNonNull(group), choices);
    }
}
