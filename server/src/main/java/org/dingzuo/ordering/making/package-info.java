/** An order on its way through the workshop and out of the house, told by those who see it: {@link org.dingzuo.ordering.making.Making} the
 *  floor's steps, {@link org.dingzuo.ordering.making.Delivering} what is sent, fetched and received. */
@NamedInterface("making")
@NullMarked
package org.dingzuo.ordering.making;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
