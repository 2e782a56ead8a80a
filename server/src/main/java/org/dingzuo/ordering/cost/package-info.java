/** What each order has cost so far: material, hands, machines, what was bought in. Its door is {@link org.dingzuo.ordering.cost.Costs}. */
@NullMarked
package org.dingzuo.ordering.cost;

import org.jspecify.annotations.NullMarked;
