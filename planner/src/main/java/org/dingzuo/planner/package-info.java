/** Says when a piece can be ready, places its steps into people's and machines' free time, and makes better plans in
 *  which nobody's promise breaks. Values in, values out: no clock, no input or output, no framework.
 *  Time is an {@code int} of minutes since 1970-01-01T00:00Z; ranges are half-open. */
@NullMarked
package org.dingzuo.planner;

import org.jspecify.annotations.NullMarked;
