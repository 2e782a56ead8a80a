@NullMarked
package org.dingzuo.ordering.orderlist;

import org.jspecify.annotations.NullMarked;
