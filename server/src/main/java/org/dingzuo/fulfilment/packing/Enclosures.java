package org.dingzuo.fulfilment.packing;

import java.util.List;
import java.util.Map;
import org.dingzuo.kernel.Words;

/** What a studio encloses with whatever it sends.
 *  @param things put into every parcel beside the pieces
 *  @param thanks stands on the card where nobody wrote another one; may be empty
 *  @param care how to treat what is made of an item, by the item's key
 *  @param version 0 until the studio has said anything */
public record Enclosures(List<Words> things, Words thanks, Map<String, Words> care, long version) {
    static final Enclosures USUAL = new Enclosures(
            List.of(Words.of("感谢卡", "Thank-you card"), Words.of("养护单", "Care sheet")), Words.NONE, Map.of(), 0);

    public Enclosures {
        things = List.copyOf(things);
        care = Map.copyOf(care);
    }
}
