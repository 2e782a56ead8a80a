/** Platforms on which an order was sold too, and by when they want it to leave. */
@NamedInterface("platform")
@NullMarked
package org.dingzuo.fulfilment.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
