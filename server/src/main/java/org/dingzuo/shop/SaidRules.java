package org.dingzuo.shop;

import java.util.List;
import java.util.Set;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Rule;
import org.dingzuo.catalog.When;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;

/** Puts rules as a buyer's client reads them. */
final class SaidRules {
    private SaidRules() {}

    static DesignBody.RuleBody body(Rule rule, Blueprint blueprint, Language language) {
        var then = then(rule);
        var one = rule.when().size() == 1 ? rule.when().getFirst() : null;
        var other = rule instanceof Rule.Needs || rule instanceof Rule.Excludes ? then.getFirst() : null;
        var isPlain = isPlain(one) && isPlain(other);
        var pieces = rule instanceof Rule.Pieces said ? said : null;
        return new DesignBody.RuleBody(
                rule.code(),
                isPlain && one != null ? one.group() : null,
                isPlain && one != null ? listed(one.choices()) : null,
                isPlain && other != null ? other.group() : null,
                isPlain && other != null ? listed(other.choices()) : null,
                rule.because().in(language),
                blueprint.sentence(rule).in(language),
                rule.when(),
                then,
                rule instanceof Rule.OneOf oneOf ? oneOf.many() : null,
                pieces == null ? null : pieces.from(),
                pieces == null ? null : pieces.upTo());
    }

    private static List<When> then(Rule rule) {
        return switch (rule) {
            case Rule.Needs needs -> List.of(needs.then());
            case Rule.Excludes excludes -> List.of(excludes.then());
            case Rule.OneOf oneOf -> oneOf.of();
            case Rule.Within within -> List.of(new When(within.group(), null, within.from(), within.upTo()));
            case Rule.Only only -> List.of(new When(only.group(), only.choices()));
            case Rule.Pieces pieces -> List.of();
        };
    }

    /** It speaks of choices and nothing else. */
    private static boolean isPlain(@Nullable When when) {
        return when != null && when.choices() != null && when.from() == null && when.upTo() == null;
    }

    private static @Nullable List<String> listed(@Nullable Set<String> choices) {
        return choices == null ? null : List.copyOf(choices);
    }
}
