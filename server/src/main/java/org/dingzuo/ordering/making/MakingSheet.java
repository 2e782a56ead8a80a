package org.dingzuo.ordering.making;

import org.dingzuo.ordering.Offer;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Owing;

/** What the floor needs of an order, for whoever makes many of them: what is made, by when, and whether its money holds a step back.
 *  @param number what people call it
 *  @param offer as it stands: as accepted, or as both changed it since
 *  @param agreement number of the agreement it stands by; 0: the accepted offer
 *  @param promise as it stands now */
public record MakingSheet(OrderId id, String number, Offer offer, int agreement, Offer.Promise promise, Owing owing) {}
