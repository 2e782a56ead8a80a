package org.dingzuo.catalog.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dingzuo.catalog.BillLine;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.OptionGroup;
import org.dingzuo.catalog.Question;
import org.dingzuo.catalog.RoutingStep;
import org.dingzuo.catalog.When;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a whole draft at the door: shapes, sizes, ranges, and references inside the document. Whether it can be sold is another
 *  question, asked at publishing. */
final class DraftReading {
    private static final int MOST_STEPS = 60;
    private static final int MOST_RULES = 100;
    private static final int MOST_LINES = 60;
    private static final int MOST_QUESTIONS = 30;
    private static final int LONGEST_STEP = 60 * 24 * 60;
    private static final long MOST_PIECES_OF_ITEM = 1_000_000_000L;

    private final Part draft;
    private final List<OptionGroup> groups;
    private final WhenReading whens;

    private DraftReading(Part draft) {
        this.draft = draft;
        this.groups = new GroupReading(draft).read();
        this.whens = new WhenReading(groups);
    }

    static Blueprint read(JsonNode document, Faults faults) {
        var draft = new Part(document, "", faults);
        if (!document.isObject()) {
            faults.add("", "not-an-object", "Give the whole draft as an object");
        }
        return new DraftReading(draft).blueprint();
    }

    private Blueprint blueprint() {
        var pictures = new PicturesReading(draft).read();
        var drawn = new Blueprint(
                draft.words("name", 80, true),
                draft.words("story", 4_000, false),
                Money.of(draft.numberOr("basePrice", 0, 0, GroupReading.MOST_MONEY)),
                groups,
                draft.parts("rules", MOST_RULES).stream()
                        .map(part -> RuleReading.read(part, whens))
                        .toList(),
                steps(),
                draft.parts("bill", MOST_LINES).stream().map(this::line).toList(),
                pictures,
                draft.flag("customSpec", false),
                draft.parts("questions", MOST_QUESTIONS).stream()
                        .map(DraftReading::question)
                        .toList());
        return drawn.withGrowths(new GrowthReading(drawn, whens).read(draft))
                .withPlaces(PlacesReading.read(draft, groups, pictures))
                .asRepair(draft.flag("repair", false));
    }

    private List<RoutingStep> steps() {
        var parts = draft.parts("routing", MOST_STEPS);
        var keys = new HashSet<String>();
        for (var part : parts) {
            if (!keys.add(part.key("key"))) {
                part.fault("key", "twice", "Another step has this key");
            }
        }
        return parts.stream().map(part -> step(part, keys)).toList();
    }

    private RoutingStep step(Part part, Set<String> steps) {
        var after = part.texts("after", MOST_STEPS, 61);
        if (!steps.containsAll(after)) {
            part.fault("after", "unknown-step", "Name steps of this design");
        }
        var longestWait = part.optionalNumber("longestWait", 1, LONGEST_STEP);
        var kind = part.oneOf("kind", RoutingStep.Kind.class, RoutingStep.Kind.ATTENDED);
        var setup = HandsReading.setup(part, kind);
        var by = setup == null ? null : setup.by();
        if (by != null
                && group(by)
                        .map(OptionGroup::kind)
                        .filter(DraftReading::hasChoices)
                        .isEmpty()) {
            part.fault("setup.by", "unknown-group", "Name an option group that has choices");
        }
        return new RoutingStep(
                part.node().path("key").asString(""),
                part.words("name", 60, true),
                kind,
                (int) part.number("minutes", 1, LONGEST_STEP),
                extraMinutes(part),
                part.optionalText("skill", 60),
                part.optionalText("machineKind", 60),
                part.optionalText("family", 60),
                (int) part.numberOr("size", 0, 0, 10_000_000),
                longestWait == null ? null : longestWait.intValue(),
                part.flag("splittable", true),
                after,
                when(part),
                part.optionalKey("module"),
                setup,
                HandsReading.tending(part, kind),
                HandsReading.energy(part, kind));
    }

    /** Keyed {@code group=choice}. */
    private Map<String, Integer> extraMinutes(Part step) {
        var extra = new HashMap<String, Integer>();
        step.entries("extraMinutes").forEach((key, part) -> {
            var cut = key.indexOf('=');
            var known = cut > 0
                    && group(key.substring(0, cut))
                            .flatMap(group -> group.choice(key.substring(cut + 1)))
                            .isPresent();
            if (!known) {
                step.faults().add(part.path(), "unknown-choice", "Key it group=choice, with a choice of this design");
            }
            extra.put(key, (int) step.at("extraMinutes").number(key, -LONGEST_STEP, LONGEST_STEP));
        });
        return extra;
    }

    private BillLine line(Part part) {
        return new BillLine(
                part.key("item"),
                part.number("quantity", 1, MOST_PIECES_OF_ITEM),
                when(part),
                part.has("shownAs") ? part.words("shownAs", 60, true) : null);
    }

    private static Question question(Part part) {
        return new Question(part.words("asked", 120, true), part.words("answer", 1_000, true));
    }

    private @Nullable When when(Part part) {
        return part.has("when") ? whens.read(part.at("when")) : null;
    }

    private static boolean hasChoices(OptionGroup.Kind kind) {
        return kind == OptionGroup.Kind.CHOICE || kind == OptionGroup.Kind.CHOICES;
    }

    private Optional<OptionGroup> group(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst();
    }
}
