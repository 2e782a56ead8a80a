package org.dingzuo.materials.purchase;

import java.util.List;

/** What became of an act of buying. */
public sealed interface PurchaseOutcome {
    /** The purchase as it stands afterwards. */
    record Done(Purchase purchase) implements PurchaseOutcome {}

    record UnknownPurchase() implements PurchaseOutcome {}

    /** There is no such supplier, or they do not bring these items. */
    record NotSoldThere(List<String> items) implements PurchaseOutcome {}

    /** Nothing of this item is expected of this purchase. */
    record NotExpected() implements PurchaseOutcome {}

    /** @param most so much could go back, in the item's smallest unit */
    record NotSoMuch(long most) implements PurchaseOutcome {}
}
