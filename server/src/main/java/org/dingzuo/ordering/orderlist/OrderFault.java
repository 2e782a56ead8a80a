package org.dingzuo.ordering.orderlist;

/** What may be wrong with a line of an order book, besides what may be with any. */
enum OrderFault {
    NO_PHONE,
    /** Province, city and street are needed: it will be sent there. */
    NO_ADDRESS,
    /** No design on sale is called so. */
    UNKNOWN_DESIGN,
    /** Several are. */
    AMBIGUOUS_DESIGN,
    /** No option of the design is called so. */
    UNKNOWN_WISH,
    /** Not like this; the fault says why. */
    NOT_MAKEABLE,
    UNKNOWN_STATE,
    PAID_TOO_MUCH,
    /** The plan cannot keep this day; the fault says the first that it could. */
    ONLY_LATER,
    /** The plan has no room for it at all. */
    NO_TIME,
    /** More open orders than are taken at a time. */
    TOO_MANY
}
