/** Buying: what to buy of what is missing and what runs low, from whom at the least total cost, and what became of each purchase. What
 *  orders need by when is handed in by whoever knows the plan. */
@NamedInterface("purchase")
@NullMarked
package org.dingzuo.materials.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
