/** The floor: what is begun, paused and finished, by whom and in how many minutes, with a photo that its buyer may see. The plan says
 *  what comes next; this module says what really happened, and tells the plan and the order.
 *
 *  <p>Lock order: the studio's plan row, then the order's row, then work rows. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "studio",
            "catalog",
            "film",
            "materials",
            "materials::lot",
            "materials::purchase",
            "materials::supplier",
            "pricing",
            "promise",
            "campaign::cycle",
            "engagement::spi",
            "ordering",
            "ordering::making",
            "ordering::cost",
            "ordering::shelf",
            "ordering::newday"
        })
@NullMarked
package org.dingzuo.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
