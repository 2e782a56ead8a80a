package org.dingzuo.shop;

import java.util.List;
import org.dingzuo.catalog.Bounds;
import org.dingzuo.catalog.Place;
import org.dingzuo.catalog.Rule;
import org.dingzuo.catalog.When;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A design as a buyer's client reads it: what can be chosen, and what goes together.
 *  @param formerPrice that may be struck through beside the base price: the lowest paid in the seven days before it was reduced; null:
 *     none may
 *  @param materials that the maker chose to speak of
 *  @param questions that buyers ask, answered by the maker
 *  @param places where letterings and pictures are shown while they are chosen
 *  @param repair work on a piece that the buyer sends in */
public record DesignBody(
        String slug,
        String name,
        int revision,
        Money basePrice,
        @Nullable Money formerPrice,
        String story,
        List<Picture> pictures,
        List<String> materials,
        List<Group> optionGroups,
        List<RuleBody> rules,
        List<Answered> questions,
        List<PlaceBody> places,
        boolean repair) {

    /** Where a lettering or the buyer's own picture is shown; sizes in thousandths of the picture.
     *  @param picture address of the picture */
    public record PlaceBody(
            String group, String picture, int x, int y, int width, int height, String colour, Place.Look look) {}

    public record Answered(String question, String answer) {}

    public record Picture(String url, String alt) {}

    public record Group(
            String key,
            String name,
            String kind,
            boolean required,
            List<Choice> choices,
            Bounds limits,
            Money price,
            @Nullable Object example,
            @Nullable String hint) {}

    public record Choice(
            String key,
            String name,
            @Nullable String swatch,
            Money priceDelta,
            boolean available,
            @Nullable String because) {}

    /** @param group with {@code choices}, {@code otherGroup} and {@code otherChoices}: a rule of two groups and their choices; null for
     *     every other
     *  @param text the maker's reason
     *  @param says the rule itself, as a sentence
     *  @param when all of these hold: only then it speaks
     *  @param then what must hold (needs, one-of, within, only) or must not (excludes); within and only speak of filled groups alone
     *  @param many of {@code then}, for one-of
     *  @param from least pieces at a time, for pieces
     *  @param upTo most pieces at a time, for pieces */
    public record RuleBody(
            String rule,
            @Nullable String group,
            @Nullable List<String> choices,
            @Nullable String otherGroup,
            @Nullable List<String> otherChoices,
            String text,
            String says,
            List<When> when,
            List<When> then,
            Rule.@Nullable Many many,
            @Nullable Long from,
            @Nullable Long upTo) {}
}
