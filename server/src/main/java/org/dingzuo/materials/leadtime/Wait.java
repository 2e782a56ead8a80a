package org.dingzuo.materials.leadtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** How long material takes to be here, in calendar days from today.
 *  @param sure by when it surely is: 19 times of 20 as far as is known; 0: it is here
 *  @param likely equally likely numbers of days, sorted; one where no more is known than a stated number */
@NamedInterface("leadtime")
public record Wait(int sure, List<Integer> likely) {
    public static final Wait NONE = of(0);

    /** So many, where a spread is known: the middles of equal shares. Fewer would put too much weight on the very late ones. */
    static final int DRAWS = 40;

    private static final double SURELY = 0.95;

    /** Its place under a standard normal curve. */
    private static final double SURELY_NORMAL = 1.645;

    /** Of the logarithms, where the coefficient of variation is a quarter. */
    private static final double STATED_SPREAD = Math.sqrt(Math.log1p(0.25 * 0.25));

    public Wait {
        likely = List.copyOf(likely);
    }

    static Wait of(int days) {
        return new Wait(days, List.of(days));
    }

    /** What is believed of stated days while nothing was learnt: half of all come later, as with everybody who states days.
     *  @param days 0: surely at once */
    public static Wait stated(int days) {
        return days == 0 ? NONE : along(normal -> LeadTimes.days(days, Math.exp(STATED_SPREAD * normal)));
    }

    /** @param days at a standard normal number's place among all */
    static Wait along(DoubleToIntFunction days) {
        var likely = IntStream.range(0, DRAWS)
                .map(draw -> days.applyAsInt(normal(middle(draw))))
                .boxed()
                .toList();
        return new Wait(days.applyAsInt(SURELY_NORMAL), likely);
    }

    /** Whether it may take longer or less than the sure days. */
    public boolean isSpread() {
        return likely.size() > 1;
    }

    /** The same, where nothing can begin before so many days. */
    public Wait atLeast(int days) {
        return new Wait(
                Math.max(sure, days),
                likely.stream().map(each -> Math.max(each, days)).toList());
    }

    /** What is left of it for what was ordered so many days ago and is not here yet: who is late already is not believed to be about to come
     *  any more than others who were. Null: as good as all are here by then, and nothing can be said. */
    @Nullable
    public Wait after(int days) {
        if (days == 0) {
            return this;
        }
        var left = likely.stream()
                .filter(each -> each >= days)
                .map(each -> each - days)
                .toList();
        return left.isEmpty()
                ? null
                : new Wait(Math.max(sure - days, left.get((int) Math.ceil(SURELY * left.size()) - 1)), left);
    }

    /** Until all of it is here, when each comes on its own: that all are here by a day is as likely as the product says. */
    public static Wait forAll(List<Wait> each) {
        if (each.size() == 1 || each.stream().noneMatch(Wait::isSpread)) {
            return each.stream()
                    .reduce((one, other) -> one.sure >= other.sure ? one : other)
                    .orElse(NONE);
        }
        var days = each.stream()
                .flatMap(wait -> Stream.concat(wait.likely.stream(), Stream.of(wait.sure)))
                .distinct()
                .sorted()
                .toList();
        var likely = new ArrayList<Integer>();
        for (int draw = 0; draw < DRAWS; draw++) {
            likely.add(first(days, each, middle(draw)));
        }
        var sure = each.stream().mapToInt(Wait::sure).max().orElse(0);
        return new Wait(Math.max(sure, first(days, each, SURELY)), likely);
    }

    /** The share of all in whose middle a draw stands. */
    static double middle(int draw) {
        return (draw + 0.5) / DRAWS;
    }

    private static int first(List<Integer> days, List<Wait> each, double share) {
        return days.stream()
                .filter(day ->
                        each.stream().mapToDouble(wait -> wait.hereBy(day)).reduce(1, (one, other) -> one * other)
                                >= share)
                .findFirst()
                .orElse(days.getLast());
    }

    private double hereBy(int day) {
        return (double) likely.stream().filter(days -> days <= day).count() / likely.size();
    }

    /** Place of a quantile under a standard normal curve, to the third digit (Abramowitz and Stegun 26.2.23). */
    private static double normal(double share) {
        if (share > 0.5) {
            return -normal(1 - share);
        }
        var t = Math.sqrt(-2 * Math.log(share));
        var above = 2.515517 + t * (0.802853 + t * 0.010328);
        var below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
        return above / below - t;
    }
}
