/** What people say under a film and in the chat, turned into wishes that can be answered: with a price, a date and a link that opens
 *  exactly that. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "studio",
            "customer",
            "catalog",
            "film",
            "promise",
            "ordering",
            "ordering::offering",
            "ordering::lookback",
            "ordering::orderbook",
            "ordering::silence"
        })
@NullMarked
package org.dingzuo.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
