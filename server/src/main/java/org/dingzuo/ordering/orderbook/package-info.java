/** The maker's order book: the list with its filters, the notes that only the maker sees, and what each order agreed, cost and was
 *  consented to. */
@NamedInterface("orderbook")
@NullMarked
package org.dingzuo.ordering.orderbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
