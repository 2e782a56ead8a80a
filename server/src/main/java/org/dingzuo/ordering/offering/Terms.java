package org.dingzuo.ordering.offering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dingzuo.catalog.MakeableItem;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.Offer.ConsentAsked;
import org.dingzuo.ordering.Offer.ConsentKind;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Instalment;
import org.dingzuo.ordering.Offer.Kind;
import org.dingzuo.ordering.Offer.Returns;
import org.dingzuo.ordering.PaymentTerms;
import org.dingzuo.promise.WorkLine;

/** The terms that the law and the studio's policy put on an offer. Pure. */
public final class Terms {
    /** The texts that the consents refer to; a changed text gets a new version. */
    public static final String VERSION = "2026-11";

    private Terms() {}

    /** Only what is made to this customer's own specification (lettering, measures, artwork) or is work on their own piece is exempt from
     *  the seven days; picking from stocked choices is not (Consumer Law 25).
     *  @param exempt slugs of the designs whose buyers are asked to agree that they are not sent back */
    public static Returns returns(MakeableItem item, Collection<String> exempt) {
        var ownSpec = item.blueprint().customSpec()
                || item.blueprint().repair()
                || item.blueprint().optionGroups().stream().anyMatch(group -> switch (group.kind()) {
                    case TEXT, NUMBER, UPLOAD -> item.configuration().fills(group.key());
                    case CHOICE, CHOICES -> false;
                });
        if (ownSpec) {
            return Returns.MADE_TO_ORDER;
        }
        return exempt.contains(item.slug()) ? Returns.CONFIRMED_EXEMPT : Returns.SEVEN_DAY;
    }

    /** The parts of the total by the studio's own schedule. A part that waits for a step which this order does not have, or which
     *  nothing comes before, waits until shipping. */
    static List<Instalment> instalments(Money total, Money freight, PaymentTerms terms, List<WorkLine> work) {
        var apart = terms.freightApart() && freight.compareTo(total) < 0 ? freight : Money.ZERO;
        var instalments = new ArrayList<>(terms.schedule().split(total.minus(apart), waitingSteps(work)));
        if (apart.isPositive()) {
            instalments.add(new Instalment(Kind.FREIGHT, apart, Due.BEFORE_SHIPPING));
        }
        return instalments;
    }

    static boolean hasEarnest(List<Instalment> parts) {
        return parts.stream().anyMatch(part -> part.kind() == Kind.EARNEST);
    }

    /** The same sums, all of it prepayment. */
    static List<Instalment> withoutEarnest(List<Instalment> parts) {
        return parts.stream()
                .map(part ->
                        part.kind() == Kind.EARNEST ? new Instalment(Kind.PREPAYMENT, part.amount(), part.due()) : part)
                .toList();
    }

    private static Map<String, Words> waitingSteps(List<WorkLine> work) {
        var steps = new HashMap<String, Words>();
        for (var line : work) {
            line.item().steps().stream()
                    .filter(step -> !step.after().isEmpty())
                    .forEach(step -> steps.putIfAbsent(step.key(), step.name()));
        }
        return steps;
    }

    /** Each line by its own law, and once the one about personal data (line -1). */
    public static List<ConsentAsked> consents(List<Offer.Line> lines) {
        var asked = new ArrayList<ConsentAsked>();
        for (int line = 0; line < lines.size(); line++) {
            switch (lines.get(line).returns()) {
                case SEVEN_DAY -> {}
                case MADE_TO_ORDER -> asked.add(new ConsentAsked(ConsentKind.CUSTOM_GOODS, line, VERSION));
                case CONFIRMED_EXEMPT -> asked.add(new ConsentAsked(ConsentKind.NO_RETURN, line, VERSION));
            }
        }
        asked.add(new ConsentAsked(ConsentKind.PRIVACY, -1, VERSION));
        return asked;
    }
}
