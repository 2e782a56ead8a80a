/** How long more of something takes to come: as stated, and as learnt from deliveries. Other modules see the wait, not what it was learnt
 *  from. */
@NullMarked
package org.dingzuo.materials.leadtime;

import org.jspecify.annotations.NullMarked;
