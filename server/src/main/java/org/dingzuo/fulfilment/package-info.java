/** Out of the house: a parcel with its carrier and number, until it is in the buyer's hands. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "studio",
            "materials",
            "catalog",
            "customer",
            "ordering",
            "ordering::making",
            "ordering::cost",
            "ordering::orderbook",
            "production"
        })
@NullMarked
package org.dingzuo.fulfilment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
