package org.dingzuo.pricing.web;

import java.util.List;
import org.dingzuo.catalog.Blueprint;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.pricing.Margins.Thinnest;

/** The configuration of a design that leaves the least.
 *  @param choices that it is made of, in words
 *  @param price of one piece, what was asked about taken off
 *  @param machines its share of the loads of hired machines, as if they were full
 *  @param margin in hundredths of a percent of the price; negative: it costs more than it brings
 *  @param least that the studio wants; 0: it has not said
 *  @param enough whether the margin is at least that
 *  @param looked so many configurations were looked at
 *  @param all whether those were all there are
 *  @param unknownCosts keys of items whose cost nobody has said: counted as nothing */
record MarginBody(
        String design,
        String name,
        List<Blueprint.Spoken> choices,
        Money price,
        Money material,
        Money work,
        Money machines,
        int margin,
        int least,
        boolean enough,
        int looked,
        boolean all,
        List<String> unknownCosts) {

    static MarginBody of(String slug, Thinnest found, Language language) {
        var item = found.item();
        return new MarginBody(
                slug,
                item.blueprint().name().in(language),
                item.blueprint().spoken(item.configuration(), language),
                found.price(),
                found.material(),
                found.work(),
                found.machines(),
                found.margin(),
                found.least(),
                found.enough(),
                found.looked(),
                found.all(),
                List.copyOf(found.unknownCosts()));
    }
}
