/** Who signs in, and what they are here: host of the server, owner or helper of a studio. Buyers need no account.
 *  One gets in by a link that works once: the first owner's, a new studio's, or an invitation into a studio. */
@ApplicationModule(allowedDependencies = {"kernel", "foundation"})
@NullMarked
package org.dingzuo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
