package org.dingzuo.catalog;

import org.jspecify.annotations.Nullable;

/** A line of the bill of materials.
 *  @param item key of the stock item
 *  @param quantity for one piece, in the item's smallest unit
 *  @param when null: always */
public record BillLine(String item, long quantity, @Nullable When when) {}
