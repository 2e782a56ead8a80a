/** The oven scheduling problem (Lackner, Mrkvicka, Musliu, Walkiewicz, Winter, Constraints 28, 2023): loads of one
 *  attribute, sizes, least and longest times, setups between attributes, ovens that run in shifts. */
@NullMarked
package org.dingzuo.bench.solve.oven;

import org.jspecify.annotations.NullMarked;
