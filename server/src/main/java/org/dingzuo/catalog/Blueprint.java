package org.dingzuo.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;

/** All that a design says: what it is, what can be chosen, how it is made and of what. A published one never changes.
 *  @param basePrice of the simplest makeable configuration
 *  @param customSpec made to this customer's own specification (lettering, measures), so that no 7-day return applies
 *  @param pictures media keys, the poster first
 *  @param questions what buyers ask, answered */
public record Blueprint(
        Words name,
        Words story,
        Money basePrice,
        List<OptionGroup> optionGroups,
        List<Rule> rules,
        List<RoutingStep> routing,
        List<BillLine> bill,
        List<String> pictures,
        boolean customSpec,
        List<Question> questions) {

    public Blueprint {
        // A revision of before there were questions has none, and it never changes.
        questions = Objects.requireNonNullElse(questions, List.of());
    }

    public Blueprint(
            Words name,
            Words story,
            Money basePrice,
            List<OptionGroup> optionGroups,
            List<Rule> rules,
            List<RoutingStep> routing,
            List<BillLine> bill,
            List<String> pictures,
            boolean customSpec) {
        this(name, story, basePrice, optionGroups, rules, routing, bill, pictures, customSpec, List.of());
    }

    /** The materials that the shop speaks of, each once, as the studio calls them. */
    public List<Words> materials() {
        return bill.stream()
                .map(BillLine::shownAs)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public Optional<OptionGroup> group(String key) {
        return optionGroups.stream().filter(group -> group.key().equals(key)).findFirst();
    }

    /** A rule of this design in words. */
    public Words sentence(Rule rule) {
        return RuleWords.of(rule, this);
    }

    /** What may be sold as it stands but was hardly meant: rules that contradict each other, choices that nobody can pick. */
    public List<Finding> findings() {
        return RuleCheck.findings(this);
    }

    /** One option and what was chosen, in words. */
    public record Spoken(String group, String choice) {}

    /** A configuration as people read it. */
    public List<Spoken> spoken(Configuration configuration, Language language) {
        return optionGroups.stream()
                .filter(group -> configuration.fills(group.key()))
                .map(group -> new Spoken(
                        group.name().in(language),
                        switch (group.kind()) {
                            case CHOICE, CHOICES ->
                                configuration.picked(group).stream()
                                        .sorted()
                                        .map(key -> group.choice(key)
                                                .orElseThrow()
                                                .name()
                                                .in(language))
                                        .collect(Collectors.joining(language == Language.ZH_CN ? "、" : ", "));
                            case NUMBER, TEXT, UPLOAD -> String.valueOf(configuration.value(group.key()));
                        }))
                .toList();
    }

    /** Without the rules about how many pieces must be taken at a time. */
    Blueprint forAnyPieces() {
        return new Blueprint(
                name,
                story,
                basePrice,
                optionGroups,
                rules.stream().filter(rule -> !(rule instanceof Rule.Pieces)).toList(),
                routing,
                bill,
                pictures,
                customSpec,
                questions);
    }

    Blueprint withGroups(List<OptionGroup> groups) {
        return new Blueprint(name, story, basePrice, groups, rules, routing, bill, pictures, customSpec, questions);
    }
}
