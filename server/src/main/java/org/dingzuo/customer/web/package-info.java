/** Lists of customers over HTTP. */
@NullMarked
package org.dingzuo.customer.web;

import org.jspecify.annotations.NullMarked;
