/** Where those who tell a parcel's road plug in. */
@NamedInterface("spi")
@NullMarked
package org.dingzuo.fulfilment.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
