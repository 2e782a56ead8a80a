package org.dingzuo.ordering;

import org.dingzuo.customer.BuyerId;
import org.dingzuo.kernel.Language;

/** Of an order what stands on its folder: for whoever need not open it.
 *  @param number what people call it
 *  @param offer as it stands: as accepted, or as both changed it since */
public record OrderHead(OrderId id, String number, OrderState state, BuyerId buyer, Offer offer, Language language) {}
