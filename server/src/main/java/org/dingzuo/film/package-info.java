/** Films of the making, in which a buyer chooses: uploaded as the phone made them, prepared for playing, marked with hotspots that
 *  open a design's options, and shown. A film that is broken or hostile is refused with a reason and leaves nothing behind. */
@ApplicationModule(allowedDependencies = {"kernel", "foundation", "studio", "catalog"})
@NullMarked
package org.dingzuo.film;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
