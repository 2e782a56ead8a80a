/** Says when a piece could be ready, what binds that date, and keeps every promise already given.
 *  Values in, values out: clock and seed are arguments; no input, no output, no framework. */
@NullMarked
package org.dingzuo.planner;

import org.jspecify.annotations.NullMarked;
