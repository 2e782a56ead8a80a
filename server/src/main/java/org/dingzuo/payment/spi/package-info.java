/** Where ways of paying plug in. */
@NamedInterface("spi")
@NullMarked
package org.dingzuo.payment.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
