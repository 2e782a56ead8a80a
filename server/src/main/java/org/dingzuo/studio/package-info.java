/** The tenant: who works here, in which blocks of the week, on which machines, and by which rules orders are taken.
 *  Knows when there is time; what that time is used for is the plan's business. */
@ApplicationModule(allowedDependencies = {"kernel", "foundation", "identity"})
@NullMarked
package org.dingzuo.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
