/** The benches of selling: a load driver that costs little itself, the floor it is held against, a rush on one drop, and kill -9. */
@NullMarked
package org.dingzuo.bench.house;

import org.jspecify.annotations.NullMarked;
