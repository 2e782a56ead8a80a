/** What the till reports moves an order along: paid, paid too late, given back. */
@NullMarked
package org.dingzuo.ordering.paid;

import org.jspecify.annotations.NullMarked;
