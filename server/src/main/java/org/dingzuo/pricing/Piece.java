package org.dingzuo.pricing;

import org.dingzuo.catalog.MakeableItem;

/** So many equal pieces of a wish. @param quantity at least 1 */
public record Piece(MakeableItem item, int quantity) {}
