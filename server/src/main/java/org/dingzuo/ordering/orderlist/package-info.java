/** The order book that a studio kept before, as a spreadsheet: what is still to be made becomes orders with held minutes, what was made
 *  becomes its buyers' history. Read, shown with what it would do, and taken in as a whole or not at all. */
@NullMarked
package org.dingzuo.ordering.orderlist;

import org.jspecify.annotations.NullMarked;
