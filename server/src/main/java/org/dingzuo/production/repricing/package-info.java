/** What the steps of a design really take, and the price that keeps its maker's hour. */
@NullMarked
package org.dingzuo.production.repricing;

import org.jspecify.annotations.NullMarked;
