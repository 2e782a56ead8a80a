/** Every night orders, payments, refunds and payouts are compared with the ledger; what differs is listed until it is mended. */
@NullMarked
package org.dingzuo.ordering.bookcheck;

import org.jspecify.annotations.NullMarked;
