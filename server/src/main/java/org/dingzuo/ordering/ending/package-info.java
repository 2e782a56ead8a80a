/** How an order ends before it should, or comes back: why it ends decides who bears what, line by line. */
@NamedInterface("ending")
@NullMarked
package org.dingzuo.ordering.ending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
