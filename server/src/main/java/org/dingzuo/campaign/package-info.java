/** Ways of taking orders that begin and end together, and what is asked of buyers while there is much to do. A drop: so many places for
 *  chosen designs, an opening window, one common day, on time that was reserved when it was announced. A cycle: see
 *  {@code campaign.cycle}.
 *
 *  <p>Lock order: the studio's plan row first, then the booking's rows, then payments. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "studio",
            "materials",
            "materials::leadtime",
            "catalog",
            "pricing",
            "promise",
            "customer",
            "payment"
        })
@NullMarked
package org.dingzuo.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
