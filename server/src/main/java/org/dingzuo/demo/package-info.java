/** The studios of the article, set up through the public doors like anybody's. Exists only with {@code dingzuo.demo=true}; the equal studios of the
 *  benches and the rehearsal's buyers have switches of their own. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "identity",
            "studio",
            "materials",
            "materials::leadtime",
            "materials::lot",
            "materials::purchase",
            "materials::supplier",
            "catalog",
            "pricing",
            "film",
            "customer",
            "promise",
            "campaign",
            "campaign::cycle",
            "campaign::series",
            "ordering",
            "ordering::instalment",
            "ordering::offering",
            "ordering::booking",
            "ordering::change",
            "ordering::ending",
            "ordering::newday",
            "ordering::silence",
            "payment",
            "production",
            "production::base",
            "production::equipment",
            "production::quality",
            "production::sample",
            "production::sop",
            "production::load",
            "fulfilment",
            "fulfilment::packing",
            "fulfilment::platform",
            "engagement",
            "aftercare::cases",
            "aftercare::followup",
            "aftercare::repair",
            "aftercare::review"
        })
@NullMarked
package org.dingzuo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
