/** Prints sheets of paper as PDF. Knows type, tables and pictures, and nothing of what stands on them. */
@NullMarked
package org.dingzuo.foundation.paper;

import org.jspecify.annotations.NullMarked;
