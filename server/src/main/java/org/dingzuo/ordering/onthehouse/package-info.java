/** What puts an earlier order right is an order for nothing: the same piece again or a repair, confirmed as it is placed. */
@NamedInterface("onthehouse")
@NullMarked
package org.dingzuo.ordering.onthehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
