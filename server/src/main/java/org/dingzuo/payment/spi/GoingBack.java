package org.dingzuo.payment.spi;

import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A sum on its way back.
 *  @param arrival by which arrival the payment had come in, as this way named it; null when it named none */
public record GoingBack(UUID refund, UUID payment, @Nullable UUID arrival, Money amount) {}
