package org.dingzuo.pricing;

import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.Words;

/** One reason for a part of the price.
 *  @param code stable, such as {@code base} or {@code option.lettering}
 *  @param label in the studio's own words */
public record PriceLine(String code, Words label, Money amount) {}
