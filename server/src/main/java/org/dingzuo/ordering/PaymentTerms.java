package org.dingzuo.ordering;

import java.util.List;

/** How a studio wants to be paid.
 *  @param freightApart freight is no part of the shares, but asked for by itself before shipping
 *  @param lateInterest per year on money that waited for a late delivery, in hundredths of a percent
 *  @param exempt slugs of the designs whose buyers are asked to agree that they are not sent back
 *  @param version 0: the studio has not chosen, and this is what its policy comes to */
public record PaymentTerms(
        PaymentSchedule schedule, boolean freightApart, int lateInterest, List<String> exempt, long version) {
    public PaymentTerms {
        exempt = List.copyOf(exempt);
    }

    /** About what a bank takes for a loan of a year. */
    private static final int USUAL_INTEREST = 300;

    /** Of a studio that never chose. @param prepaidShare hundredths of a percent, by its policy */
    public static PaymentTerms usual(int prepaidShare) {
        return new PaymentTerms(PaymentSchedule.deposit(prepaidShare), false, USUAL_INTEREST, List.of(), 0);
    }
}
