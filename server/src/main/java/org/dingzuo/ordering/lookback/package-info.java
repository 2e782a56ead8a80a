/** What the orders of before tell: which price was really paid, which design was made, what lately happened to whom. */
@NamedInterface("lookback")
@NullMarked
package org.dingzuo.ordering.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
