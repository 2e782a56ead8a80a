package org.dingzuo.ordering;

/** Why an order ends before it is delivered. It decides who bears what. */
public enum Ending {
    /** The buyer no longer wants it, as the law allows at any time before it is finished (Civil Code 787). */
    BUYER_ENDS,
    /** The buyer does not pay or take part, so that the contract fails. */
    BUYER_BREAKS,
    /** The studio gives up, or does not deliver as promised. */
    STUDIO_BREAKS,
    /** Nobody could help it. */
    FORCE_MAJEURE
}
