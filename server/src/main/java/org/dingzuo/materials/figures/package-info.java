/** Two figures that tell whether a studio buys well: how much of what it bought was soon needed, and how much of what lies there is not.
 *  Internal but for {@link org.dingzuo.materials.figures.StockFigures}. */
@NullMarked
package org.dingzuo.materials.figures;

import org.jspecify.annotations.NullMarked;
