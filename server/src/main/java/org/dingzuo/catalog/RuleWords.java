package org.dingzuo.catalog;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dingzuo.catalog.OptionGroup.Kind;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A rule as a sentence: if this is so, then that must be. Made of the names that the maker gave, so that it never says anything else
 *  than the rule does. */
final class RuleWords {
    private final Blueprint blueprint;
    private final Language language;

    private RuleWords(Blueprint blueprint, Language language) {
        this.blueprint = blueprint;
        this.language = language;
    }

    static Words of(Rule rule, Blueprint blueprint) {
        return Words.of(
                new RuleWords(blueprint, Language.ZH_CN).sentence(rule),
                new RuleWords(blueprint, Language.EN).sentence(rule));
    }

    private String sentence(Rule rule) {
        var then = then(rule);
        if (rule.when().isEmpty()) {
            return then;
        }
        var when = joined(rule.when(), "，而且", " and ");
        return say("如果" + when + "，那么" + then, "If " + when + ", then " + then);
    }

    private String then(Rule rule) {
        return switch (rule) {
            case Rule.Needs needs -> required(needs.then());
            case Rule.Excludes excludes -> forbidden(excludes.then());
            case Rule.OneOf oneOf -> many(oneOf.many()) + joined(oneOf.of(), "；", "; ");
            case Rule.Within within -> required(new When(within.group(), null, within.from(), within.upTo()));
            case Rule.Only only ->
                name(only.group())
                        + say("只有", " is only ")
                        + choices(only.group(), only.choices(), "、", " or ")
                        + say("可选", "");
            case Rule.Pieces pieces ->
                say("一次要", "it takes ") + range(pieces.from(), pieces.upTo()) + say("件", " pieces at a time");
        };
    }

    private String required(When when) {
        return isFilled(when) ? say("要有", "there must be ") + name(when.group()) : said(when, "要选", " must be ", "要");
    }

    private String forbidden(When when) {
        return isFilled(when)
                ? say("不能有", "there cannot be ") + name(when.group())
                : said(when, "不能选", " cannot be ", "不能是");
    }

    private static boolean isFilled(When when) {
        return when.choices() == null && when.from() == null && when.upTo() == null;
    }

    private String many(Rule.Many many) {
        return switch (many) {
            case EXACTLY_ONE -> say("下面恰好要有一样：", "exactly one of these must hold: ");
            case AT_LEAST_ONE -> say("下面至少要有一样：", "at least one of these must hold: ");
            case AT_MOST_ONE -> say("下面最多只能有一样：", "at most one of these may hold: ");
        };
    }

    private String term(When when) {
        return isFilled(when) ? say("有", "there is ") + name(when.group()) : said(when, "是", " is ", "是");
    }

    /** @param ofChoices before the names of choices @param ofSize before a size */
    private String said(When when, String ofChoices, String english, String ofSize) {
        var choices = when.choices();
        return name(when.group())
                + (choices == null
                        ? say(ofSize, english) + size(when.group(), when.from(), when.upTo())
                        : say(ofChoices, english) + choices(when.group(), choices, "或", " or "));
    }

    private String size(String group, @Nullable Long from, @Nullable Long upTo) {
        var kind = blueprint.group(group).map(OptionGroup::kind).orElse(Kind.NUMBER);
        return range(from, upTo)
                + switch (kind) {
                    case TEXT -> say("个字", " characters");
                    case CHOICES -> say("样", " picks");
                    case CHOICE, NUMBER, UPLOAD -> "";
                };
    }

    private String range(@Nullable Long from, @Nullable Long upTo) {
        if (from == null || upTo == null) {
            return from == null
                    ? say("最多 ", "at most ") + upTo + say(" ", "")
                    : say("至少 ", "at least ") + from + say(" ", "");
        }
        return from.equals(upTo) ? say(" ", "") + from + say(" ", "") : from + say(" 到 ", " to ") + upTo + say(" ", "");
    }

    private String name(String group) {
        var name =
                blueprint.group(group).map(known -> known.name().in(language)).orElse(group);
        return say("「" + name + "」", name);
    }

    private String choices(String group, Collection<String> keys, String chinese, String english) {
        return blueprint.group(group).stream()
                .flatMap(known -> known.choices().stream())
                .filter(choice -> keys.contains(choice.key()))
                .map(choice -> choice.name().in(language))
                .collect(Collectors.joining(say(chinese, english)));
    }

    private String joined(List<When> all, String chinese, String english) {
        return all.stream().map(this::term).collect(Collectors.joining(say(chinese, english)));
    }

    private String say(String chinese, String english) {
        return switch (language) {
            case ZH_CN -> chinese;
            case EN -> english;
        };
    }
}
