/** Says which day a piece can be in the buyer's hands, and keeps that word. Owns the plan: what is placed where, its version, and
 *  every call of the planner. A quote takes no time; a hold does, until it is made firm or given back.
 *
 *  <p>Lock order inside one booking: the studio's plan row first, then week counters, then whatever the caller locks. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "planner",
            "studio",
            "catalog",
            "materials",
            "materials::leadtime"
        })
@NullMarked
package org.dingzuo.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
