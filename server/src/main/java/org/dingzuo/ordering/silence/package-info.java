/** Buyers who have paid and heard nothing for longer than the studio wants. */
@NamedInterface("silence")
@NullMarked
package org.dingzuo.ordering.silence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
