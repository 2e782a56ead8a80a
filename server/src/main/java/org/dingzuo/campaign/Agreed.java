package org.dingzuo.campaign;

import java.time.Instant;
import org.dingzuo.kernel.Money;

/** A price that was given earlier and stands. @param goods price of the pieces, without freight */
public record Agreed(Instant since, Money goods) {}
