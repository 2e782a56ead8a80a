/** Measures the planner: on generated studios, beside CP-SAT, and its quotes. */
@NullMarked
package org.dingzuo.bench.plan;

import org.jspecify.annotations.NullMarked;
