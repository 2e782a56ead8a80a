/** A cycle: shown and voted on, fixed to a few designs, booked in limited places, made in a window of its own, looked back on. The
 *  calendar's rule makes each round; the clock turns its phases.
 *
 *  <p>Lock order: the studio's plan row, then the cycle's row, then its designs, then payments, then vote-holds. */
@NamedInterface("cycle")
@NullMarked
package org.dingzuo.campaign.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
