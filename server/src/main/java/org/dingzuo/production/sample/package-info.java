/** A design made once before it is sold: its routing with the timer, out of material from the shelf, in time that the plan set aside, for no
 *  buyer. Who passes it shows a photo; what its steps really took can be written into the design in one act. */
@NamedInterface("sample")
@NullMarked
package org.dingzuo.production.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
