/** Money in and out against an opaque reference, by whichever provider, written twice: every movement balances. */
@ApplicationModule(allowedDependencies = {"kernel", "foundation"})
@NullMarked
package org.dingzuo.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
