/** What an order takes, in one transaction and in turn of the plan: minutes, material, a place, a coupon, a number; how its hold ends and
 *  all of it goes back, and how it is booked again for money that came late. Its door is {@link org.dingzuo.ordering.booking.OrderDesk}. */
@NullMarked
package org.dingzuo.ordering.booking;

import org.jspecify.annotations.NullMarked;
