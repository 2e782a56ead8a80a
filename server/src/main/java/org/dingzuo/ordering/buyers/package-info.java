/** Who bought: the book of buyers, the segments that filter it, and everything that is kept of one person, handed out or erased. */
@NullMarked
package org.dingzuo.ordering.buyers;

import org.jspecify.annotations.NullMarked;
