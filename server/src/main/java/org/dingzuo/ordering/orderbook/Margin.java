package org.dingzuo.ordering.orderbook;

import java.util.List;
import org.dingzuo.ordering.Cost;
import org.dingzuo.ordering.agreement.Agreement;
import org.dingzuo.ordering.agreement.Consented;

/** What stands beside an order.
 *  @param agreements the accepted offer first, then every change
 *  @param consents what its buyer agreed to
 *  @param costs in the order of happening
 *  @param notes the maker's own */
public record Margin(List<Agreement> agreements, List<Consented> consents, List<Cost> costs, List<OrderNote> notes) {}
