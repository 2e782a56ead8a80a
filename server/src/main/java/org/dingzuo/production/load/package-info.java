/** What is done together though it belongs to several orders: a kiln load, a dye pot, things that dry side by side. A load is opened, filled
 *  up to what its machine holds, fired and unloaded; what is done to it is done to every piece in it, in one transaction. Which load a
 *  piece was in, and what came out of it, stays with its order. */
@NamedInterface("load")
@NullMarked
package org.dingzuo.production.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
