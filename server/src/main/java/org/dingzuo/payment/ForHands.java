package org.dingzuo.payment;

import java.util.List;

/** What of the money waits for a person, each the longest waiting first.
 *  @param shown payments to look for @param refunds that nobody else can send back @param payouts owed out of the studio's own pocket */
public record ForHands(List<Shown> shown, List<Refund> refunds, List<Payout> payouts) {}
