/** Job shops and flexible job shops: operations of a job in order, each on one of the machines that can do it. */
@NullMarked
package org.dingzuo.bench.solve.shop;

import org.jspecify.annotations.NullMarked;
