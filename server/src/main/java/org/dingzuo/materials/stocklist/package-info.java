/** The shelf as a list that people keep in a spreadsheet: read, shown with what it would change, and taken in as a whole or not at all. */
@NullMarked
package org.dingzuo.materials.stocklist;

import org.jspecify.annotations.NullMarked;
