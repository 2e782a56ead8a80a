package org.dingzuo.catalog;

import java.util.List;
import org.dingzuo.catalog.OptionGroup.Choice;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A choice that cannot be had for now. It lies over the revision on sale, which itself never changes: orders placed before are not
 *  touched, and the next revision inherits it until the maker takes it away.
 *  @param because shown to the buyer; without words: "cannot be made at the moment" */
public record SoldOut(String group, String choice, Words because) {

    static Blueprint laidOver(Blueprint blueprint, List<SoldOut> missing) {
        return missing.isEmpty()
                ? blueprint
                : blueprint.withGroups(blueprint.optionGroups().stream()
                        .map(group -> laidOver(group, missing))
                        .toList());
    }

    private static OptionGroup laidOver(OptionGroup group, List<SoldOut> missing) {
        return new OptionGroup(
                group.key(),
                group.name(),
                group.kind(),
                group.required(),
                group.choices().stream()
                        .map(choice -> laidOver(choice, of(group, choice, missing)))
                        .toList(),
                group.limits(),
                group.price(),
                group.example());
    }

    private static Choice laidOver(Choice choice, @Nullable SoldOut missing) {
        return missing == null
                ? choice
                : new Choice(
                        choice.key(),
                        choice.name(),
                        choice.swatch(),
                        choice.priceDelta(),
                        false,
                        missing.because().byLanguage().isEmpty() ? null : missing.because());
    }

    private static @Nullable SoldOut of(OptionGroup group, Choice choice, List<SoldOut> missing) {
        return missing.stream()
                .filter(sold ->
                        sold.group().equals(group.key()) && sold.choice().equals(choice.key()))
                .findFirst()
                .orElse(null);
    }
}
