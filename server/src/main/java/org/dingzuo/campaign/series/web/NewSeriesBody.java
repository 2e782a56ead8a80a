package org.dingzuo.campaign.series.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.dingzuo.campaign.series.Minimum;
import org.dingzuo.campaign.series.NewSeries;
import org.dingzuo.campaign.series.Series;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.jspecify.annotations.Nullable;

/** A series as it is announced over the wire. The minimum is in pieces or in deposits, not in both. */
record NewSeriesBody(
        @Nullable Words name,
        @Nullable Words story,
        @Nullable String film,
        @Nullable List<@Nullable Design> designs,
        @Nullable Long leastPieces,
        @Nullable Long leastDeposits,
        @Nullable Long discount,
        @Nullable Long places,
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable String shipBy) {
    private static final int MOST_DESIGNS = 12;
    private static final int MOST_PLACES = 200;
    private static final int LARGEST_DISCOUNT = 5_000;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_STORY = 2_000;
    private static final long LARGEST_SUM = 1_000_000_000L;

    /** @param least paid pieces below which it is not made; absent: 0 */
    record Design(@Nullable String design, @Nullable Long least) {}

    /** @param language in which name and story are needed */
    NewSeries read(Instant now, Language language) {
        var faults = new Faults();
        var called = words("name", name, language, LONGEST_NAME, faults);
        var told = words("story", story, language, LONGEST_STORY, faults);
        var many = (int) faults.number("places", places, 1, MOST_PLACES);
        var opens = Moments.moment("opensAt", opensAt, faults);
        var closes = Moments.closing("closesAt", closesAt, now, faults);
        if (!opens.isBefore(closes)) {
            faults.add("closesAt", "too-early", "A series closes after it opens");
        }
        var wish = new NewSeries(
                called,
                told,
                film == null || film.isBlank() ? null : faults.text("film", film, 100),
                members(many, faults),
                minimum(many, faults),
                discount == null ? 0 : (int) faults.number("discount", discount, 0, LARGEST_DISCOUNT),
                many,
                opens,
                closes,
                Moments.day("shipBy", shipBy, now, faults));
        faults.refuseIfAny();
        return wish;
    }

    private static Words words(String field, @Nullable Words given, Language language, int longest, Faults faults) {
        var words = given == null ? Words.NONE : given;
        if (!words.has(language)) {
            faults.add(field, "missing", "Fill in " + field + " in the studio's language");
        }
        words.byLanguage().forEach((spoken, text) -> faults.optionalText(field + "." + spoken.tag(), text, longest));
        return words;
    }

    private List<Series.Member> members(int places, Faults faults) {
        var members = new LinkedHashMap<String, Series.Member>();
        if (designs == null || designs.isEmpty() || designs.size() > MOST_DESIGNS) {
            faults.add("designs", "size", "Choose 1 to " + MOST_DESIGNS + " designs");
            return List.of();
        }
        for (int at = 0; at < designs.size(); at++) {
            var given = designs.get(at);
            var path = "designs[" + at + "]";
            var slug = faults.text(path + ".design", given == null ? null : given.design(), 100);
            var least = given == null || given.least() == null
                    ? 0
                    : (int) faults.number(path + ".least", given.least(), 0, places);
            if (members.put(slug, new Series.Member(slug, least, false)) != null) {
                faults.add(path + ".design", "twice", "Choose each design once");
            }
        }
        return List.copyOf(members.values());
    }

    private Minimum minimum(int places, Faults faults) {
        if ((leastPieces == null) == (leastDeposits == null)) {
            faults.add("leastPieces", "one-of", "Give the minimum in pieces or in deposits");
            return new Minimum.Pieces(1);
        }
        return leastPieces != null
                ? new Minimum.Pieces((int) faults.number("leastPieces", leastPieces, 1, places))
                : new Minimum.Deposits(Money.of(faults.number("leastDeposits", leastDeposits, 1, LARGEST_SUM)));
    }
}
