package org.dingzuo.materials.purchase;

import java.time.LocalDate;
import java.util.UUID;
import org.dingzuo.kernel.Money;

/** An order that is to be made, as whoever knows the plan hands it in.
 *  @param neededOn the latest day on which its making can begin
 *  @param paid what its buyer has paid so far */
public record Demand(UUID order, LocalDate neededOn, Money paid) {}
