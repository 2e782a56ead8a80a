package org.dingzuo.materials;

import org.dingzuo.materials.lot.Lot;

/** What became of an act on one lot. */
public sealed interface LotOutcome {
    /** The lot as it stands afterwards. */
    record Done(Lot lot) implements LotOutcome {}

    record UnknownLot() implements LotOutcome {}

    /** @param most so much would have been possible, in the item's smallest unit */
    record NotSoMuch(long most) implements LotOutcome {}

    /** The order needs nothing of this item, or has taken it. */
    record NothingToCut() implements LotOutcome {}
}
