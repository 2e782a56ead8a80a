@NullMarked
package org.dingzuo.customer.buyerlist;

import org.jspecify.annotations.NullMarked;
