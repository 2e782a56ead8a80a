package org.dingzuo.payment;

import org.dingzuo.kernel.Money;

/** One side of a movement: debit positive, credit negative. The entries of one movement sum to nothing.
 *  @param account {@code cash:<provider>}, {@code advances} (the buyers' money until delivery) or {@code sales} */
record Entry(String account, Money amount) {}
