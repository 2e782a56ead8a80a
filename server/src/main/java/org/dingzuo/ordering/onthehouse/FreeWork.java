package org.dingzuo.ordering.onthehouse;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.dingzuo.catalog.Choosing;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.foundation.words.Phrases;
import org.dingzuo.kernel.Language;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.materials.Materials;
import org.dingzuo.ordering.AgreedWorks;
import org.dingzuo.ordering.MaterialNeed;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderView;
import org.dingzuo.ordering.offering.Checked;
import org.dingzuo.ordering.offering.WishCheck;
import org.dingzuo.pricing.PriceLine;
import org.dingzuo.pricing.Priced;
import org.dingzuo.promise.WorkLine;
import org.springframework.stereotype.Component;

/** Work that costs its buyer nothing, checked and with what it needs. */
@Component
class FreeWork {
    private final Designs designs;
    private final AgreedWorks agreed;
    private final WishCheck check;
    private final Materials materials;
    private final Phrases phrases;

    FreeWork(Designs designs, AgreedWorks agreed, WishCheck check, Materials materials, Phrases phrases) {
        this.designs = designs;
        this.agreed = agreed;
        this.check = check;
        this.materials = materials;
        this.phrases = phrases;
    }

    /** Empty: it cannot be made. */
    Optional<Checked> of(OrderView first, OnTheHouse.Work work) {
        return switch (work) {
            case OnTheHouse.Work.Again(var line, var pieces) -> again(first, line, pieces);
            case OnTheHouse.Work.Repair(var design, var configuration) ->
                designs.check(design, new Choosing(configuration, 1, null))
                        .filter(Makeability.Makeable.class::isInstance)
                        .map(verdict -> ((Makeability.Makeable) verdict).item())
                        .filter(item -> item.blueprint().repair())
                        .map(item -> free(new WorkLine(item, 1)));
        };
    }

    private Optional<Checked> again(OrderView first, int line, int pieces) {
        var lines = agreed.lines(first.offer());
        return line < lines.size() && pieces <= lines.get(line).quantity()
                ? Optional.of(free(new WorkLine(lines.get(line).item(), pieces)))
                : Optional.empty();
    }

    private Checked free(WorkLine line) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            words.put(language, phrases.say(language, Offer.FREE_OF_CHARGE));
        }
        var price = List.of(new PriceLine(Offer.FREE_OF_CHARGE, new Words(words), Money.ZERO));
        var work = List.of(line);
        var need = MaterialNeed.of(work);
        return new Checked(
                work,
                List.of(check.line(line, price)),
                new Priced(List.of(price), Money.ZERO, null, null),
                need,
                materials.availability(need).coming());
    }
}
