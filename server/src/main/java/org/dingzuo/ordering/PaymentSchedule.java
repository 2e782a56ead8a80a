package org.dingzuo.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Rounding;
import org.dingzuo.kernel.Words;
import org.dingzuo.ordering.Offer.Due;
import org.dingzuo.ordering.Offer.Instalment;
import org.dingzuo.ordering.Offer.Kind;
import org.jspecify.annotations.Nullable;

/** Which share of an order a studio asks for, as what, and when. Pure. */
public record PaymentSchedule(List<Part> parts) {
    /** Shares are hundredths of a percent. */
    static final int WHOLE = 10_000;
    /** More than a fifth of the contract has no effect as earnest money (Civil Code 586). */
    static final int MOST_EARNEST = 2_000;

    private static final int MOST_PARTS = 5;
    private static final Pattern STEP = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");

    /** @param share hundredths of a percent of the total; the last part takes what is left
     *  @param step key of the step that waits for this part, BEFORE_STEP only */
    public record Part(
            Kind kind, int share, Due due, @Nullable String step) {}

    public PaymentSchedule {
        parts = List.copyOf(parts);
    }

    /** Some now, the rest before shipping: what a studio has that never chose. */
    public static PaymentSchedule deposit(int share) {
        return new PaymentSchedule(List.of(
                new Part(Kind.PREPAYMENT, share, Due.NOW, null),
                new Part(Kind.BALANCE, WHOLE - share, Due.BEFORE_SHIPPING, null)));
    }

    /** What is wrong with it; empty: nothing. */
    public List<FieldFault> faults() {
        var faults = new ArrayList<FieldFault>();
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            faults.add(new FieldFault("parts", "out-of-range", "Ask in 1 to " + MOST_PARTS + " parts"));
            return faults;
        }
        if (parts.stream().mapToInt(Part::share).sum() != WHOLE) {
            faults.add(new FieldFault("parts", "not-whole", "The shares must add up to 100 %"));
        }
        for (int at = 0; at < parts.size(); at++) {
            faultsOf(parts.get(at), at, faults);
        }
        return faults;
    }

    private void faultsOf(Part part, int at, List<FieldFault> faults) {
        var field = "parts[" + at + "]";
        if (part.share() < 1 || part.share() > WHOLE) {
            faults.add(new FieldFault(field + ".share", "out-of-range", "A part is from 0.01 % to 100 %"));
        }
        if (part.kind() == Kind.CHANGE || part.kind() == Kind.FREIGHT) {
            faults.add(
                    new FieldFault(field + ".kind", "not-here", "Only EARNEST, PREPAYMENT and BALANCE are scheduled"));
        }
        if (part.kind() == Kind.EARNEST && (at > 0 || part.due() != Due.NOW || part.share() > MOST_EARNEST)) {
            faults.add(new FieldFault(
                    field + ".kind", "too-much-earnest", "Earnest money comes first, at once, and is 20 % at most"));
        }
        if (at == 0 && part.due() != Due.NOW) {
            faults.add(new FieldFault(field + ".due", "not-now", "Something must be due when ordering"));
        }
        if (at > 0 && part.due().compareTo(parts.get(at - 1).due()) < 0) {
            faults.add(new FieldFault(field + ".due", "backwards", "A later part cannot be due before an earlier one"));
        }
        if ((part.due() == Due.BEFORE_STEP) != (part.step() != null)
                || part.step() != null && !STEP.matcher(part.step()).matches()) {
            faults.add(new FieldFault(field + ".step", "missing", "Name the step that waits for this part"));
        }
    }

    /** The parts of one total, exactly: shares are rounded toward the buyer, the last part takes the rest.
     *  @param steps the steps of this order that others come before; a part that waits for none of them is due before shipping */
    public List<Instalment> split(Money total, Map<String, Words> steps) {
        var instalments = new ArrayList<Instalment>();
        var left = total;
        for (int at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            var amount = at == parts.size() - 1 ? left : total.share(part.share(), Rounding.DOWN);
            left = left.minus(amount);
            if (amount.isPositive()) {
                instalments.add(
                        instalments.isEmpty()
                                ? new Instalment(part.kind(), amount, Due.NOW)
                                : due(part, amount, steps));
            }
        }
        return instalments;
    }

    private static Instalment due(Part part, Money amount, Map<String, Words> steps) {
        var step = part.step();
        if (step == null) {
            return new Instalment(part.kind(), amount, part.due());
        }
        var name = steps.get(step);
        return name == null
                ? new Instalment(part.kind(), amount, Due.BEFORE_SHIPPING)
                : new Instalment(part.kind(), amount, Due.BEFORE_STEP, step, name);
    }
}
