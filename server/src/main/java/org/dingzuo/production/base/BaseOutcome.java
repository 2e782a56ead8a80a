package org.dingzuo.production.base;

import java.util.List;
import org.dingzuo.catalog.Makeability;
import org.dingzuo.materials.Shortage;

/** What became of an act on the base line. */
public sealed interface BaseOutcome {
    record Done(BasePiece piece) implements BaseOutcome {}

    /** There is no such piece, run or design on sale. */
    record Unknown() implements BaseOutcome {}

    /** This configuration is in the base line already. */
    record AlreadyThere() implements BaseOutcome {}

    /** It is work on a piece that its buyer sends in: nothing of it can lie ready. */
    record WorkOnABuyersPiece() implements BaseOutcome {}

    /** The name under which it was told stands for another act. */
    record ToldOfAnother() implements BaseOutcome {}

    record Stale() implements BaseOutcome {}

    /** This cannot be made so. */
    record NotMakeable(Makeability why) implements BaseOutcome {}

    /** The idle time that was shown has gone to somebody's order. */
    record TimeGone() implements BaseOutcome {}

    /** Orders have spoken for the material. */
    record MaterialSpokenFor() implements BaseOutcome {}

    /** By the store-room's book there is not enough for so many; nothing was taken. */
    record MaterialShort(List<Shortage> missing) implements BaseOutcome {}

    /** Fewer lie on the shelf than are to leave it. */
    record TooFew(int onShelf) implements BaseOutcome {}
}
