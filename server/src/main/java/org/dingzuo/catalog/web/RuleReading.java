package org.dingzuo.catalog.web;

import java.util.List;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.Rule;
import org.dingzuo.catalog.Rule.Many;
import org.dingzuo.catalog.When;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.kernel.Words;

/** Reads a rule of a draft: its conditions, and what must then be so. */
final class RuleReading {
    private static final int MOST_CONDITIONS = 5;
    private static final int MOST_ALTERNATIVES = 12;

    private final Part part;
    private final WhenReading whens;

    private RuleReading(Part part, WhenReading whens) {
        this.part = part;
        this.whens = whens;
    }

    static Rule read(Part part, WhenReading whens) {
        return new RuleReading(part, whens).rule();
    }

    private Rule rule() {
        var because = part.words("because", 200, true);
        return switch (part.text("rule", 20)) {
            case "needs" -> new Rule.Needs(conditions(), consequence(), because);
            case "excludes" -> new Rule.Excludes(conditions(), consequence(), because);
            case "one-of" ->
                new Rule.OneOf(conditions(), alternatives(), part.oneOf("many", Many.class, Many.EXACTLY_ONE), because);
            case "within" -> {
                var bounds = whens.someBounds(part);
                yield new Rule.Within(conditions(), whens.sizedGroup(part), bounds.from(), bounds.upTo(), because);
            }
            case "only" -> {
                var group = whens.chooser(part, "group");
                var choices = whens.choices(part, "choices", group);
                yield new Rule.Only(conditions(), group, choices, because);
            }
            case "pieces" -> pieces(because);
            case String unknown -> {
                part.fault("rule", "unknown", "Use needs, excludes, one-of, within, only or pieces");
                yield new Rule.OneOf(List.of(), List.of(), Many.AT_MOST_ONE, because);
            }
        };
    }

    /** Two groups and their choices, as rules were said before there were conditions, are understood too. */
    private boolean isOfTwoGroups() {
        return !part.has("then");
    }

    private List<When> conditions() {
        var isPlain = isOfTwoGroups() && part.has("otherGroup");
        return isPlain ? List.of(choosing("group", "choices")) : listed("when", MOST_CONDITIONS);
    }

    private When consequence() {
        if (!isOfTwoGroups()) {
            return whens.read(part.at("then"));
        }
        var other = choosing("otherGroup", "otherChoices");
        if (!other.group().isEmpty()
                && other.group().equals(part.node().path("group").asString(""))) {
            part.fault("otherGroup", "same-group", "A rule speaks of two different groups");
        }
        return other;
    }

    private When choosing(String group, String choices) {
        var key = whens.chooser(part, group);
        return new When(key, whens.choices(part, choices, key));
    }

    private List<When> alternatives() {
        var of = listed("of", MOST_ALTERNATIVES);
        if (of.size() < 2) {
            part.fault("of", "size", "Name 2 to " + MOST_ALTERNATIVES + " things of which one must hold");
        }
        return of;
    }

    private List<When> listed(String field, int most) {
        return part.parts(field, most).stream().map(whens::read).distinct().toList();
    }

    private Rule pieces(Words because) {
        var bounds = whens.someBounds(part);
        var from = bounds.from();
        var upTo = bounds.upTo();
        if (from != null && (from < 1 || from > Choosing.MOST_PIECES) || upTo != null && upTo < 1) {
            part.fault("from", "out-of-range", "A wish asks for 1 to " + Choosing.MOST_PIECES + " pieces at a time");
        }
        return new Rule.Pieces(conditions(), from, upTo, because);
    }
}
