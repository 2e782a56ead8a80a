/** What comes after delivery: the maker asks how the piece does and says how to look after it, and the buyer says what it is like.
 *  Each of its desks is a package of its own. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "studio",
            "materials",
            "catalog",
            "customer",
            "promise",
            "ordering",
            "ordering::instalment",
            "ordering::offering",
            "ordering::booking",
            "ordering::newday",
            "ordering::onthehouse",
            "payment",
            "production",
            "fulfilment",
            "fulfilment::packing",
            "engagement",
            "engagement::spi"
        })
@NullMarked
package org.dingzuo.aftercare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
