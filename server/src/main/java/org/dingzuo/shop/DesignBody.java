package org.dingzuo.shop;

import java.util.List;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A design as a buyer's client reads it: what can be chosen, and what goes together.
 *  @param formerPrice that may be struck through beside the base price: the lowest paid in the seven days before it was reduced; null:
 *     none may
 *  @param materials that the maker chose to speak of
 *  @param questions that buyers ask, answered by the maker */
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
        List<Answered> questions) {

    public record Answered(String question, String answer) {}

    public record Picture(String url, String alt) {}

    public record Group(
            String key,
            String name,
            String kind,
            boolean required,
            List<Choice> choices,
            OptionGroup.Limits limits,
            Money price,
            @Nullable Object example) {}

    public record Choice(
            String key,
            String name,
            @Nullable String swatch,
            Money priceDelta,
            boolean available,
            @Nullable String because) {}

    public record RuleBody(
            String rule,
            String group,
            List<String> choices,
            String otherGroup,
            List<String> otherChoices,
            String text) {}
}
