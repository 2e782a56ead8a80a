package org.dingzuo.materials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long material takes to be here, in calendar days from today.
 *  @param sure by when it surely is: 19 times of 20 as far as is known; 0: it is here
 *  @param likely equally likely numbers of days, sorted; one where no more is known than a stated number */
public record Wait(int sure, List<Integer> likely) {
    public static final Wait NONE = of(0);

    /** So many, where a spread is known: the middles of equal shares. Fewer would put too much weight on the very late ones. */
    static final int DRAWS = 40;

    private static final double SURELY = 0.95;

    public Wait {
        likely = List.copyOf(likely);
    }

    public static Wait of(int days) {
        return new Wait(days, List.of(days));
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

    /** Until all of it is here, when each comes on its own: that all are here by a day is as likely as the product says. */
    static Wait forAll(List<Wait> each) {
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
}
