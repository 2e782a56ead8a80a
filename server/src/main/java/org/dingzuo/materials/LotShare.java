package org.dingzuo.materials;

import org.dingzuo.materials.lot.Lot;

/** What an order has of one lot, in the item's smallest unit.
 *  @param taken what its making took; 0: it has not begun
 *  @param back what of it was left over and lies on the shelf again
 *  @param allotted what it will be cut from it when the making begins; 0: nothing more */
public record LotShare(Lot lot, long taken, long back, long allotted) {}
