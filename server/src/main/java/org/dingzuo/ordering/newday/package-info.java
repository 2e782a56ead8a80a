/** Another day than the promised one: the maker asks for it, or the clock waits for the buyer and the day moves with it. */
@NamedInterface("newday")
@NullMarked
package org.dingzuo.ordering.newday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
