/** A quarter of two studios, lived through on a driven clock by buyers, makers and suppliers who have the published API and nothing else;
 *  every evening the books are looked into beside the house. */
@NullMarked
package org.dingzuo.bench.quarter;

import org.jspecify.annotations.NullMarked;
