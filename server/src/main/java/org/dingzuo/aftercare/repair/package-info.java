/** What puts a piece right is an order of its own: the same piece again, or a repair of the price list; with its price, its day and its
 *  place in the plan. A piece that is to be repaired is received before its first step. */
@NamedInterface("repair")
@NullMarked
package org.dingzuo.aftercare.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
