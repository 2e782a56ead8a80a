/** The buyer's face: the shop's pages and the joined views they read. Highest of the house; owns no row and no rule. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "studio",
            "catalog",
            "film",
            "campaign",
            "campaign::series",
            "promise",
            "ordering",
            "ordering::offering",
            "ordering::lookback",
            "aftercare::review"
        })
@NullMarked
package org.dingzuo.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
