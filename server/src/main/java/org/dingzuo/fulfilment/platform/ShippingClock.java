package org.dingzuo.fulfilment.platform;

import java.time.LocalDate;

/** By a platform's rule, a parcel of this category leaves within so many hours of the payment.
 *  @param validFrom the rule holds for payments from that day on, until a later one
 *  @param source where it stands, in the platform's own language */
public record ShippingClock(Platform platform, String category, int hours, LocalDate validFrom, String source) {}
