/** Orders of which every piece lies finished: promised for the packing alone, taken off the shelf with the order, made once they are paid.
 *  Its door is {@link org.dingzuo.ordering.shelf.FromTheShelf}; whoever keeps the finished pieces is the
 *  {@link org.dingzuo.ordering.shelf.FinishedShelf}. */
@NullMarked
package org.dingzuo.ordering.shelf;

import org.jspecify.annotations.NullMarked;
