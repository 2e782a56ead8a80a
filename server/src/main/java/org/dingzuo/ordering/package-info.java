/** The agreement with the buyer and its life. An offer is computed, held, paid for, made and delivered; what was accepted is frozen.
 *  Owns the one clock of a hold: minutes, material and payment refer to the order's expiry.
 *
 *  <p>Lock order: the studio's plan row, then the booking's rows, then payments, then the order's row. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "studio",
            "materials",
            "materials::leadtime",
            "customer",
            "catalog",
            "pricing",
            "promise",
            "campaign",
            "campaign::series",
            "payment"
        })
@NullMarked
package org.dingzuo.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
