/** Order acceptance and scheduling on one machine (Cesaret, Oguz, Salman, Comput. Oper. Res. 39, 2012): which orders to
 *  take, and in which sequence, so that revenue less the cost of lateness is greatest. */
@NullMarked
package org.dingzuo.bench.solve.oas;

import org.jspecify.annotations.NullMarked;
