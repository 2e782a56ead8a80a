/** When a maker asks after a piece or reminds of its care, by the material that was really used, and the words for it. */
@NamedInterface("followup")
@NullMarked
package org.dingzuo.aftercare.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
