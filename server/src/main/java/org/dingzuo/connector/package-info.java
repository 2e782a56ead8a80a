/** Where the outside plugs in. First the tills: WeChat Pay and Alipay move real money between a buyer and the studio's own merchant
 *  number, and never through anybody else's. What they tell is believed when it is signed, and asked for when they are silent. Then those who tell where a
 *  parcel is: Kuaidi100 and SF. Last the robots that carry a notice into the makers' own chat group. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "foundation",
            "studio",
            "payment",
            "payment::spi",
            "fulfilment",
            "fulfilment::spi",
            "engagement::notice",
            "engagement::spi"
        })
@NullMarked
package org.dingzuo.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
