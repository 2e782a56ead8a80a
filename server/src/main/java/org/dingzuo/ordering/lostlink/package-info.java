/** A buyer who has lost the link of an order gets it again: by a short code that the studio sends the way it talks with them anyway. */
@NullMarked
package org.dingzuo.ordering.lostlink;

import org.jspecify.annotations.NullMarked;
