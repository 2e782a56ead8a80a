/** Complex job shops (Knopp, Dauzère-Pérès, Yugma 2017): routes over machines of which some take batches of a family,
 *  setups that depend on what was there before, releases, due dates, weights. */
@NullMarked
package org.dingzuo.bench.solve.cjs;

import org.jspecify.annotations.NullMarked;
