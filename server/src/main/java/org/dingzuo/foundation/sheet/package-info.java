/** Reads and writes spreadsheets. A grid is rows of text, whatever the file was; what the columns mean is said elsewhere. A file comes
 *  from anywhere, so it is bounded before it is believed. */
@NullMarked
package org.dingzuo.foundation.sheet;

import org.jspecify.annotations.NullMarked;
