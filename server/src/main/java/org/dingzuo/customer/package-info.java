/** Who buys: name, phone and address, sealed and apart from everything else, so that they can be erased without touching money. */
@ApplicationModule(allowedDependencies = {"kernel", "foundation", "studio"})
@NullMarked
package org.dingzuo.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
