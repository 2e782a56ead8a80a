package org.dingzuo.pricing;

import java.util.List;
import java.util.stream.Stream;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.Words;

/** One reason why a piece costs what it costs. Speaks about a single piece; a rule with nothing to say adds no line. */
@FunctionalInterface
interface PieceRule {
    Stream<PriceLine> lines(MakeableItem item, PriceList list);

    PieceRule BASE = (item, list) -> Stream.of(new PriceLine(
            "base", Words.of("基础款", "Base model"), item.blueprint().basePrice()));

    /** Every choice with a price of its own, and every text, number or picture that was filled in. */
    PieceRule OPTIONS =
            (item, list) -> item.blueprint().optionGroups().stream().flatMap(group -> optionLine(item, group));

    /** What these choices take of the maker's hands beyond the base model. */
    PieceRule MINUTES = (item, list) -> {
        if (list.perHour().isZero()) {
            return Stream.empty();
        }
        var minutes = item.minutesBeyondBase();
        var amount = Money.of(Rounding.DOWN.divide(list.perHour().times(minutes).minor(), 60));
        var label = Words.of("工时（比基础款多 " + minutes + " 分钟）", "Work (" + minutes + " min beyond the base model)");
        return amount.isZero() ? Stream.empty() : Stream.of(new PriceLine("minutes", label, amount));
    };

    List<PieceRule> IN_ORDER = List.of(BASE, OPTIONS, MINUTES);

    private static Stream<PriceLine> optionLine(MakeableItem item, OptionGroup group) {
        if (!item.configuration().fills(group.key())) {
            return Stream.empty();
        }
        var amount = switch (group.kind()) {
            case CHOICE, CHOICES ->
                Money.sum(item.configuration().picked(group).stream()
                        .map(key -> group.choice(key).orElseThrow().priceDelta())
                        .toList());
            case TEXT, UPLOAD -> group.price();
            case NUMBER -> group.price().times(unitsAboveLeast(item, group));
        };
        var whole = amount.plus(item.blueprint().grownPrice(group, item.configuration()));
        return whole.isZero() ? Stream.empty() : Stream.of(new PriceLine("option." + group.key(), group.name(), whole));
    }

    private static long unitsAboveLeast(MakeableItem item, OptionGroup group) {
        var number = item.configuration().value(group.key()) instanceof Long given ? given : 0;
        var least = group.limits().min();
        return number - (least == null ? 0 : least);
    }
}
