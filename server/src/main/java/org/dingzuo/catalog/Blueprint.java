package org.dingzuo.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;

/** All that a design says: what it is, what can be chosen, how it is made and of what. A published one never changes.
 *  @param basePrice of the simplest makeable configuration
 *  @param customSpec made to this customer's own specification (lettering, measures), so that no 7-day return applies
 *  @param pictures media keys, the poster first
 *  @param questions what buyers ask, answered
 *  @param growths what follows the sizes that a buyer gives
 *  @param places where letterings and buyers' pictures are shown on the pictures
 *  @param repair work on a piece that the buyer sends in: ordered by its link, not shown among the pieces of the shop */
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
        List<Question> questions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Growth> growths,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> places,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean repair) {

    public Blueprint {
        // A revision of before there were these has none, and it never changes.
        questions = Objects.requireNonNullElse(questions, List.of());
        growths = Objects.requireNonNullElse(growths, List.of());
        places = Objects.requireNonNullElse(places, List.of());
    }

    /** One in which nothing follows a size and no lettering is shown. */
    public Blueprint(
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
        this(
                name,
                story,
                basePrice,
                optionGroups,
                rules,
                routing,
                bill,
                pictures,
                customSpec,
                questions,
                List.of(),
                List.of(),
                false);
    }

    /** One that answers no questions either. */
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

    /** Empty: it has no such group. */
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

    /** Keys of all that it takes from the store-room. */
    public Set<String> items() {
        return Stream.concat(
                        bill.stream().map(BillLine::item),
                        growths.stream()
                                .filter(growth -> growth.what() == Growth.What.MATERIAL)
                                .map(Growth::of))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a size adds to the price, by option group; none of it negative. */
    public Money grownPrice(OptionGroup group, Configuration chosen) {
        return Money.sum(growths.stream()
                .filter(growth -> growth.what() == Growth.What.PRICE
                        && growth.scale().group().equals(group.key()))
                .map(growth -> Money.of(growth.of(chosen, this)))
                .toList());
    }

    /** The same, steps in other minutes.
     *  @param minutes by key of the step; the others stay */
    public Blueprint taking(Map<String, Integer> minutes) {
        return but(drawing -> drawing.routing = routing.stream()
                .map(step -> step.taking(minutes.getOrDefault(step.key(), step.minutes())))
                .toList());
    }

    /** The same under another name. */
    public Blueprint called(Words other) {
        return but(drawing -> drawing.name = other);
    }

    /** The same at another price of its base model. */
    public Blueprint costing(Money base) {
        return but(drawing -> drawing.basePrice = base);
    }

    /** The same design with these looks. */
    public Blueprint dressed(List<OptionGroup> groups, List<String> shown) {
        return but(drawing -> {
            drawing.optionGroups = groups;
            drawing.pictures = shown;
        });
    }

    /** The same where these follow the sizes that a buyer gives. */
    public Blueprint withGrowths(List<Growth> growing) {
        return but(drawing -> drawing.growths = growing);
    }

    /** The same with letterings and buyers' pictures shown there. */
    public Blueprint withPlaces(List<Place> shown) {
        return but(drawing -> drawing.places = shown);
    }

    /** The same as work on a piece that the buyer sends in, or not. */
    public Blueprint asRepair(boolean sentIn) {
        return but(drawing -> drawing.repair = sentIn);
    }

    /** Without the rules about how many pieces must be taken at a time. */
    Blueprint forAnyPieces() {
        return but(drawing -> drawing.rules =
                rules.stream().filter(rule -> !(rule instanceof Rule.Pieces)).toList());
    }

    Blueprint withGroups(List<OptionGroup> groups) {
        return but(drawing -> drawing.optionGroups = groups);
    }

    private Blueprint but(Consumer<Redrawing> change) {
        var anew = new Redrawing(this);
        change.accept(anew);
        return anew.blueprint();
    }
}
