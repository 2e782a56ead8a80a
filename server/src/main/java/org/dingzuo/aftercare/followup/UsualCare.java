package org.dingzuo.aftercare.followup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dingzuo.kernel.Words;

/** What makers of each trade usually do, until a studio says otherwise. Told by an item's name; of thread and boxes nothing is known,
 *  and so nothing is said. */
public enum UsualCare {
    /** Vegetable-tanned leather dries out: oil or balm twice a year. */
    LEATHER(14, 6, "革|牛皮|羊皮|leather|hide"),
    /** Knitwear is washed before it is put away: twice a year. */
    WOOL(14, 6, "羊毛|羊绒|毛线|毛纱|wool|cashmere|merino"),
    /** The first use decides how a glaze ages; afterwards it wants nothing. */
    CERAMIC(7, 0, "陶|瓷|釉|clay|glaze|porcelain|stoneware"),
    WOOD(14, 6, "木|wood|walnut|oak"),
    SILVER(14, 6, "银|silver");

    /** Days after delivery at which a maker asks. */
    final int firstDays;

    /** 0: never again. */
    final int everyMonths;

    private final Pattern names;

    UsualCare(int firstDays, int everyMonths, String names) {
        this.firstDays = firstDays;
        this.everyMonths = everyMonths;
        this.names = Pattern.compile(names);
    }

    static Optional<UsualCare> of(String item, Words name) {
        var said = (item + " " + String.join(" ", name.byLanguage().values())).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(care -> care.names.matcher(said).find())
                .findFirst();
    }
}
