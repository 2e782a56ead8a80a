/** What lies on the shelf, what is spoken for, and how long more of it takes to come. Quantities are whole numbers of the item's
 *  smallest unit (g, cm², mm, pieces). */
@ApplicationModule(allowedDependencies = {"kernel", "foundation", "planner", "studio"})
@NullMarked
package org.dingzuo.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
