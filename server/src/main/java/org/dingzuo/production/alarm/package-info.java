/** What must be acted on before it is too late: promises in danger, with why, and main material to be ordered today. Reckoned when asked;
 *  kept is only since when each stands, so that the makers' group hears of each once. */
@NamedInterface("alarm")
@NullMarked
package org.dingzuo.production.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
