package org.dingzuo.materials.stocklist;

/** What may be wrong with a line of a stock list, besides what may be with any. */
enum StockFault {
    /** Small letters, digits and hyphens. */
    NO_KEY,
    /** Several items have this name. */
    AMBIGUOUS,
    /** Another item has this code. */
    TAKEN
}
