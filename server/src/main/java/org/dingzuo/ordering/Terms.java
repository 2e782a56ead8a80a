package org.dingzuo.ordering;

import java.util.ArrayList;
import java.util.List;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.ordering.Offer.ConsentAsked;
import org.dingzuo.ordering.Offer.ConsentKind;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Instalment;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.Offer.Returns;

/** The terms that the law and the studio's policy put on an offer. Pure. */
final class Terms {
    /** The texts that the consents refer to; a changed text gets a new version. */
    static final String VERSION = "2026-11";

    private Terms() {}

    /** Only what is made to this customer's own specification (lettering, measures, artwork) is exempt from the seven days;
     *  picking from stocked choices is not (china.md 1.3). */
    static Returns returns(MakeableItem item) {
        var ownSpec = item.blueprint().customSpec()
                || item.blueprint().optionGroups().stream().anyMatch(group -> switch (group.kind()) {
                    case TEXT, NUMBER, UPLOAD -> item.configuration().fills(group.key());
                    case CHOICE, CHOICES -> false;
                });
        return ownSpec ? Returns.MADE_TO_ORDER : Returns.SEVEN_DAY;
    }

    /** @param prepaidShare in hundredths of a percent; the share is rounded toward the buyer, the balance takes the rest */
    static List<Instalment> instalments(Money total, int prepaidShare) {
        var now = total.share(prepaidShare, Rounding.DOWN);
        var later = total.minus(now);
        var instalments = new ArrayList<Instalment>();
        if (now.isPositive()) {
            instalments.add(new Instalment(Kind.PREPAYMENT, now, Due.NOW));
        }
        if (later.isPositive()) {
            instalments.add(new Instalment(Kind.BALANCE, later, now.isPositive() ? Due.BEFORE_SHIPPING : Due.NOW));
        }
        return instalments;
    }

    static List<ConsentAsked> consents(List<Offer.Line> lines) {
        var asked = new ArrayList<ConsentAsked>();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).returns() == Returns.MADE_TO_ORDER) {
                asked.add(new ConsentAsked(ConsentKind.CUSTOM_GOODS, line, VERSION));
            }
        }
        asked.add(new ConsentAsked(ConsentKind.PRIVACY, -1, VERSION));
        return asked;
    }
}
