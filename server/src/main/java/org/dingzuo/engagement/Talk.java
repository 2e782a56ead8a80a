package org.dingzuo.engagement;

import java.time.Instant;
import org.dingzuo.ordering.OrderId;

/** How the talk about one order stands.
 *  @param waiting what the buyer said since the maker's last word
 *  @param unreadByMaker messages of the buyer that the maker has not opened, as {@code unreadByBuyer} the other way
 *  @param last the last thing said */
public record Talk(OrderId order, int waiting, int unreadByMaker, int unreadByBuyer, Instant lastAt, Message last) {}
