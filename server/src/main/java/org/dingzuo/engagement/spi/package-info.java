/** Where those plug in who carry a notice to the makers, and those who know of something worth one. */
@NamedInterface("spi")
@NullMarked
package org.dingzuo.engagement.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
