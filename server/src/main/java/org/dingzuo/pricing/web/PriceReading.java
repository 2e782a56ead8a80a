package org.dingzuo.pricing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dingzuo.foundation.web.Part;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.PriceList;
import org.dingzuo.pricing.PriceList.Break;
import org.dingzuo.pricing.PriceList.Bundle;
import org.dingzuo.pricing.PriceList.Floor;
import org.dingzuo.pricing.PriceList.Freight;
import org.dingzuo.pricing.PriceList.Tier;
import org.dingzuo.pricing.PriceList.Zone;

/** Reads a price list as a maker sends it; everything that is wrong is noted with its place. */
final class PriceReading {
    static final long DEAREST = 10_000_000;
    static final int MOST_SHARE = 9_000;
    private static final int MOST_BREAKS = 100;
    private static final int MOST_BUNDLES = 20;
    private static final int MOST_DESIGNS = 8;
    private static final int MOST_TIERS = 5;
    private static final int MOST_ZONES = 20;
    private static final int MOST_PROVINCES = 40;
    private static final int MOST_EARLY = 7 * 24 * 60;

    private final Set<String> designs;

    /** @param designs slugs that this studio has */
    PriceReading(Set<String> designs) {
        this.designs = designs;
    }

    PriceList read(Part part) {
        return new PriceList(
                money(part, "perHour"),
                once(part, "breaks", MOST_BREAKS, this::reduction, each -> each.design() + " " + each.from()),
                once(part, "bundles", MOST_BUNDLES, this::bundle, Bundle::key),
                (int) part.number("tierDays", 1, 3_650),
                once(part, "tiers", MOST_TIERS, PriceReading::tier, Tier::from).stream()
                        .sorted(Comparator.comparing(Tier::from))
                        .toList(),
                freight(part.at("freight")),
                new Floor(money(part.at("floor"), "hourlyCost"), (int)
                        part.at("floor").number("leastMargin", 0, MOST_SHARE)));
    }

    private Break reduction(Part part) {
        var from = (int) part.number("from", 2, 100);
        if (part.has("share") == part.has("each")) {
            part.fault("share", "one-of", "Give either a share off or a price each");
        }
        var share = part.optionalNumber("share", 1, MOST_SHARE);
        var each = part.optionalNumber("each", 1, DEAREST);
        return new Break(
                design(part, part.text("design", 61)),
                from,
                share == null ? null : share.intValue(),
                each == null ? null : Money.of(each));
    }

    private Bundle bundle(Part part) {
        var together = designs(part, "designs", MOST_DESIGNS);
        if (together.size() < 2) {
            part.fault("designs", "size", "Put at least two designs together");
        }
        return new Bundle(
                part.key("key"),
                part.words("name", 40, true),
                List.copyOf(together),
                Money.of(part.number("off", 1, DEAREST)));
    }

    /** @return distinct slugs, sorted */
    Set<String> designs(Part part, String field, int most) {
        var named = new TreeSet<String>();
        part.texts(field, most, 61).forEach(slug -> named.add(design(part, slug)));
        return named;
    }

    private String design(Part part, String slug) {
        if (!designs.contains(slug)) {
            part.fault("design", "unknown", "This studio has no such design");
        }
        return slug;
    }

    private static Tier tier(Part part) {
        return new Tier(
                part.key("key"),
                part.words("name", 20, true),
                Money.of(part.number("from", 1, DEAREST)),
                (int) part.number("share", 0, MOST_SHARE),
                (int) part.number("earlyMinutes", 0, MOST_EARLY));
    }

    private static Freight freight(Part part) {
        var freeFrom = part.optionalNumber("freeFrom", 0, DEAREST);
        return new Freight(
                money(part, "home"),
                money(part, "elsewhere"),
                part.parts("zones", MOST_ZONES).stream().map(PriceReading::zone).toList(),
                freeFrom == null ? null : Money.of(freeFrom));
    }

    private static Zone zone(Part part) {
        return new Zone(part.texts("provinces", MOST_PROVINCES, 40), money(part, "fee"));
    }

    private static Money money(Part part, String field) {
        return Money.of(part.number(field, 0, DEAREST));
    }

    private static <T> List<T> once(
            Part part, String field, int most, Function<Part, T> reader, Function<T, Object> identity) {
        var read = new ArrayList<T>();
        var seen = new LinkedHashSet<Object>();
        for (var each : part.parts(field, most)) {
            var thing = reader.apply(each);
            read.add(thing);
            if (!seen.add(identity.apply(thing))) {
                part.fault(field, "twice", "Two of these say the same");
            }
        }
        return List.copyOf(read);
    }
}
