/** What a configuration costs, as lines that explain themselves. Each rule is one small type with its own code. */
@ApplicationModule(allowedDependencies = {"kernel", "foundation", "studio", "catalog", "materials", "customer"})
@NullMarked
package org.dingzuo.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
