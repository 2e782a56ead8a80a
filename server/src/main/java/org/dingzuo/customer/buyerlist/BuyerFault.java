package org.dingzuo.customer.buyerlist;

/** What may be wrong with a line of a list of customers, besides what may be with any. */
enum BuyerFault {
    /** Digits, perhaps with the country's number before them. */
    NO_PHONE,
    /** More people than a studio's book holds. */
    TOO_MANY
}
