package org.dingzuo.ordering;

import org.dingzuo.kernel.Money;

/** What a studio keeps of a cancelled order's money, and why: it must be justified by material cut and hours worked.
 *  @param because in the maker's words, for the buyer */
public record Kept(Money material, Money work, String because) {
    public Money sum() {
        return material.plus(work);
    }
}
