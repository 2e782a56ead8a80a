/** What goes into a parcel, checked off one by one, and the papers that go with it. */
@NamedInterface("packing")
@NullMarked
package org.dingzuo.fulfilment.packing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
