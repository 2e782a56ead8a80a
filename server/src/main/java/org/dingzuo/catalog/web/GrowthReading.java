package org.dingzuo.catalog.web;

import java.util.List;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.catalog.Growth;
import org.dingzuo.catalog.Growth.What;
import org.dingzuo.catalog.Scale;
import org.dingzuo.catalog.Scale.Band;
import org.dingzuo.foundation.web.Part;

/** Reads what grows with a size. */
final class GrowthReading {
    private static final int MOST = 40;
    private static final int MOST_BANDS = 20;
    private static final long LARGEST_NUMBER = 1_000_000_000L;

    private final Blueprint draft;
    private final WhenReading whens;

    /** @param draft all else of the draft */
    GrowthReading(Blueprint draft, WhenReading whens) {
        this.draft = draft;
        this.whens = whens;
    }

    List<Growth> read(Part parts) {
        return parts.parts("growths", MOST).stream().map(this::growth).toList();
    }

    private Growth growth(Part part) {
        var what = part.oneOf("what", What.class, What.PRICE);
        var growth = new Growth(what, what == What.PRICE ? null : part.key("of"), scale(part.at("scale"), what));
        if (what == What.MINUTES
                && draft.routing().stream().noneMatch(step -> step.key().equals(growth.of()))) {
            part.fault("of", "unknown-step", "Name a step of this design");
        }
        if (part.faults().isEmpty() && !growth.isBounded(draft)) {
            part.fault("scale", "too-much", "At the greatest size this comes to more than " + what.most());
        }
        return growth;
    }

    private Scale scale(Part part, What what) {
        var group = whens.sizedGroup(part);
        return switch (part.text("shape", 20)) {
            case "each" -> new Scale.Each(group, amount(part, what), per(part));
            case "area" -> new Scale.Area(group, other(part, group), amount(part, what), per(part));
            case "edge" -> new Scale.Edge(group, other(part, group), amount(part, what), per(part));
            case "bands" -> new Scale.Bands(group, bands(part, what));
            case String unknown -> {
                part.fault("shape", "unknown", "Use each, area, edge or bands");
                yield new Scale.Bands(group, List.of());
            }
        };
    }

    private String other(Part part, String group) {
        var other = whens.sizedGroup(part, "other");
        if (other.equals(group)) {
            part.fault("other", "same-group", "Two sizes are of two different options");
        }
        return other;
    }

    private static long amount(Part part, What what) {
        return part.number("amount", 1, what.most());
    }

    private static long per(Part part) {
        return part.numberOr("per", 1, 1, LARGEST_NUMBER);
    }

    private static List<Band> bands(Part part, What what) {
        var bands = part.parts("bands", MOST_BANDS).stream()
                .map(band -> new Band(
                        band.number("from", -LARGEST_NUMBER, LARGEST_NUMBER), band.number("amount", 0, what.most())))
                .toList();
        if (bands.isEmpty()) {
            part.fault("bands", "missing", "Give at least one band");
        }
        for (int at = 1; at < bands.size(); at++) {
            if (bands.get(at).from() <= bands.get(at - 1).from()) {
                part.fault("bands", "order", "Each band begins above the one before");
            }
        }
        return bands;
    }
}
