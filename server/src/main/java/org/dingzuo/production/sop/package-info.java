/** How each kind of step is done: words, pictures, seconds of film, checks, tools, settings. A kind of step is the module it was copied
 *  from, else its own key: steps alike are done alike, whichever design they are of. A new wording is a new version, and each piece of
 *  work remembers the one it was begun by. */
@NamedInterface("sop")
@NullMarked
package org.dingzuo.production.sop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
