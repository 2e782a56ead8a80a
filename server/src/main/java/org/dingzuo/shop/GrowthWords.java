package org.dingzuo.shop;

import java.util.stream.Collectors;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Growth;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.Scale;
import org.dingzuo.foundation.words.Spoken;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How a price follows a size, in a buyer's words. */
final class GrowthWords {
    private final Blueprint blueprint;
    private final Language language;

    private GrowthWords(Blueprint blueprint, Language language) {
        this.blueprint = blueprint;
        this.language = language;
    }

    /** Null: this size has no price of its own. */
    static @Nullable String of(Blueprint blueprint, OptionGroup group, Language language) {
        var words = new GrowthWords(blueprint, language);
        var said = blueprint.growths().stream()
                .filter(growth -> growth.what() == Growth.What.PRICE
                        && growth.scale().group().equals(group.key()))
                .map(growth -> words.said(growth.scale(), group))
                .collect(Collectors.joining(words.say("；", "; ")));
        return said.isEmpty() ? null : said;
    }

    private String said(Scale scale, OptionGroup group) {
        return switch (scale) {
            case Scale.Each(var of, var amount, var per) -> each(group, per) + " +" + money(amount);
            case Scale.Area(var of, var other, var amount, var per) ->
                name(of) + " × " + name(other) + say("，每 ", ", every ") + per + " +" + money(amount);
            case Scale.Edge(var of, var other, var amount, var per) ->
                name(of) + say("和", " and ") + name(other) + say("一圈，每 ", " all around, every ") + per + " +"
                        + money(amount);
            case Scale.Bands(var of, var bands) ->
                bands.stream()
                        .map(band -> say("", "from ") + band.from() + unit(group) + say(" 起", "") + " +"
                                + money(band.amount()))
                        .collect(Collectors.joining(say("，", ", ")));
        };
    }

    /** Numbers count above the least, letters and picks from the first. */
    private String each(OptionGroup group, long per) {
        var isNumber = group.kind() == OptionGroup.Kind.NUMBER;
        return isNumber ? say("每多 " + per, "every " + per + " more") : say("每 ", "every ") + per + unit(group);
    }

    private String unit(OptionGroup group) {
        return switch (group.kind()) {
            case TEXT -> say(" 个字", " characters");
            case CHOICES -> say(" 样", " picks");
            case NUMBER, CHOICE, UPLOAD -> "";
        };
    }

    private String name(String group) {
        return blueprint.group(group).map(known -> known.name().in(language)).orElse(group);
    }

    private static String money(long fen) {
        return Spoken.money(Money.of(fen));
    }

    private String say(String chinese, String english) {
        return switch (language) {
            case ZH_CN -> chinese;
            case EN -> english;
        };
    }
}
