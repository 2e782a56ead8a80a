/** Plans public benchmark instances: one reader, one search and one check of its own per kind of problem. What a studio
 *  needs of these problems lives in the planner; what only the sets need (non-renewable resources, modes, setup
 *  matrices, orders that may be refused) lives here. */
@NullMarked
package org.dingzuo.bench.solve;

import org.jspecify.annotations.NullMarked;
