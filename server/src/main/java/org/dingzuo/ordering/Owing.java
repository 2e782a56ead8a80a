package org.dingzuo.ordering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.jspecify.annotations.Nullable;

/** What of an order's money was paid and what is still to pay, part by part. Money fills what is due first, the longest due before the
 *  others, then what will be due. What a change made cheaper comes off the parts that are due last. Pure.
 *  @param parts in the order of agreeing */
public record Owing(List<Part> parts) {
    private static final Comparator<Part> AS_IT_FILLS = Comparator.comparing(
                    (Part part) -> part.agreed().dueSince(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(part -> part.agreed().no());

    /** @param asked the amount less what a later change took off; never below zero
     *  @param paid from nothing to {@code asked} */
    public record Part(AgreedInstalment agreed, Money asked, Money paid) {
        public Money open() {
            return asked.minus(paid);
        }
    }

    /** Money fills what is due first, then what comes next, whatever it was sent for.
     *  @param agreed in the order in which it was agreed */
    public static Owing of(List<AgreedInstalment> agreed, Money paid) {
        var asked = asked(agreed);
        var parts = new ArrayList<Part>();
        for (int at = 0; at < agreed.size(); at++) {
            parts.add(new Part(agreed.get(at), asked.get(at), Money.ZERO));
        }
        var left = paid;
        for (var part : parts.stream().sorted(AS_IT_FILLS).toList()) {
            var filled = least(left, part.asked());
            left = left.minus(filled);
            parts.set(parts.indexOf(part), new Part(part.agreed(), part.asked(), filled));
        }
        return new Owing(List.copyOf(parts));
    }

    private static List<Money> asked(List<AgreedInstalment> agreed) {
        var asked = new ArrayList<Money>();
        for (var part : agreed) {
            asked.add(part.amount());
            for (int before = asked.size() - 2; before >= 0 && asked.getLast().isNegative(); before--) {
                var off = least(asked.get(before), asked.getLast().negated());
                asked.set(before, asked.get(before).minus(off));
                asked.set(asked.size() - 1, asked.getLast().plus(off));
            }
            if (asked.getLast().isNegative()) {
                throw new IllegalStateException("An order was made cheaper than nothing");
            }
        }
        return asked;
    }

    /** Of all that was agreed, paid or not. */
    public Money total() {
        return Money.sum(parts.stream().map(Part::asked).toList());
    }

    /** What has fallen due and is not paid. */
    public Money dueNow() {
        return Money.sum(parts.stream()
                .filter(part -> part.agreed().isDue())
                .map(Part::open)
                .toList());
    }

    /** What is not paid yet, due or not. */
    public Money open() {
        return Money.sum(parts.stream().map(Part::open).toList());
    }

    /** What of it is earnest money now: what was agreed as such, and a fifth of the whole at most (Civil Code 586). */
    public Money earnest() {
        var agreed = Money.sum(parts.stream()
                .filter(part -> part.agreed().kind() == Offer.Kind.EARNEST)
                .map(Part::asked)
                .toList());
        return least(agreed, total().share(PaymentSchedule.MOST_EARNEST, Rounding.DOWN));
    }

    /** What must be paid before this step may begin; empty: nothing. @param step key of a step of the order */
    public Optional<Money> holdsBack(@Nullable String step) {
        var open = Money.sum(parts.stream()
                .filter(part -> step != null && step.equals(part.agreed().step()))
                .map(Part::open)
                .toList());
        return open.isPositive() ? Optional.of(open) : Optional.empty();
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
