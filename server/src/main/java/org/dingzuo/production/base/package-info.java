/** The base line: pieces that a studio likes to have lying ready, made in idle time only. What is to be made comes from how much is
 *  missing on the shelf, when from {@code promise.IdleTime}: any buyer's order goes first and pushes it out.
 *
 *  <p>Lock order: the studio's plan row, then the piece's row, then the run's, then the store-room's items. */
@NamedInterface("base")
@NullMarked
package org.dingzuo.production.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
