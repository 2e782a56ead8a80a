/** Resource-constrained projects of PSPLIB (Kolisch and Sprecher 1996), with one mode per activity or several, cumulative
 *  renewable resources and stocks that are used up. */
@NullMarked
package org.dingzuo.bench.solve.rcpsp;

import org.jspecify.annotations.NullMarked;
