package org.dingzuo.ordering.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.ordering.offering.Wish;
import org.jspecify.annotations.Nullable;

/** A wish as it comes over the wire: anything may be missing.
 *  @param coupon a code that takes something off
 *  @param member the tracking token of an earlier order here, for a regular's price */
record WishBody(
        @Nullable List<@Nullable Line> lines,
        @Nullable Boolean rush,
        @Nullable String booking,
        @Nullable To to,
        @Nullable Source source,
        @Nullable String coupon,
        @Nullable String member) {
    private static final int MOST_LINES = 20;
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_FILM_SECONDS = 86_400;

    record Line(
            @Nullable String design,
            @Nullable Map<String, @Nullable Object> configuration,
            @Nullable Long quantity,
            @Nullable String latest) {}

    record To(@Nullable String province, @Nullable String city) {}

    record Source(
            @Nullable String film,
            @Nullable String post,
            @Nullable Long second) {}

    Wish read(Faults faults) {
        var read = new ArrayList<Wish.Line>();
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            faults.add("lines", "size", "Give 1 to " + MOST_LINES + " lines");
        } else {
            for (int line = 0; line < lines.size(); line++) {
                read.add(line(lines.get(line), "lines[" + line + "]", faults));
            }
        }
        return new Wish(
                read,
                Boolean.TRUE.equals(rush),
                booking(faults),
                destination(faults),
                source(faults),
                given(faults.optionalText("coupon", coupon, 40)),
                given(faults.optionalText("member", member, 100)));
    }

    private static Wish.Line line(@Nullable Line line, String path, Faults faults) {
        if (line == null) {
            faults.add(path, "missing", "Fill in this line");
            return new Wish.Line("", Map.of(), 1);
        }
        var design = faults.text(path + ".design", line.design(), LONGEST_KEY);
        var quantity = line.quantity() == null
                ? 1
                : faults.number(path + ".quantity", line.quantity(), 1, Choosing.MOST_PIECES);
        var chosen = new java.util.HashMap<String, Object>();
        if (line.configuration() != null) {
            line.configuration().forEach((group, value) -> {
                if (value != null) {
                    chosen.put(group, value);
                }
            });
        }
        var latest = given(faults.optionalText(path + ".latest", line.latest(), LONGEST_KEY));
        return new Wish.Line(design, chosen, (int) quantity, latest);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable UUID booking(Faults faults) {
        if (booking == null) {
            return null;
        }
        try {
            return UUID.fromString(booking);
        } catch (IllegalArgumentException notOurs) {
            faults.add("booking", "unknown", "This studio has no such booking");
            return null;
        }
    }

    private Wish.@Nullable Destination destination(Faults faults) {
        if (to == null || to.province() == null && to.city() == null) {
            return null;
        }
        return new Wish.Destination(
                faults.text("to.province", to.province(), 40), faults.optionalText("to.city", to.city(), 40));
    }

    private Wish.@Nullable Source source(Faults faults) {
        if (source == null) {
            return null;
        }
        return new Wish.Source(
                faults.optionalText("source.film", source.film(), LONGEST_KEY),
                faults.optionalText("source.post", source.post(), 200),
                source.second() == null
                        ? null
                        : (int) faults.number("source.second", source.second(), 0, LONGEST_FILM_SECONDS));
    }
}
