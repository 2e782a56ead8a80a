package org.dingzuo.payment;

import java.util.List;
import org.dingzuo.kernel.Money;

/** All the money between a studio and a buyer for one reference.
 *  @param paid what came in and neither went back nor will: held, kept or earned
 *  @param held of that what is neither kept nor earned yet
 *  @param payments every sum asked, in the order of asking
 *  @param refunds in the order of owing
 *  @param payouts what the studio owes or paid out of its own pocket */
public record BuyerAccount(
        Money paid, Money held, List<Payment> payments, List<Refund> refunds, List<Payout> payouts) {}
