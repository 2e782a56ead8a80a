/** Pieces that did not turn out well: seen where, caused by what, made good how, and what was learnt. A rework or a new piece is planned in
 *  the act that records it, and its buyer is asked for another day only when the promised one cannot be kept. */
@NamedInterface("quality")
@NullMarked
package org.dingzuo.production.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
