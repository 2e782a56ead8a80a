/** What every module stands on: the studio's scope in the database, the directory that finds a studio from the outside,
 *  problems as RFC 9457, sealed personal data, jobs and the one clock. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package org.dingzuo.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
