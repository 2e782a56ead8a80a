/** From a wish to an offer: whether it can be made, what it costs this buyer, by when it leaves, on which terms. Takes nothing.
 *  Its door is {@link org.dingzuo.ordering.offering.Offers}. */
@NullMarked
package org.dingzuo.ordering.offering;

import org.jspecify.annotations.NullMarked;
