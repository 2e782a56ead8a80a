/** What came together and lies together, and which order is cut from which lot: the smallest remnant that serves, else what came first.
 *  The room knows neither orders nor the shelf; whoever writes here has locked the item. Other modules see the lot, not its stores. */
@NullMarked
package org.dingzuo.materials.lot;

import org.jspecify.annotations.NullMarked;
