/** An order that is a seat in a series: it starts or falls with it, or goes on without the design that dropped out. */
@NullMarked
package org.dingzuo.ordering.seat;

import org.jspecify.annotations.NullMarked;
