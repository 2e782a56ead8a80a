/** The people whom a studio knew before, as a list that it keeps in a spreadsheet: read, shown with what it would change, and taken in as
 *  a whole or not at all. */
@NullMarked
package org.dingzuo.customer.buyerlist;

import org.jspecify.annotations.NullMarked;
